import { z } from 'zod';

export const person = z.object({
  id: z.number(),
  username: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  avatarUrl: z.string().nullable(),
});

export type Person = z.infer<typeof person>;

/** A host in a list: who he is, beside the numbers. */
export const listedPerson = {
  userId: z.number(),
  user: person,
  emailMd5: z.string().describe('md5 of the trimmed, lower-cased e-mail.'),
};

export const examplePerson = {
  userId: 101,
  user: {
    id: 101,
    username: 'alice',
    name: 'Alice',
    email: 'alice@example.com',
    avatarUrl: '/alice/avatar.png',
  },
  emailMd5: 'c160f8cc69a4f0bf2b0362752353d060',
};
