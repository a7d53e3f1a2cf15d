import { familyNames, givenNames } from '../person-names.ts';
import type { Random } from '../random.ts';

/** Somebody from outside; as often as not without an address. */
export function guestName(random: Random): { FullName: string; Email: string | null } {
  const given = random.pick(givenNames);
  const family = random.pick(familyNames);
  const email = `${given.slug}.${family.slug}.${random.whole(1, 99)}@example.net`;
  return { FullName: `${given.text} ${family.text}`, Email: random.chance(0.5) ? email : null };
}
