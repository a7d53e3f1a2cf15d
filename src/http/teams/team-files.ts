import { type TeamKpi, teamKpi } from '../../contract/teams/team-kpi.ts';
import type { TeamRecord } from '../../contract/teams/team-records.ts';
import type { TeamView } from '../../contract/teams/team-view.ts';
import { guardFormula } from '../files/csv-cell.ts';
import type { TextFile } from '../files/text-file.ts';

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

const toCell = (value: string | number | null) => {
  if (value === null) return '';
  return typeof value === 'string' ? guardFormula(value) : String(value);
};

type Member = TeamView['members'][number];
const kpiColumns = Object.keys(teamKpi.shape) as (keyof TeamKpi)[];

/** `12.5 GBP; 3 USD`: all kinds together. */
function moneyText({ uninvoiced }: Member): string {
  const sums = new Map<string, number>();
  for (const { currency, amount } of Object.values(uninvoiced).flat()) {
    sums.set(currency ?? '', (sums.get(currency ?? '') ?? 0) + Math.round(amount * 1e6));
  }
  return [...sums].map(([currency, millionths]) => `${millionths / 1e6} ${currency}`.trim()).join('; ');
}

/** A line for each member. */
export const toKpiFile = ({ members }: TeamView): TextFile<Member> => ({
  name: 'team-kpi',
  blocks: once(members),
  head: [...kpiColumns, 'UninvoicedMoney'],
  toCells: (member) => [...kpiColumns.map((column) => toCell(member[column])), moneyText(member)],
});

const recordColumns = [
  'kind',
  'id',
  'coworkerId',
  'label',
  'from',
  'to',
  'amount',
  'currency',
  'value',
] as const satisfies readonly (keyof TeamRecord)[];

/** A line for each record behind a number. */
export const toRecordsFile = (records: readonly TeamRecord[]): TextFile<TeamRecord> => ({
  name: 'team-records',
  blocks: once(records),
  head: recordColumns,
  toCells: (record) => recordColumns.map((column) => toCell(record[column])),
});
