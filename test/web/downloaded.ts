import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { panel } from './reading-page.ts';

/** What the panel's button hands to the browser, row by row. */
export async function downloadRows(page: Page): Promise<{ readonly name: string; readonly rows: CsvRow[] }> {
  const begun = page.waitForEvent('download');
  await panel(page)
    .getByRole('button', { name: /^CSV of / })
    .click();
  const file = await begun;
  const rows = parse(await text(await file.createReadStream()), { columns: true }) as CsvRow[];
  return { name: file.suggestedFilename(), rows };
}

type CsvRow = Readonly<Record<string, string>>;
