import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { KpiStats } from '../../src/contract/kpi-stats.ts';
import { askBookings, toQuestion } from './ask.ts';
import { test } from './dashboard.ts';
import { addressOf, kpi } from './reading-page.ts';
import { settled } from './settled.ts';

const choose = async (page: Page, part: string, option: string) => {
  await page.getByRole('button', { name: part }).click();
  await page.locator('[popover]:popover-open').getByRole('button', { name: option }).first().click();
  await settled(page);
};

test('the scope is chosen from what one may read, and the numbers are its own', async ({ open, stage }) => {
  const page = await open('/?range=last-12-months');
  await page.getByRole('button', { name: /^Whose numbers: / }).click();
  const choices = page.getByRole('list', { name: 'Whose numbers' }).getByRole('button');
  const names = await choices.allTextContents();
  expect(names[0]).toMatch(/^Workspace main/);
  expect(names).toContain('Me');
  const team = names.find((name) => name.startsWith('Team ')) ?? '';
  await choices.filter({ hasText: team }).first().click();
  await settled(page);
  const selectedTeamId = Number(/scope=team:(\d+)/.exec(addressOf(page))?.[1]);
  const asked = { ...toQuestion({ from: '2025-11-13', to: '2026-11-12' }), scope: 'team', selectedTeamId };
  const { created } = await askBookings<KpiStats>(stage, 'kpi-stats', asked);
  expect(await kpi(page, 'created')).toBe(created.count);
});

test('dates are chosen by a preset, as days of one’s own, and step by step', async ({ open, stage }) => {
  const page = await open('/');
  const created = async (from: string, to: string) =>
    (await askBookings<KpiStats>(stage, 'kpi-stats', toQuestion({ from, to }))).created.count;

  await choose(page, 'Dates: last 30 days', 'last month');
  expect(addressOf(page)).toBe('/?range=last-month');
  expect(await kpi(page, 'created')).toBe(await created('2026-10-01', '2026-10-31'));

  await page.keyboard.press('[');
  await settled(page);
  expect(addressOf(page)).toBe('/?from=2026-09-01&to=2026-09-30');
  expect(await kpi(page, 'created')).toBe(await created('2026-09-01', '2026-09-30'));
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  expect(addressOf(page)).toBe('/?from=2026-11-01&to=2026-11-30');
  await page.getByRole('button', { name: 'The period before' }).click();
  expect(addressOf(page)).toBe('/?from=2026-10-01&to=2026-10-31');

  await page.getByRole('button', { name: /^Dates: / }).click();
  await page.getByLabel('From', { exact: true }).fill('2026-10-05');
  await page.getByLabel('To', { exact: true }).fill('2026-10-18');
  await page.keyboard.press('Escape');
  await settled(page);
  expect(addressOf(page)).toBe('/?from=2026-10-05&to=2026-10-18');
  expect(await kpi(page, 'created')).toBe(await created('2026-10-05', '2026-10-18'));
  await page.getByRole('button', { name: 'The period after' }).click();
  expect(addressOf(page)).toBe('/?from=2026-10-19&to=2026-11-01');
});

test('the date that counts, the zone and the comparison are parts of the sentence', async ({
  open,
  stage,
}) => {
  const page = await open('/');
  await choose(page, 'By which date: created', 'starting');
  expect(addressOf(page)).toBe('/?on=starts');
  await page.getByRole('button', { name: /^Time zone: / }).click();
  await page.getByRole('searchbox', { name: 'Search: Time zone' }).fill('adel');
  await page.getByRole('button', { name: 'Australia/Adelaide' }).click();
  await settled(page);
  expect(addressOf(page)).toContain('zone=Australia/Adelaide');
  await choose(page, 'Comparison: compared with the previous period', 'compared with the year before');
  const zone = new URL(page.url()).searchParams.get('zone') ?? '';
  const asked = { ...toQuestion({ zone, on: 'startTime' }), compareWith: 'year' };
  const { created } = await askBookings<KpiStats>(stage, 'kpi-stats', asked);
  expect(await kpi(page, 'created')).toBe(created.count);
  expect(
    await page.locator('article', { has: page.locator('[data-kpi="created"]') }).textContent(),
  ).toContain(`${created.previous} · `);
  await choose(page, 'Comparison: compared with the year before', 'not compared');
  expect(await page.locator('article p > span + span').count()).toBe(0);
});
