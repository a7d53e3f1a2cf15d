import type { KpiField } from '../../../../src/contract/teams/team-kpi.ts';
import { changeQuery, type QueryChange } from '../../address/address.ts';
import { parseOffset } from '../../address/offset.ts';
import { kpiColumns } from './kpi-columns.ts';

/** A number whose records are looked at, as the address has it. */
export interface AskedRecords {
  readonly field: KpiField;
  /** Null for all of the team. */
  readonly member: number | null;
  readonly offset: number;
}

export function parseAskedRecords(query: URLSearchParams): AskedRecords | null {
  const column = kpiColumns.find(({ field }) => field === query.get('records'));
  if (column === undefined) return null;
  const member = query.get('records-member');
  return {
    field: column.field,
    member: member === null ? null : Number(member) || 0,
    offset: parseOffset(query.get('records-at')),
  };
}

const recordsChange = (field: KpiField | null, member: number | null): QueryChange => ({
  records: field,
  'records-member': member === null ? null : String(member),
  'records-at': null,
});

export const openRecords = (field: KpiField, member: number | null = null) =>
  changeQuery(recordsChange(field, member));
export const closeRecords = () => changeQuery(recordsChange(null, null));
export const moveRecords = (offset: number) =>
  changeQuery({ 'records-at': offset === 0 ? null : String(offset) }, 'replace');

/** Of all records, or of one page. */
export function toRecordsPath(team: number, { field, member, offset }: AskedRecords, limit?: number): string {
  const query = new URLSearchParams({ field });
  if (member !== null) query.set('member', String(member));
  if (limit !== undefined) {
    query.set('limit', String(limit));
    query.set('offset', String(offset));
  }
  return `/v1/teams/${team}/records?${query}`;
}
