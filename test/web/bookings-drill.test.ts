import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './dashboard.ts';
import { downloadRows } from './downloaded.ts';
import { card, kpi, panel, panelTotal, readTable, tableOf, toNumber } from './reading-page.ts';
import { settled } from './settled.ts';

const wholeYear = '/?range=last-12-months';
const closePanel = async (page: Page) => {
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
};

test('every card that counts opens as many rows, and the rows come as a file', async ({ open }) => {
  const page = await open(wholeYear);
  for (const [metric, label] of [
    ['created', 'Created'],
    ['completed', 'Completed'],
    ['scheduled', 'Scheduled'],
    ['rescheduled', 'Rescheduled'],
    ['cancelled', 'Cancelled'],
    ['no_show', 'Host no-shows'],
    ['no_show_guest', 'Guest no-shows'],
  ] as const) {
    const number = await kpi(page, metric);
    expect(number, label).toBeGreaterThan(0);
    // All of the card opens it, save for what its marks say.
    await page.locator(`[data-kpi="${metric}"]`).click({ force: true });
    expect(await panelTotal(page), label).toBe(number);
    const { name, rows } = await downloadRows(page);
    expect(name).toMatch(/\.csv$/);
    expect(rows.length, `${label} as CSV`).toBe(number);
    if (metric !== 'no_show_guest') expect(new Set(rows.map(({ id }) => id)).size).toBe(number);
    await settled(page);
    await closePanel(page);
  }
});

test('a rating opens the ratings it is the mean of', async ({ open }) => {
  const page = await open(wholeYear);
  const rating = await kpi(page, 'rating');
  await page.getByRole('button', { name: /^Average rating ?: / }).click();
  const total = await panelTotal(page);
  const ratings: number[] = [];
  while (ratings.length < total) {
    const rows = await readTable(panel(page).getByRole('table'));
    ratings.push(...rows.map((cells) => Number(cells.at(-1))));
    if (ratings.length < total) await panel(page).getByRole('button', { name: 'Next' }).click();
    await settled(page);
  }
  const mean = ratings.reduce((sum, one) => sum + one, 0) / total;
  expect(Math.abs(mean - rating)).toBeLessThanOrEqual(0.0501);
  const satisfied = ratings.filter((one) => one >= 4).length;
  await closePanel(page);
  await page.getByRole('button', { name: /^CSAT ?: / }).click();
  expect(await panelTotal(page)).toBe(satisfied);
});

test('a point of a chart opens its rows by mouse and by keyboard', async ({ open }) => {
  const page = await open(wholeYear);
  const chart = card(page, 'Event trends').getByRole('group', { name: 'Event trends', exact: true });
  const box = await chart.boundingBox();
  if (box === null) throw new Error('the chart has no size');
  await chart.hover({ position: { x: box.width / 2, y: 12 } });
  const near = chart.locator('li[data-near="true"] > span').last();
  const byMouse = toNumber(await near.textContent());
  await chart.click({ position: { x: box.width / 2, y: 12 } });
  expect(await panelTotal(page)).toBe(byMouse);
  await closePanel(page);

  await chart.focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft'])
    await page.keyboard.press(key);
  const said = (await chart.locator('[aria-live]').textContent()) ?? '';
  expect(said).toMatch(/: Completed [\d,]+$/);
  await page.keyboard.press('Enter');
  expect(await panelTotal(page)).toBe(toNumber(/([\d,]+)$/.exec(said)?.[1] ?? ''));
  await closePanel(page);
  expect(await chart.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('every chart opens from its bars, its points and its table', async ({ open }) => {
  const page = await open(`${wholeYear}&on=starts`);
  for (const title of ['Host no-shows over time', 'Bookings by hour', 'CSAT over time', 'Average duration']) {
    await page.getByRole('button', { name: `${title} as a table` }).click();
    const rows = await readTable(tableOf(page, title));
    const best = rows.reduce(
      (most, [, cell = ''], n) => (toNumber(cell) > toNumber(rows[most]?.[1] ?? '') ? n : most),
      0,
    );
    const number = rows[best]?.[1] ?? '';
    await tableOf(page, title).locator('tbody tr').nth(best).getByRole('button').click();
    const total = await panelTotal(page);
    if (title === 'Host no-shows over time' || title === 'Bookings by hour')
      expect(total, title).toBe(toNumber(number));
    else expect(total, title).toBeGreaterThan(0);
    await closePanel(page);

    await page.getByRole('button', { name: `${title} as a table` }).click();
    const chart = card(page, title).getByRole('group', { name: title, exact: true });
    await chart.focus();
    for (let step = 0; step <= best; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await panelTotal(page), `${title}, the chart`).toBe(total);
    await closePanel(page);
  }
});

test('every list opens as many rows as it counts', async ({ open }) => {
  const page = await open(wholeYear);
  for (const title of [
    'Most bookings',
    'Fewest bookings',
    'Most completed',
    'Fewest completed',
    'Most cancelled',
    'Most host no-shows',
    'Highest rated',
    'Lowest rated',
    'Popular events',
  ]) {
    const [[, number = ''] = []] = await readTable(tableOf(page, title));
    await tableOf(page, title).getByRole('button').first().click();
    const total = await panelTotal(page);
    if (title.endsWith('rated')) expect(total, title).toBeGreaterThan(0);
    else expect(total, title).toBe(toNumber(number));
    await closePanel(page);
  }
});

test('a guest who did not come and a rating open the booking that they are about', async ({ open }) => {
  const page = await open(wholeYear);
  const guest = card(page, 'Recent guest no-shows').getByRole('button', { name: /./ }).nth(1);
  const name = (await guest.locator('span').first().textContent()) ?? '';
  await guest.click();
  await panel(page)
    .getByRole('region', { name: /^Details of / })
    .waitFor();
  expect(await panel(page).getByRole('region').textContent()).toContain(name);
  await closePanel(page);
  await card(page, 'Recent ratings').getByRole('listitem').first().getByRole('button').click();
  expect(await panelTotal(page)).toBeGreaterThan(0);
});
