import type { Cell, SourceRow, SourceTable } from '../../records/source-table.ts';
import type { ErasedPeople } from './erased-people.ts';
import type { ErasedRecords } from './erased-records.ts';
import { type Hidden, hideAddresses } from './hide-addresses.ts';
import { hideInJson } from './hide-in-json.ts';
import type { Cells, PersonalRule, ScrubWorld } from './personal-rule.ts';
import { isOfHosts, personalRules } from './personal-rules.ts';

/** A row as it may be kept: the very same where nobody who was erased is meant. */
export function scrubRow(
  table: SourceTable,
  row: SourceRow,
  world: ScrubWorld,
  records: ErasedRecords,
): SourceRow {
  const hidden = hideInRow(table, row, world.people);
  const rule = personalRules.get(table);
  if (rule === undefined) return hidden.row;
  const cellsOf = (of: SourceRow): Cells =>
    Object.fromEntries(table.columns.map(({ name }, at) => [name, of[at]]));
  const cells = cellsOf(hidden.row);
  if (!isPersonal(rule, cells, hidden.named, world, records)) return hidden.row;
  for (const { kind, column } of rule.tells(cells, world)) {
    const id = cells[column];
    if (isId(id)) records.add(kind, id);
  }
  const scrubbed = rule.scrub(cells, world, cellsOf(row));
  // What the row does not carry, its scrubbed form does not either.
  return table.columns.map(({ name }) =>
    cells[name] !== undefined && Object.hasOwn(scrubbed, name) ? scrubbed[name] : cells[name],
  );
}

function isPersonal(
  { decidedBy, hangsOn }: PersonalRule,
  cells: Cells,
  named: boolean,
  { people }: ScrubWorld,
  records: ErasedRecords,
): boolean {
  const decisive = decidedBy === undefined ? null : cells[decidedBy];
  if (typeof decisive === 'string' && decisive.trim() !== '') return people.isStandIn(decisive);
  if (named) return true;
  return hangsOn.some(({ kind, column }) => {
    const id = cells[column];
    return isId(id) && records.has(kind, id);
  });
}

/** .NET writes the id of what is not there as zeros. */
const isId = (cell: Cell | undefined): cell is number | string =>
  typeof cell === 'number' || (typeof cell === 'string' && !/^[0-]*$/.test(cell));

/** Without the addresses of those who were erased, and whether one was in it. */
export function hideInRow(
  table: SourceTable,
  row: SourceRow,
  people: ErasedPeople,
): { readonly row: SourceRow; readonly named: boolean } {
  let changed: (Cell | undefined)[] | null = null;
  let named = false;
  for (const [at, cell] of row.entries()) {
    const column = table.columns[at];
    if (typeof cell !== 'string' || column === undefined || isOfHosts(table, column.name)) continue;
    if (column.type !== 'text' && column.type !== 'json') continue;
    const hidden: Hidden = column.type === 'json' ? hideInJson(cell, people) : hideAddresses(cell, people);
    named ||= hidden.named;
    if (hidden.text === cell) continue;
    changed ??= [...row];
    changed[at] = hidden.text;
  }
  return { row: changed ?? row, named };
}
