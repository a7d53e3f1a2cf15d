import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './dashboard.ts';
import { addressOf, kpi, panel, panelTotal, readTable, tableOf, toNumber } from './reading-page.ts';
import { settled } from './settled.ts';

const wholeYear = '/routing?range=last-12-months';

const closePanel = async (page: Page) => {
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
};

const heat = (page: Page) => page.getByRole('region', { name: 'Hosts by period' }).getByRole('table');

test('the arrows walk through hosts and periods, and a number opens its responses', async ({ open }) => {
  const page = await open(`${wholeYear}&routed-by=month`);
  const [first = []] = await readTable(heat(page));
  const months = first.slice(3).map(toNumber);
  expect(months.reduce((sum, one) => sum + one, 0)).toBe(toNumber(first[1] ?? ''));
  await heat(page).locator('tbody').getByRole('button').first().focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  const cell = page.locator(':focus');
  const said = (await cell.getAttribute('aria-label')) ?? '';
  expect(said.startsWith(`${first[0]}, `)).toBe(true);
  expect(toNumber(await cell.textContent())).toBe(months[0]);
  await page.keyboard.press('Enter');
  // Two responses may have led to one booking.
  expect(await panelTotal(page)).toBeGreaterThanOrEqual(months[0] ?? 0);
  await closePanel(page);
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe(said);
});

test('a response opens with its answers in words and its booking', async ({ open }) => {
  const page = await open(wholeYear);
  const table = tableOf(page, 'Responses');
  await table.getByRole('button', { name: 'When' }).click();
  await settled(page);
  expect(addressOf(page)).toContain('sort=createdAt');
  await page.getByRole('navigation', { name: 'Responses' }).getByRole('button', { name: 'Next' }).click();
  await settled(page);
  expect(addressOf(page)).toContain('page=2');
  const booked = table.getByRole('row').filter({ hasText: 'accepted' }).first();
  const [, form = '', , host = ''] = await booked.getByRole('cell').allTextContents();
  await booked.getByRole('button').click();
  await panel(page).getByRole('heading', { name: form }).waitFor();
  expect(await panel(page).getByRole('region', { name: 'Booking' }).textContent()).toContain(host);
  const answers = (await panel(page).getByRole('region', { name: 'Answers' }).textContent()) ?? '';
  expect(answers).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  await page.reload();
  await panel(page).getByRole('heading', { name: form }).waitFor();
  await closePanel(page);
});

test('the answers to a field filter all numbers', async ({ open }) => {
  const page = await open(wholeYear);
  const before = await kpi(page, 'total');
  await page.getByRole('button', { name: 'Add a filter' }).click();
  await page
    .getByRole('list', { name: 'Filter by' })
    .getByRole('button', { name: 'What is it about' })
    .first()
    .click();
  await page.getByRole('list', { name: 'What is it about' }).getByRole('button', { name: 'Pricing' }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await settled(page);
  const after = await kpi(page, 'total');
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before);
  await page.locator('[data-kpi="total"]').click({ force: true });
  expect(await panelTotal(page)).toBe(after);
});

test('what is empty says what to do about it', async ({ open }) => {
  const page = await open('/routing?range=next-7-days');
  await page.getByRole('button', { name: 'Look at the last 12 months' }).click();
  await settled(page);
  expect(await kpi(page, 'total')).toBeGreaterThan(0);
  const filtered = await open(`${wholeYear}&f=bookingUid~t~equals~none`);
  await filtered.getByRole('button', { name: 'Take the filters away' }).click();
  await settled(filtered);
  expect(await kpi(filtered, 'total')).toBeGreaterThan(0);
});
