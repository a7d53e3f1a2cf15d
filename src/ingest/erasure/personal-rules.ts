import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { coworkerRules } from './coworker-rules.ts';
import { guestRules } from './guest-rules.ts';
import type { PersonalRule } from './personal-rule.ts';

/** What is personal, table by table; of any other an address alone. */
export const personalRules: ReadonlyMap<SourceTable, PersonalRule> = new Map([
  ...guestRules,
  ...coworkerRules,
]);

/** Who works there is no guest: his address stays where it is that of a host. */
const ofHosts: ReadonlyMap<SourceTable, readonly string[] | 'all'> = new Map<
  SourceTable,
  readonly string[] | 'all'
>([
  [calcomTables.users, 'all'],
  [toldTables.person, 'all'],
  [calcomTables.booking, ['userPrimaryEmail']],
]);

export const isOfHosts = (table: SourceTable, column: string): boolean => {
  const columns = ofHosts.get(table);
  return columns === 'all' || columns?.includes(column) === true;
};
