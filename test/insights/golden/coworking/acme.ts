import type { TeamRow } from '../../../model/coworking/source-rows.ts';
import type { Rows } from './worlds.ts';

/** Locations by their ids; 5 has a zone that nobody knows. */
export const locations: Rows = {
  simpletimezones: [
    { Id: 31, Name: 'GMT Standard Time' },
    { Id: 32, Name: 'Eastern Standard Time' },
    { Id: 33, Name: 'AUS Eastern Standard Time' },
    { Id: 34, Name: 'Nepal Standard Time' },
    { Id: 35, Name: 'Atlantis Standard Time' },
  ],
  businesses: [
    { Id: 1, Name: 'Soho', WebAddress: 'soho', CurrencyCode: 'GBP', SimpleTimeZoneId: 31 },
    { Id: 2, Name: 'Brooklyn', WebAddress: 'brooklyn', CurrencyCode: 'USD', SimpleTimeZoneId: 32 },
    { Id: 3, Name: 'Surry Hills', WebAddress: 'surry-hills', CurrencyCode: 'AUD', SimpleTimeZoneId: 33 },
    { Id: 4, Name: 'Thamel', WebAddress: 'thamel', CurrencyCode: 'NPR', SimpleTimeZoneId: 34 },
    { Id: 5, Name: 'Atlantis', WebAddress: 'atlantis', CurrencyCode: 'EUR', SimpleTimeZoneId: 35 },
  ],
};

export const london = 1;
export const newYork = 2;
export const sydney = 3;
export const kathmandu = 4;
export const nowhere = 5;

/** Team 55, with members from 101 on and nobody to administer it; without more in London. */
export function techTeam(members: number, more: Partial<TeamRow> = {}): Rows {
  const ids = Array.from({ length: members }, (_, i) => 101 + i);
  return {
    ...locations,
    coworkers: ids.map((Id) => ({ Id, FullName: `Member ${Id}`, Email: `member${Id}@acme.test` })),
    teams: [{ Id: 55, Name: 'Tech Innovators', BusinessId: london, TeamMembers: ids, ...more }],
  };
}
