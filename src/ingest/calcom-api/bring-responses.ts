import { calcomTables } from '../../records/calcom-tables.ts';
import type { SourceRow } from '../../records/source-table.ts';
import { bringBatches, type Haul } from './bring-batches.ts';
import { bringForms } from './bring-forms.ts';
import { listAll } from './list-all.ts';
import { isUnread, rowParser } from './row-parser.ts';
import { asker, type Sync } from './sync.ts';
import type { SyncState } from './sync-state.ts';
import { isTold, type Told } from './told.ts';
import { walkList } from './walk-list.ts';
import { ifAllowed } from './whose-key.ts';

const t = calcomTables;
const parseResponse = rowParser(t.routingFormResponse, 'response', 'createdAt');
const byCreation = { sort: 'sortCreatedAt', after: 'afterCreatedAt', field: 'createdAt' } as const;

/** An answer is tied to a booking when that is made, which may take whoever answers some hours. */
const overlap = 86_400_000;

interface Form {
  readonly id: string;
  readonly path: string;
}

/** Forms and their answers, which only organisations can read. Remembers whether they are brought. */
export async function bringResponses(sync: Sync): Promise<void> {
  const { pull, began } = sync;
  const forms = await bringForms(sync);
  sync.state = { ...sync.state, responses: forms !== null };
  if (forms === null) return;
  const hauls = async function* (): AsyncGenerator<Haul<SourceRow>> {
    for (const [n, { path, id }] of forms.entries()) {
      pull.onProgress(path, n, forms.length);
      yield* followForm(sync, { path: `${path}/${id}/responses`, id });
    }
  };
  await bringBatches(sync, hauls(), async (rows, step) => {
    await pull.write(step, async (recording) => {
      await recording.record({ table: t.routingFormResponse, rows });
      return [];
    });
  });
  sync.state = { ...sync.state, answersAt: began };
}

/** What was answered and what was changed since the last pull; everything when all is compared. */
async function* followForm(sync: Sync, form: Form): AsyncGenerator<Haul<SourceRow>> {
  const { pull, began, complaints } = sync;
  const { id, path } = form;
  const { answersAt } = sync.state;
  const from = pull.compare === 'whole' ? undefined : sync.state.forms[id];
  const ask = asker(sync, { path });
  const steps = walkList(ask, byCreation, from === undefined ? null : from - overlap);
  for (;;) {
    const step = await ifAllowed(complaints, path, () => steps.next());
    if (step === null) return;
    if (step.done) break;
    const { rows, askedAt, upTo } = step.value;
    const onward = (state: SyncState) =>
      upTo === null ? state : { ...state, forms: { ...state.forms, [id]: Math.min(upTo, began) } };
    yield { rows: readResponses(sync, form, rows), askedAt, onward };
  }
  if (from === undefined || answersAt === null) return;
  // They do not tell when they were changed, so these are asked for by number.
  const afterUpdatedAt = new Date(answersAt - overlap).toISOString();
  const changed = await listAll((query) => ask({ afterUpdatedAt, sortUpdatedAt: 'asc', ...query }));
  if (changed.length > 0) yield { rows: readResponses(sync, form, changed), askedAt: began };
}

const readResponses = ({ complaints }: Sync, { id, path }: Form, rows: readonly unknown[]): SourceRow[] =>
  rows.flatMap((response, n) => {
    const row = isTold(response)
      ? parseResponse(toResponse(response, id))
      : { column: null, reason: 'is no answer' };
    if (!isUnread(row)) return [row];
    const called = isTold(response) ? ` (response ${response.id})` : '';
    complaints.note(path, n + 1, { ...row, reason: `${row.reason}${called}` });
    return [];
  });

const toResponse = (told: Told, formId: string): Told => ({
  id: told.id,
  formId: told.formId ?? formId,
  formFillerId: told.formFillerId ?? null,
  response: told.response,
  createdAt: told.createdAt,
  routedToBookingUid: told.routedToBookingUid ?? null,
});
