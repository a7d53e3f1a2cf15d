import { expect } from 'vitest';
import { test } from './dashboard.ts';
import { addressOf, card, kpi } from './reading-page.ts';
import { settled } from './settled.ts';

test('filters that leave nothing are told as such, with a button that takes them away', async ({ open }) => {
  const page = await open('/?f=userName~t~equals~nobody');
  expect(await kpi(page, 'created')).toBe(0);
  expect(await card(page, 'Event trends').textContent()).toContain('Nothing in these dates.');
  expect(await card(page, 'Most bookings').textContent()).toContain('Nobody in these dates.');
  await page.getByRole('button', { name: 'Take the filters away' }).click();
  await settled(page);
  expect(addressOf(page)).toBe('/');
  expect(await kpi(page, 'created')).toBeGreaterThan(0);
});

test('what the server fails at is said, the rest stands, and one can try again', async ({ open }) => {
  const failing = '**/v2/insights/bookings/event-trends';
  const page = await open('/', {
    provoked: [/500.*event-trends/],
    prepare: (one) =>
      one.route(failing, (route) =>
        route.fulfill({
          status: 500,
          json: { status: 'error', error: { code: 'InternalServerErrorException', message: 'It broke.' } },
        }),
      ),
  });
  const alert = card(page, 'Event trends').getByRole('alert');
  expect(await alert.textContent()).toContain('Event trends could not be shown. It broke.');
  expect(await kpi(page, 'created')).toBeGreaterThan(0);
  await page.unroute(failing);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await card(page, 'Event trends').locator('[aria-roledescription="chart"] svg').waitFor();
});

test('a server that cannot be reached is told, what was there stands, and refreshing mends it', async ({
  open,
}) => {
  const all = '**/v2/insights/**';
  const page = await open('/', { provoked: [/\/v2\/insights\//] });
  const before = await kpi(page, 'created');
  await page.route(all, (route) => route.abort('connectionrefused'));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page
    .getByText(/Kepi cannot be reached\. Is the server running/)
    .first()
    .waitFor();
  expect(await kpi(page, 'created')).toBe(before);
  await page.unroute(all);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.locator('[data-kpi="created"]').waitFor();
  await settled(page);
  expect(await kpi(page, 'created')).toBe(before);
  expect(await page.getByRole('alert').allTextContents()).toEqual([]);
});

test('the refresh button asks for all that is shown once more, and the page says how fresh it is', async ({
  open,
}) => {
  const page = await open('/');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await page.getByRole('button', { name: 'Refresh' }).click();
  await settled(page);
  expect([...new Set(asked)].sort()).toEqual(
    expect.arrayContaining(['by-hour', 'event-trends', 'kpi-stats', 'members', 'popular-events']),
  );
  expect(await page.getByText(/^As of /).textContent()).toBe('As of 12 hours ago');
});

test('who was logged out meanwhile is asked to log in, and comes back to where he was', async ({ open }) => {
  const page = await open('/?range=last-7-days', { provoked: [/401/] });
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByRole('heading', { name: 'Log in to Kepi' }).waitFor();
  expect(addressOf(page)).toBe('/?range=last-7-days');
});

test('a page that did not arrive is there after another try', async ({ open }) => {
  const page = await open('/', { provoked: [/\/assets\/routing-page/, /routing-page/] });
  const file = '**/assets/routing-page*';
  await page.route(file, (route) => route.abort('connectionrefused'));
  await page.getByRole('link', { name: 'Routing' }).click();
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await page.unroute(file);
  await again.click();
  await card(page, 'Responses').waitFor();
});
