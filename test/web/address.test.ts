import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './dashboard.ts';
import { card, panel, tableOf } from './reading-page.ts';
import { settled } from './settled.ts';

/** All that is read on a page, and what is pressed, sorted or where one is; not what lies in closed boxes. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const box of copy.querySelectorAll('[popover], span[aria-live]')) box.remove();
    const marks = [...copy.querySelectorAll('[aria-pressed="false"], [aria-sort], [aria-current]')];
    return {
      text: (copy.textContent ?? '').replace(/As of .*? ago/, ''),
      marks: marks.map((one) => `${one.textContent} ${one.getAttribute('aria-sort') ?? ''}`),
    };
  });

test('a copied address shows the same view: filters, hidden series, tables, the panel, its order and its page', async ({
  open,
}) => {
  const page = await open('/?range=last-12-months&on=starts&compare=weekdays&zone=Europe/London');
  await page.goto(`${page.url()}&f=rating~n~lt~9&f=status~ms~accepted~cancelled`);
  await settled(page);
  const series = page.getByRole('group', { name: 'Series of Event trends' });
  await series.getByRole('button', { name: 'Cancelled' }).click();
  await page.getByRole('button', { name: 'Bookings by hour as a table' }).click();
  await page.goto(page.url().replace(/&f=[^&]*/g, ''));
  await settled(page);
  await page.getByRole('button', { name: /^Completed ?: / }).click();
  await panel(page).getByRole('button', { name: 'Created' }).click();
  await settled(page);
  await panel(page).getByRole('button', { name: 'Next' }).click();
  await settled(page);
  await panel(page)
    .getByRole('button', { name: /^Details of / })
    .nth(3)
    .click();
  await panel(page)
    .getByRole('region', { name: /^Details of / })
    .waitFor();
  await settled(page);

  const copy = await open(page.url());
  await copy.getByRole('region', { name: /^Details of / }).waitFor();
  expect(await seen(copy)).toEqual(await seen(page));
  expect(await series.getByRole('button', { pressed: false }).allTextContents()).toEqual(['Cancelled']);
  expect(await tableOf(copy, 'Bookings by hour').count()).toBe(1);
  expect(await panel(copy).locator('th[aria-sort]').textContent()).toContain('Created');
  expect(await panel(copy).getByRole('navigation', { name: 'Rows' }).textContent()).toMatch(/^51–100 of /);
});

test('back and forward go through what one has seen', async ({ open }) => {
  const page = await open('/');
  const first = await seen(page);
  await page.getByRole('button', { name: /^Dates: / }).click();
  await page.getByRole('button', { name: 'last 90 days' }).click();
  await settled(page);
  const second = await seen(page);
  await page.getByRole('button', { name: /^Created ?: / }).click();
  await panel(page).waitFor();
  await page.goBack();
  await panel(page).waitFor({ state: 'detached' });
  await settled(page);
  expect(await seen(page)).toEqual(second);
  await page.goBack();
  await page.getByRole('button', { name: 'Dates: last 30 days' }).waitFor();
  await settled(page);
  expect(await seen(page)).toEqual(first);
  await page.goForward();
  await page.goForward();
  await panel(page).waitFor();
  expect(await card(page, 'Event trends').count()).toBe(1);
});

test('an address that says nothing sensible shows the usual view', async ({ open }) => {
  const page = await open('/?range=forever&from=2026-13-01&to=x&zone=Mars&on=never&compare=me');
  await page.getByRole('button', { name: 'Dates: last 30 days' }).waitFor();
  expect(await page.getByRole('article').count()).toBe(9);
});

test('a filter that there is not is refused with a sentence, and can be taken away', async ({ open }) => {
  const page = await open('/?f=what', { provoked: [/400/] });
  await page
    .getByText(/"what" is not a filter/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Take away the filter/ }).click();
  await page.getByRole('article').nth(8).waitFor();
});

test('numbers that are not open are not replaced by others', async ({ open }) => {
  const page = await open('/?scope=team:999999');
  await page.getByText('These numbers are not open to you.').waitFor();
  await page.getByRole('link', { name: 'Show what is open to me' }).click();
  await page.getByRole('article').nth(8).waitFor();
});

test('a panel whose address says nothing sensible shows rows or a sentence', async ({ open }) => {
  const page = await open('/?rows=created&rows-at=-5&rows-from=x&rows-to=y');
  await panel(page)
    .getByRole('button', { name: /^Details of / })
    .first()
    .waitFor();
  await page.goto(page.url().replace('rows-at=-5', 'rows-at=99999'));
  await panel(page)
    .getByText(/^None here of /)
    .waitFor();
  await panel(page).getByRole('button', { name: 'Previous' }).click();
  await panel(page)
    .getByRole('button', { name: /^Details of / })
    .first()
    .waitFor();

  const responses = await open('/routing?responses=constructor&responses-at=1.5&page=-3');
  await panel(responses)
    .getByRole('heading', { name: /^Responses: / })
    .waitFor();
});
