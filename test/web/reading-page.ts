import type { Locator, Page } from 'playwright-core';

/** A number as the page writes it, in British English: `1,203`, `12.5%`, `−3`, `4 h 20 min`. */
export function toNumber(text: string | null): number {
  const found = /[-−+]?[\d,]+(\.\d+)?/.exec(text ?? '')?.[0];
  return found === undefined ? Number.NaN : Number(found.replaceAll(',', '').replace('−', '-'));
}

export const card = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true });

/** The cells of the body, as they are read. */
export async function readTable(table: Locator): Promise<string[][]> {
  await table.waitFor();
  return table.evaluate((element) =>
    [...(element as HTMLTableElement).tBodies].flatMap((body) =>
      [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? '')),
    ),
  );
}

export const tableOf = (page: Page, label: string): Locator =>
  page.getByRole('table', { name: label, exact: true });

/** The number on a card. */
export const kpi = async (page: Page, name: string): Promise<number> =>
  toNumber(await page.locator(`[data-kpi="${name}"]`).textContent());

export const panel = (page: Page): Locator => page.locator('dialog[open]');

/** How many rows the panel says that there are. */
export const panelTotal = async (page: Page): Promise<number> => {
  const title = panel(page).getByRole('heading', { level: 2, name: /: [\d,]+$/ });
  await title.waitFor();
  return toNumber(/: ([\d,]+)$/.exec((await title.textContent()) ?? '')?.[1] ?? '');
};

/** What the address says beside the scope and the zone, which it always says. */
export function addressOf(page: Page): string {
  const { pathname, searchParams } = new URL(page.url());
  for (const [key, value] of Object.entries({ scope: 'org', zone: 'Europe/Paris' })) {
    if (searchParams.get(key) === value) searchParams.delete(key);
  }
  const query = decodeURIComponent(searchParams.toString());
  return `${pathname}${query === '' ? '' : `?${query}`}`;
}
