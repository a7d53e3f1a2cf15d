import { expect } from 'vitest';
import type { FailedBookings } from '../../src/contract/routings/failed-bookings-by-field.ts';
import type { FormResponses } from '../../src/contract/routings/form-responses.ts';
import type { FormsByStatus } from '../../src/contract/routings/forms-by-status.ts';
import type { Funnel } from '../../src/contract/routings/funnel.ts';
import type { RoutedTo } from '../../src/contract/routings/routed-to-per-period.ts';
import { ask } from './ask.ts';
import { test } from './dashboard.ts';
import { downloadRows } from './downloaded.ts';
import type { Stage } from './global-setup.ts';
import { card, kpi, panel, panelTotal, readTable, tableOf, toNumber } from './reading-page.ts';
import { settled } from './settled.ts';

const wholeYear = '/routing?range=last-12-months';
const year = { scope: 'org', startDate: '2025-11-13', endDate: '2026-11-12', timeZone: 'Europe/Paris' };

const askRoutings = <Data>(stage: Stage, operation: string, more: object = {}) =>
  ask<Data>(stage, `/v2/insights/routings/${operation}`, { ...year, ...more });

test('the page of routing says what the API says', async ({ open, stage }) => {
  const page = await open(`${wholeYear}&table=funnel`);
  const statuses = await askRoutings<FormsByStatus>(stage, 'forms-by-status');
  for (const id of ['total', 'totalWithBooking', 'totalWithoutBooking'] as const) {
    expect(await kpi(page, id), id).toBe(statuses?.[id]);
  }
  const funnel = await askRoutings<Funnel>(stage, 'funnel', { bounds: true });
  const steps = (await readTable(tableOf(page, 'Routing funnel'))).map(([, ...cells]) => cells.map(toNumber));
  expect(steps).toEqual(
    funnel.map((one) => [one.totalSubmissions, one.successfulRoutings, one.acceptedBookings]),
  );
  const routed = await askRoutings<RoutedTo>(stage, 'routed-to-per-period', {
    period: 'perWeek',
    limit: 100,
  });
  const hosts = page.getByRole('region', { name: 'Hosts by period' }).getByRole('row');
  const [first] = routed.users.data;
  expect(await hosts.nth(1).getByRole('rowheader').textContent()).toBe(first?.name);
  expect(toNumber(await hosts.nth(1).getByRole('cell').first().textContent())).toBe(first?.totalBookings);
  const responses = await askRoutings<FormResponses>(stage, 'form-responses', {
    sorting: [{ id: 'createdAt', desc: true }],
    offset: 0,
    limit: 25,
  });
  expect(await tableOf(page, 'Responses').locator('tbody tr').count()).toBe(responses.data.length);
  const pager = card(page, 'Responses').getByRole('navigation');
  expect(await pager.textContent()).toContain(` of ${responses.total.toLocaleString('en')}`);
  const failed = await askRoutings<FailedBookings>(stage, 'failed-bookings-by-field');
  const shown = card(page, 'Failed bookings by field').getByRole('table').first();
  const [form = '', field = ''] = ((await shown.locator('caption').textContent()) ?? '').split(', ');
  expect((await readTable(shown)).map(([name, count = '']) => [name, toNumber(count)])).toEqual(
    failed[form]?.[field]?.map(({ optionLabel, count }) => [optionLabel, count]),
  );
});

test('every number of routing opens as many responses', async ({ open }) => {
  const page = await open(`${wholeYear}&table=funnel`);
  const leave = async () => {
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });
  };
  for (const id of ['total', 'totalWithBooking', 'totalWithoutBooking']) {
    const number = await kpi(page, id);
    await page.locator(`[data-kpi="${id}"]`).click({ force: true });
    expect(await panelTotal(page), id).toBe(number);
    await leave();
  }
  const month = tableOf(page, 'Routing funnel').locator('tbody tr').nth(5);
  for (const step of [0, 1, 2]) {
    const cell = month.getByRole('button').nth(step);
    const number = toNumber(await cell.textContent());
    await cell.click();
    expect(await panelTotal(page), `step ${step} of the funnel`).toBe(number);
    await leave();
  }
  const host = page.getByRole('region', { name: 'Hosts by period' }).getByRole('row').nth(1);
  const routed = toNumber(await host.getByRole('cell').first().textContent());
  await host.getByRole('rowheader').getByRole('button').click();
  expect(await panelTotal(page), 'of a host').toBe(routed);
  const { rows } = await downloadRows(page);
  expect(rows).toHaveLength(routed);
  await settled(page);
  await leave();
  const option = card(page, 'Failed bookings by field').getByRole('table').first().getByRole('row').nth(1);
  const failures = toNumber(await option.getByRole('cell').last().textContent());
  await option.getByRole('button').click();
  expect(await panelTotal(page), 'of an option').toBe(failures);
});

test('responses are searched by host, sorted, paged and filtered by a field of a form', async ({
  open,
  stage,
}) => {
  const page = await open(wholeYear);
  const hosts = page.getByRole('region', { name: 'Hosts by period' }).getByRole('row');
  const name = (await hosts.nth(2).getByRole('rowheader').textContent()) ?? '';
  await page.getByRole('searchbox', { name: 'Search hosts' }).fill(name);
  await hosts.nth(2).waitFor({ state: 'detached' });
  expect(await hosts.nth(1).getByRole('rowheader').textContent()).toBe(name);
  await page.getByRole('group', { name: 'By' }).getByText('Months').click();
  await settled(page);

  const responses = card(page, 'Responses');
  await responses.getByRole('columnheader').getByRole('button').first().click();
  await responses.getByRole('button', { name: 'Next' }).click();
  await settled(page);
  expect(await responses.getByRole('navigation').textContent()).toMatch(/^26–50 of /);
  const copy = await open(page.url());
  expect(await readTable(tableOf(copy, 'Responses'))).toEqual(await readTable(tableOf(page, 'Responses')));
  expect(new URL(copy.url()).searchParams.get('routed-by')).toBe('month');

  await page.getByRole('button', { name: 'Add a filter' }).click();
  const list = page.getByRole('list', { name: 'Filter by' });
  await list.getByRole('button', { name: 'Booking', exact: true }).click();
  await page.getByRole('list', { name: 'Booking' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await settled(page);
  const [, , status = ''] = /f=(bookingStatusOrder)~(ms)~(\d+)/.exec(page.url())?.slice(1) ?? [];
  const { total } = await askRoutings<FormResponses>(stage, 'form-responses', {
    columnFilters: [{ id: 'bookingStatusOrder', value: { type: 'ms', data: [Number(status)] } }],
    offset: 0,
    limit: 1,
  });
  expect(await kpi(page, 'total')).toBe(total);
});
