import { join, name, type Statement, sql } from '../../sql/statement.ts';

/** The columns of `coworking_item` after those that say whose it is, and which. */
const columns = [
  ...['unique_id', 'label', 'business_id', 'dated_at', 'invoiced', 'cancelled', 'of_booking', 'quantity'],
  ...[
    'amount',
    'tax',
    'due',
    'due_at',
    'paid',
    'currency',
    'valid_from',
    'expires_at',
    'used_at',
    'remaining',
  ],
  ...['unit', 'used', 'is_balance', 'team_names'],
] as const;

const truths: readonly string[] = ['invoiced', 'cancelled', 'of_booking', 'used', 'is_balance'];

export type ItemCells = Readonly<Partial<Record<(typeof columns)[number], Statement>>>;

/** Rows of `coworking_item`, of records `r` and of whom they are; what is not said is null or false. */
export function items(
  workspace: number,
  kind: number,
  cells: ItemCells,
  from: Statement,
  coworker = sql`r.coworker_id`,
): Statement {
  const told = columns.map((column) => {
    const cell = cells[column] ?? (truths.includes(column) ? sql`FALSE` : sql`NULL`);
    // Two columns of one name are none to ClickHouse, and an alias must not be the name of a column.
    return sql`${cell} AS ${name(`as_${column}`)}`;
  });
  return sql`SELECT ${workspace} AS as_workspace, ${coworker} AS as_coworker_id, ${kind} AS as_kind, r.id AS as_id,
    ${join(told, ', ')} FROM ${from} WHERE ${coworker} IS NOT NULL ORDER BY ${coworker}`;
}

export const truth = (column: Statement): Statement => sql`coalesce(${column}, FALSE)`;

/** Whether the id of another record is there; .NET writes one that is not as zeros. */
export const named = (column: Statement): Statement =>
  sql`(coalesce(${column}, '') NOT IN ('', '00000000-0000-0000-0000-000000000000'))`;

/** Nothing is charged for what is free. */
export const price = sql`CASE WHEN r.free THEN 0 ELSE r.price END`;

/** The record's own, else that of its location; `location_currency` is kept beforehand. */
export const currencyOf = (own: Statement): Statement => sql`coalesce(nullif(${own}, ''), here.currency)`;
export const atLocation = (business: Statement): Statement =>
  sql`LEFT JOIN location_currency here ON here.id = ${business}`;
