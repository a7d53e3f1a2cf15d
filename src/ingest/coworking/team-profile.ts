import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceColumn } from '../../records/source-table.ts';
import type { Row } from '../../store/engine.ts';

/** The fields of a team's record by their published names, and where its location is found, as JSON. */
export function toProfile(record: Row, location: Row | undefined): string {
  const fields = nexudusEntities.teams.columns.map((column) => [column.name, published(column, record)]);
  return JSON.stringify({
    ...Object.fromEntries(fields),
    BusinessName: record.business_name ?? location?.name ?? null,
    BusinessWebAddress: location?.web_address ?? null,
  });
}

function published({ stored, type }: SourceColumn, record: Row): unknown {
  const cell = record[stored] ?? null;
  if (cell === null) return null;
  if (type === 'json') return JSON.parse(cell as string);
  if (type === 'instant') return new Date(cell as number).toISOString();
  if (type === 'decimal') return (cell as number) / 1_000_000;
  return type === 'boolean' ? Boolean(cell) : cell;
}
