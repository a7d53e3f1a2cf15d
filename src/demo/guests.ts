import { familyNames, givenNames, type NamePart } from './person-names.ts';
import type { Zones } from './zones.ts';

export interface Guest {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly phone: string | null;
  readonly locale: string;
}

const locales = ['en', 'en', 'en', 'de', 'fr', 'es', 'pt-BR', 'pl', 'ja', null];

/** The n-th of the people who book: always the same one, so that guests come again. */
export function guestOf(n: number, zones: Zones): Guest {
  const mixed = Math.imul(n ^ (n >>> 15), 0x2c1b3c6d) >>> 0;
  const given = givenNames[mixed % givenNames.length] as NamePart;
  const family = familyNames[Math.floor(mixed / givenNames.length) % familyNames.length] as NamePart;
  const domain = domains[mixed % 3] as string;
  const zone = zones.items[(mixed >>> 8) % zones.items.length];
  return {
    name: `${given.text} ${family.text}`,
    email: `${given.slug}.${family.slug}.${n}@${domain}`,
    timeZone: zone?.name ?? 'UTC',
    phone: mixed % 7 === 0 ? phoneOf(mixed) : null,
    locale: locales[(mixed >>> 4) % locales.length] ?? 'en',
  };
}

const domains = ['example.com', 'example.org', 'example.net'];

/** Numbers that are kept free for fiction. */
const phoneOf = (mixed: number) =>
  mixed & 8 ? `+12025550${100 + ((mixed >>> 6) % 100)}` : `+442079460${100 + ((mixed >>> 6) % 900)}`;
