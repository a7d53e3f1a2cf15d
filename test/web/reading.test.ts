import { expect } from 'vitest';
import { test } from './dashboard.ts';

test('every number says what it means, on hover and on focus', async ({ open }) => {
  const page = await open('/');
  const marks = page.getByRole('button', { name: /^What .* means$/ });
  // Nine cards, five charts, eight lists of hosts, and what is recent and popular.
  expect(await marks.count()).toBe(25);
  const tips = page.locator('[role="tooltip"]:popover-open');
  for (const mark of await marks.all()) {
    await mark.focus();
    const said = await tips.textContent();
    expect(said).toMatch(/^[A-Z].{15,}[.!?]$/s);
    const described = await mark.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toBe(said);
  }
  await page.getByRole('link', { name: 'Bookings', exact: true }).focus();
  expect(await tips.count()).toBe(0);
  const mark = page.getByRole('button', { name: 'What Rescheduled means' });
  await mark.hover();
  expect(await tips.textContent()).toContain('moved away');
  await page.mouse.move(0, 0);
  expect(await tips.count()).toBe(0);
});

test('a page reads in order: landmarks, headings, and a table behind each chart', async ({ open }) => {
  const page = await open('/');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.getByRole('navigation', { name: 'Pages' }).count()).toBe(1);
  expect(await page.getByRole('link', { name: 'Bookings' }).getAttribute('aria-current')).toBe('page');
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName[1])),
    );
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, n) => level > (levels[n - 1] ?? 0) + 1)).toEqual([]);

  const charts = await page
    .locator('[aria-roledescription="chart"]')
    .evaluateAll((all) => all.map((chart) => chart.getAttribute('aria-label')));
  expect(charts).toHaveLength(5);
  for (const chart of charts) {
    await page.getByRole('button', { name: `${chart} as a table` }).click();
    const table = page.getByRole('table', { name: chart ?? '', exact: true });
    expect(await table.getByRole('columnheader').count(), `${chart}`).toBeGreaterThan(1);
    expect(await table.getByRole('row').count(), `${chart}`).toBeGreaterThan(2);
  }
});

test('a change of a number is said with whether it is good', async ({ open }) => {
  const page = await open('/?range=last-12-months');
  for (const kpi of ['created', 'cancelled']) {
    const article = page.getByRole('article').filter({ has: page.locator(`[data-kpi="${kpi}"]`) });
    const said = (await article.locator('p').last().locator('> span').first().textContent()) ?? '';
    const more = /\+/.test(said);
    const good = more === (kpi === 'created');
    expect(said).toContain(good ? ', which is good' : ', which is not good');
  }
});
