import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow, SourceTable } from '../../records/source-table.ts';
import type { ErasedPeople } from './erased-people.ts';
import { withStandIns } from './scrub-answers.ts';

const table = calcomTables.routingFormResponse;
const [idAt, responseAt] = ['id', 'response'].map((column) =>
  table.columns.findIndex(({ name }) => name === column),
) as [number, number];

/** A submission with what would stand for its answers, so that it is known as the response of somebody who was erased. */
export function standInAnswers(of: SourceTable, row: SourceRow, people: ErasedPeople): SourceRow {
  const response = row[responseAt];
  if (of !== table || (row[idAt] as number) >= 0 || typeof response !== 'string') return row;
  return row.with(responseAt, JSON.stringify(withStandIns(JSON.parse(response), people)));
}
