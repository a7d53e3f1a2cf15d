import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './dashboard.ts';
import { addressOf, panel } from './reading-page.ts';
import { settled } from './settled.ts';

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // A card is outlined as a whole.
    const outlines = [getComputedStyle(element), getComputedStyle(element, '::after')];
    const { width, height, bottom } = element.getBoundingClientRect();
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      tag: element.tagName,
      outlined: outlines.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1,
      ),
      shown: width > 0 && height > 0 && bottom > 0,
    };
  });

test('the tabulator goes through all of a page in its order, and is always seen', async ({ open }) => {
  const page = await open('/');
  const expected = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, [tabindex="0"]')]
      .filter((element) => element.checkVisibility())
      .map((element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()),
  );
  const walked: Awaited<ReturnType<typeof focused>>[] = [];
  for (let step = 0; step < expected.length; step++) {
    await page.keyboard.press('Tab');
    walked.push(await focused(page));
  }
  expect(walked.map(({ name }) => name)).toEqual(expected);
  expect(walked.filter(({ outlined, shown, name }) => !outlined || !shown || name === '')).toEqual([]);
  expect(expected[0]).toBe('Skip to the content');
});

test('the first link leads past the rail', async ({ open }) => {
  const page = await open('/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await focused(page)).tag).toBe('MAIN');
  await page.keyboard.press('Tab');
  expect((await focused(page)).name).toMatch(/^Whose numbers: /);
});

test('keys lead from page to page, to the filters and to the list of keys', async ({ open }) => {
  const page = await open('/?range=last-7-days&f=paid~ss~true');
  for (const [key, path, title] of [
    ['r', '/routing', 'Routing'],
    ['t', '/teams', 'Teams'],
    ['s', '/sources', 'Sources'],
    ['p', '/people', 'People'],
    ['b', '/', 'Bookings'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await page.getByRole('heading', { level: 1, name: new RegExp(`^${title}`) }).waitFor();
    expect(addressOf(page)).toBe(`${path}?range=last-7-days`);
    expect(await page.title()).toBe(`${title} · Kepi`);
    await settled(page);
  }
  await page.keyboard.press('/');
  await page.locator('[popover]:popover-open input:focus').waitFor();
  await page.keyboard.type('g b [ ? /');
  expect(addressOf(page)).toBe('/?range=last-7-days');
  // Once for what was typed, and once to close it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect((await focused(page)).name).toBe('Add a filter');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys of the keyboard' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'Keys of the keyboard' }).waitFor({ state: 'hidden' });
});

test('Escape closes what was opened and leads back to where one was', async ({ open }) => {
  const page = await open('/');
  for (const name of [
    /^Whose numbers: /,
    /^Dates: /,
    /^Time zone: /,
    'Add a filter',
    'You and your settings',
  ]) {
    const button = page.getByRole('button', { name });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('[popover]:popover-open :focus').waitFor();
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement), String(name)).toBe(true);
  }
  const card = page.getByRole('button', { name: /^Cancelled ?: / });
  await card.focus();
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  await settled(page);
  await page.keyboard.press('Escape');
  await panel(page).waitFor({ state: 'detached' });
  expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('t shows a chart as its table and back, without the focus being lost', async ({ open }) => {
  const page = await open('/');
  const toggle = page.getByRole('button', { name: 'Event trends as a table' });
  await toggle.focus();
  await page.keyboard.press('t');
  await page.getByRole('table', { name: 'Event trends' }).waitFor();
  await page.keyboard.press('t');
  await page.getByRole('group', { name: 'Event trends', exact: true }).waitFor();
  expect(await toggle.evaluate((element) => element === document.activeElement)).toBe(true);
});
