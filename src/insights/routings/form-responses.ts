import type { FormResponseItem } from '../../contract/routings/form-response-item.ts';
import type {
  FormResponses,
  FormResponsesFileInput,
  FormResponsesInput,
} from '../../contract/routings/form-responses.ts';
import type { AskedResponses } from '../../metrics/routings/asked-responses.ts';
import { failedChoice } from '../../metrics/routings/failed-bookings.ts';
import {
  onPageQuery,
  pageQuery,
  responseCountsQuery,
  responsesQuery,
} from '../../metrics/routings/form-responses.ts';
import type { Row } from '../../store/engine.ts';
import type { Asking } from '../asking.ts';
import { askedResponses, readRouting } from './asked-routing.ts';
import { isHeader } from './form-fields.ts';
import { type ReadableForm, readableForms } from './readable-forms.ts';
import { toResponseItem } from './response-item.ts';

async function selected(asking: Asking, input: FormResponsesFileInput): Promise<AskedResponses> {
  const asked = await askedResponses(asking, input, readRouting(input));
  const { select } = input;
  return select === undefined
    ? asked
    : { ...asked, predicates: [...asked.predicates, failedChoice(select.failed)] };
}

export async function formResponses(asking: Asking, input: FormResponsesInput): Promise<FormResponses> {
  const asked = await selected(asking, input);
  const [[counted], page] = await Promise.all([
    asking.engine.read(responseCountsQuery(asked)),
    asking.engine.read(pageQuery(asked, input)),
  ]);
  return { total: counted?.k_rows as number, data: await readPage(asking, asked, page) };
}

async function readPage(
  { engine }: Asking,
  asked: AskedResponses,
  page: readonly Row[],
): Promise<FormResponseItem[]> {
  if (page.length === 0) return [];
  const ids = page.map(({ id }) => id as number);
  const created = page.map(({ created_at }) => created_at as number);
  const rows = await engine.read(
    onPageQuery(asked, {
      ids,
      forms: [...new Set(page.map(({ form_id }) => form_id as string))],
      created: { from: Math.min(...created), to: Math.max(...created) + 1 },
    }),
  );
  const byId = new Map(rows.map((row) => [row.id, toResponseItem(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export interface ResponsesFile {
  /** Those that the responses can be of, with the fields that they are shown with. */
  readonly forms: readonly ReadableForm[];
  readonly blocks: AsyncIterable<FormResponseItem[]>;
}

/** All of them, or the asked limit and offset of them, in blocks; the forms are known before the first. */
export async function formResponsesFile(
  asking: Asking,
  input: FormResponsesFileInput,
): Promise<ResponsesFile> {
  const asked = await selected(asking, input);
  const only = input.columnFilters?.find(({ id }) => id === 'formId')?.value.data;
  const forms = await readableForms(asking, asked, only === undefined ? undefined : String(only));
  return {
    forms: forms.map((form) => ({ ...form, fields: form.fields.filter(isHeader) })),
    blocks: blocksOf(asking, responsesQuery(asked, input)),
  };
}

async function* blocksOf({ engine }: Asking, query: ReturnType<typeof responsesQuery>) {
  for await (const block of engine.stream(query)) yield block.map(toResponseItem);
}
