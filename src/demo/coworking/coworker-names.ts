import { familyNames, givenNames } from '../person-names.ts';
import type { Random } from '../random.ts';

/** Names of people, each with an address of its own that nobody has on the calendar. */
export class PersonNames {
  readonly #taken = new Set<string>();

  draw(random: Random): { name: string; email: string } {
    const given = random.pick(givenNames);
    const family = random.pick(familyNames);
    const wanted = `${given.slug}.${family.slug}`;
    let user = wanted;
    for (let n = 2; this.#taken.has(user); n++) user = `${wanted}${n}`;
    this.#taken.add(user);
    return { name: `${given.text} ${family.text}`, email: `${user}@example.org` };
  }
}
