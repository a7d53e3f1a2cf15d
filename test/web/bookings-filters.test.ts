import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Choices } from '../../src/contract/choices.ts';
import type { ColumnFilter } from '../../src/contract/column-filter.ts';
import type { KpiStats } from '../../src/contract/kpi-stats.ts';
import { ask, askBookings, toQuestion } from './ask.ts';
import { test } from './dashboard.ts';
import type { Stage } from './global-setup.ts';
import { addressOf, kpi } from './reading-page.ts';
import { settled } from './settled.ts';

const year = { from: '2025-11-13', to: '2026-11-12' };
const wholeYear = '/?range=last-12-months';

const created = async (stage: Stage, filter: ColumnFilter) =>
  (await askBookings<KpiStats>(stage, 'kpi-stats', toQuestion({ ...year, filters: [filter] }))).created.count;

interface Wanted {
  readonly column: string;
  /** Of columns that one chooses from. */
  readonly choose?: readonly string[];
  /** Of text and numbers. */
  readonly operand?: string;
  readonly filter: ColumnFilter;
}

/** One of each kind of column. */
async function wantedFilters(stage: Stage): Promise<Wanted[]> {
  const { eventTypes, people } = await ask<Choices>(stage, '/v1/choices', { scope: 'org' });
  const [one, , other] = eventTypes.filter(
    ({ name }, _, all) => all.filter((type) => type.name.includes(name)).length === 1,
  );
  const host = people.find(
    ({ name }) => name !== null && people.filter((any) => any.name === name).length === 1,
  );
  if (one === undefined || other === undefined || host?.name == null)
    throw new Error('the demo has no choices');
  return [
    {
      column: 'Event type',
      choose: [one.name, other.name],
      filter: { id: 'eventTypeId', value: { type: 'ms', data: [String(one.id), String(other.id)] } },
    },
    {
      column: 'Status',
      choose: ['pending', 'cancelled'],
      filter: { id: 'status', value: { type: 'ms', data: ['pending', 'cancelled'] } },
    },
    {
      column: 'Member',
      choose: [host.name],
      filter: { id: 'userId', value: { type: 'ss', data: String(host.id) } },
    },
    { column: 'Paid', choose: ['yes'], filter: { id: 'paid', value: { type: 'ss', data: 'true' } } },
    {
      column: 'Host name',
      operand: 'an',
      filter: { id: 'userName', value: { type: 't', data: { operator: 'contains', operand: 'an' } } },
    },
    {
      column: 'Host e-mail',
      operand: 'e',
      filter: { id: 'userEmail', value: { type: 't', data: { operator: 'contains', operand: 'e' } } },
    },
    {
      column: 'Rating',
      operand: '4',
      filter: { id: 'rating', value: { type: 'n', data: { operator: 'gte', operand: 4 } } },
    },
  ];
}

const dialog = (page: Page) => page.locator('[popover]:popover-open');

test('every column filters by mouse, and the cards say what the API says', async ({ open, stage }) => {
  const page = await open(wholeYear);
  for (const { column, choose, operand, filter } of await wantedFilters(stage)) {
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await dialog(page).getByRole('button', { name: column, exact: true }).click();
    for (const name of choose ?? []) {
      await dialog(page).getByRole('list', { name: column }).getByText(name, { exact: true }).click();
    }
    if (operand !== undefined) await dialog(page).getByLabel(`${column}: what`).fill(operand);
    if (filter.value.type !== 'ss') await dialog(page).getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('button', { name: new RegExp(`^Filter: ${column}`) }).waitFor();
    await settled(page);
    expect(await kpi(page, 'created'), column).toBe(await created(stage, filter));
    await page.getByRole('button', { name: `Take away the filter: ${column}` }).click();
  }
  await settled(page);
  expect(addressOf(page)).toBe(wholeYear);
});

test('every column filters by the keyboard alone', async ({ open, stage }) => {
  const page = await open(wholeYear);
  const { keyboard } = page;
  for (const { column, choose, operand, filter } of await wantedFilters(stage)) {
    await keyboard.press('/');
    await dialog(page).waitFor();
    await keyboard.type(column);
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await dialog(page).getByRole('heading', { name: column }).waitFor();
    for (const name of choose ?? []) {
      if ((await dialog(page).getByRole('searchbox').count()) === 1) await searchFor(page, name);
      else await reach(page, async () => (await focused(page)).startsWith(name));
      await keyboard.press('Enter');
    }
    if (operand !== undefined) {
      await reach(
        page,
        async () => (await page.locator(':focus').getAttribute('aria-label')) === `${column}: what`,
      );
      await keyboard.type(operand);
      await keyboard.press('Enter');
    } else if (filter.value.type !== 'ss') {
      await reach(page, async () => (await focused(page)) === 'Apply');
      await keyboard.press('Enter');
    }
    await page.getByRole('button', { name: new RegExp(`^Filter: ${column}`) }).waitFor();
    await settled(page);
    expect(await kpi(page, 'created'), column).toBe(await created(stage, filter));
    await page.goto(new URL(wholeYear, stage.url).href);
    await settled(page);
  }
});

const focused = async (page: Page) => (await page.locator(':focus').textContent()) ?? '';

/** Goes back to the field, and down from it to what is found. */
async function searchFor(page: Page, name: string): Promise<void> {
  const field = dialog(page).getByRole('searchbox');
  while (!(await field.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(name);
  await page.keyboard.press('ArrowDown');
}

/** Tabs on until it is there. */
async function reach(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    if ((await page.locator(':focus').count()) === 1 && (await isThere())) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(
    `the keyboard gets to ${await focused(page)} alone; open is ${await dialog(page).textContent()}`,
  );
}

const operators = {
  'Host name': {
    contains: 'contains',
    'does not contain': 'notContains',
    is: 'equals',
    'is not': 'notEquals',
    'starts with': 'startsWith',
    'ends with': 'endsWith',
    'is empty': 'isEmpty',
    'is not empty': 'isNotEmpty',
  },
  Rating: {
    'is at least': 'gte',
    'is at most': 'lte',
    is: 'eq',
    'is not': 'neq',
    'is more than': 'gt',
    'is less than': 'lt',
  },
} as const;

test('every operator of text and of numbers is one of the API', async ({ open, stage }) => {
  const page = await open(`${wholeYear}&f=userName~t~contains~a&f=rating~n~gt~0`);
  const { people } = await ask<Choices>(stage, '/v1/choices', { scope: 'org' });
  for (const [column, words] of Object.entries(operators)) {
    for (const [word, operator] of Object.entries(words)) {
      const operand = column === 'Rating' ? '4' : (people[0]?.name ?? '');
      await page.getByRole('button', { name: new RegExp(`^Filter: ${column}`) }).click();
      await dialog(page).getByLabel(`${column}: how`).selectOption({ label: word });
      const field = dialog(page).getByLabel(`${column}: what`);
      if (await field.count()) await field.fill(operand);
      await dialog(page).getByRole('button', { name: 'Apply' }).click();
      await settled(page);
      const filters = new URL(page.url()).searchParams.getAll('f');
      const [id, type] = column === 'Rating' ? ['rating', 'n'] : ['userName', 't'];
      const empty = operator.endsWith('mpty');
      expect(filters).toContain([id, type, operator, ...(empty ? [] : [operand])].join('~'));
      const { created: all } = await askBookings<KpiStats>(
        stage,
        'kpi-stats',
        toQuestion({ ...year, filters: filters.map((text) => toFilter(text.split('~'))) }),
      );
      expect(await kpi(page, 'created'), `${column} ${word}`).toBe(all.count);
    }
  }
});

function toFilter([id = '', type, operator, operand]: readonly string[]): ColumnFilter {
  const value = type === 'n' ? Number(operand) : operand;
  const data = { operator, ...(operand !== undefined && { operand: value }) };
  return { id, value: { type, data } } as ColumnFilter;
}
