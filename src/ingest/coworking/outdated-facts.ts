import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { join, type Statement, sql } from '../../sql/statement.ts';
import type { Writer } from '../../store/engine.ts';
import type { FromCurrent } from '../current-records.ts';
import { unsettledIds } from '../unsettled.ts';
import type { SettledKind } from './settled-kind.ts';

const t = nexudusEntities;

const fact = (relation: string, kind: number, ids: Statement) =>
  sql`SELECT ${relation} AS of_relation, ${kind} AS of_kind, id AS of_id FROM (${ids}) found WHERE id IS NOT NULL`;

interface Dependence {
  readonly on: SourceTable;
  /** Kept first, by that name: ClickHouse gets lost in lists within lists. */
  readonly keeps: readonly (readonly [string, (marks: Statement, from: FromCurrent) => Statement])[];
  readonly facts: (from: FromCurrent, workspace: number) => Statement;
}

/** What is settled of other records than its own. */
const dependences = (workspace: number): readonly Dependence[] => [
  {
    on: t.cancelledBookings,
    keeps: [],
    facts: () => fact('coworking_time', 1, unsettledIds(t.cancelledBookings, workspace)),
  },
  {
    // Whose currency is that of the location already has it of its own, or needs nothing.
    on: t.businesses,
    keeps: [['touched_business', (marks) => marks]],
    facts: () => sql`
      SELECT 'coworking_item' AS of_relation, r.kind AS of_kind, r.id AS of_id
      FROM coworking_item r LEFT JOIN location_currency here ON here.id = r.business_id
      WHERE r.workspace = ${workspace} AND r.business_id IN (SELECT id FROM touched_business)
        AND coalesce(r.currency, '') <> coalesce(here.currency, '')`,
  },
  {
    on: t.timePasses,
    keeps: [['touched_time_pass', (marks) => marks]],
    facts: (from) => {
      const narrowed = { column: 'time_pass_id', ids: sql`SELECT id FROM touched_time_pass` };
      return fact('coworking_item', 4, sql`SELECT id FROM ${from(t.coworkerTimePasses, narrowed)} p`);
    },
  },
  {
    on: t.invoices,
    keeps: [['touched_invoice', (marks) => marks]],
    facts: (from) => {
      const narrowed = { column: 'coworker_invoice_id', ids: sql`SELECT id FROM touched_invoice` };
      const attendees = from(t.eventAttendees, narrowed);
      return sql`${fact('coworking_item', 7, sql`SELECT id FROM ${from(t.invoiceLines, narrowed)} l`)}
        UNION ALL ${fact('coworking_item', 3, sql`SELECT id FROM ${attendees} a`)}`;
    },
  },
  {
    // By the ids that they have, and those that they had when they were settled.
    on: t.extraServices,
    keeps: [
      ['touched_service', (marks) => marks],
      [
        'touched_charge',
        (_, from) => sql`
          SELECT unique_id FROM ${from(t.extraServices, { column: 'id', ids: sql`SELECT id FROM touched_service` })} s
          UNION ALL SELECT unique_id FROM coworking_item
          WHERE workspace = ${workspace} AND kind = 2 AND id IN (SELECT id FROM touched_service)`,
      ],
    ],
    facts: (from) => {
      const narrowed = {
        column: 'coworker_extra_service_unique_id',
        ids: sql`SELECT unique_id FROM touched_charge WHERE unique_id <> ''`,
      };
      return fact('coworking_item', 7, sql`SELECT id FROM ${from(t.invoiceLines, narrowed)} l`);
    },
  },
];

export const outdatedFact = 'outdated_fact';

/** Keeps which rows hang on marked records as `outdated_fact`, and tells how many there are of each kind. */
export async function keepOutdatedFacts(
  writer: Writer,
  workspace: number,
  touched: readonly SourceTable[],
  kinds: readonly SettledKind[],
  from: FromCurrent,
): Promise<ReadonlyMap<SettledKind, number>> {
  const own = kinds.filter(({ source }) => touched.includes(source));
  const others = dependences(workspace).filter(({ on }) => touched.includes(on));
  const parts = [
    ...own.map(({ relation, kind, source }) => fact(relation, kind, unsettledIds(source, workspace))),
    ...others.map(({ facts }) => facts(from, workspace)),
    sql`SELECT '' AS of_relation, 0 AS of_kind, id AS of_id FROM location_currency WHERE FALSE`,
  ];
  const kept = others.flatMap(({ on, keeps }) =>
    keeps.map(([table, select]) => [table, select(unsettledIds(on, workspace), from)] as const),
  );
  for (const [table, select] of kept) await writer.keep(table, select);
  await writer.keep(
    outdatedFact,
    sql`SELECT of_relation, of_kind, of_id,
        (row_number() OVER (PARTITION BY of_relation, of_kind ORDER BY of_id) - 1) AS place
      FROM (SELECT DISTINCT of_relation, of_kind, of_id FROM (${join(parts, ' UNION ALL ')}) parts) facts`,
  );
  for (const [table] of kept) await writer.drop(table);

  const counted = await writer.read(
    sql`SELECT of_relation, of_kind, count(*) AS total FROM outdated_fact GROUP BY of_relation, of_kind`,
  );
  return new Map(
    kinds.map((one) => [
      one,
      (counted.find(({ of_relation, of_kind }) => of_relation === one.relation && of_kind === one.kind)
        ?.total ?? 0) as number,
    ]),
  );
}
