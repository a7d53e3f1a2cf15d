import type { FormResponsesFileInput } from '../../contract/routings/form-responses.ts';
import type { RoutedToFileInput } from '../../contract/routings/routed-to-per-period.ts';
import type { RowsInput } from '../../contract/rows.ts';
import type { Asking } from '../../insights/asking.ts';
import type { AppOptions } from '../app-options.ts';
import { toBookingsFile } from './bookings-file.ts';
import { toResponsesFile } from './responses-file.ts';
import { toRoutedToFile } from './routed-to-file.ts';
import type { TextFile } from './text-file.ts';

type OpenFile = (asking: Asking, input: never) => Promise<TextFile>;

/** The file of each operation that has one, by its id. */
export function openFiles({ askFiles, calcomUrl }: AppOptions): Readonly<Record<string, OpenFile>> {
  return {
    rows: async (asking, input: RowsInput) => toBookingsFile(input, askFiles.rows(asking, input)),
    'form-responses': async (asking, input: FormResponsesFileInput) =>
      toResponsesFile(input, await askFiles.formResponses(asking, input), calcomUrl),
    'routed-to-per-period': async (asking, input: RoutedToFileInput) =>
      toRoutedToFile(await askFiles.routedTo(asking, input)),
  };
}
