import { z } from 'zod';
import { eraseGuest } from '../../ingest/erasure/erase-guest.ts';
import { parseEmail } from '../../people/email.ts';
import { findWorkspace } from '../../people/workspaces.ts';
import { requireKey } from '../../sources/require-key.ts';
import { errand } from './errand.ts';

export const eraseErrand = errand(
  'erase',
  z.object({ workspace: z.string(), email: z.string() }),
  async ({ engine, clock, secrets }, { workspace: name, email: given }) => {
    const workspace = await findWorkspace(engine, name);
    const email = parseEmail(given);
    await requireKey(engine, secrets);
    const digest = (text: string) => secrets.digest(text);
    return eraseGuest(engine, {
      workspace: workspace.id,
      email,
      digest,
      now: clock(),
    });
  },
);
