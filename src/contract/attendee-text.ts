import type { RowAttendee } from './row-item.ts';

/** `Name (email)`, or what there is of it. */
export function attendeeText({ name, email }: Pick<RowAttendee, 'name' | 'email'>): string {
  if (name === null) return email ?? '';
  return email === null ? name : `${name} (${email})`;
}
