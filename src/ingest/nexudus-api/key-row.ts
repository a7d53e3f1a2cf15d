import type { SourceRow, SourceTable } from '../../records/source-table.ts';

/** A row that carries its key alone. */
export const toKeyRow = ({ columns }: SourceTable, id: number): SourceRow =>
  columns.map(({ name }) => (name === 'Id' ? id : undefined));
