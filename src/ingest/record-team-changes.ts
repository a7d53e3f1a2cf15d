import { nexudusEntities } from '../records/nexudus-entities.ts';
import type { Cell, SourceTable } from '../records/source-table.ts';
import type { Engine } from '../store/engine.ts';
import { type Digest, recordChanges } from './record-changes.ts';

interface Changed {
  readonly id: number;
  readonly fields: Readonly<Record<string, Cell>>;
}

/** The source of what was changed in Kepi; it says nothing about how far the others have been followed. */
export const changedHere = 'kepi';

const entities = { teams: nexudusEntities.teams, coworkers: nexudusEntities.coworkers };

/** What somebody changed in Kepi itself: partial records of this moment, which newer ones of the source overwrite. */
export async function recordTeamChanges(
  engine: Engine,
  workspace: number,
  now: number,
  changed: { readonly teams?: readonly Changed[]; readonly coworkers?: readonly Changed[] },
  digest?: Digest,
): Promise<void> {
  const recording = { workspace, source: changedHere, observedAt: now, ...(digest && { digest }) };
  await recordChanges(engine, recording, async ({ record }) => {
    for (const [name, table] of Object.entries(entities)) {
      const rows = (changed[name as keyof typeof entities] ?? []).filter(
        ({ fields }) => Object.keys(fields).length > 0,
      );
      for (const row of rows) await record({ table, rows: [toRow(table, row, now)] });
    }
    return [];
  });
}

const toRow = ({ columns }: SourceTable, { id, fields }: Changed, now: number) =>
  columns.map(({ name }) => {
    if (name === 'Id') return id;
    return name === 'UpdatedOn' ? now : fields[name];
  });
