import type { Page } from 'playwright-core';
import { panel, tableOf } from './reading-page.ts';

/** A page, or a state of one, that is looked at and checked in every theme and width. */
export interface Look {
  readonly name: string;
  readonly path: string;
  /** What is open on top of a page that is looked at by itself. */
  readonly within?: string;
  /** What is done before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
  readonly out?: boolean;
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly provoked?: readonly RegExp[];
}

export const everyPage: readonly Look[] = [
  { name: 'log-in', path: '/', out: true },
  { name: 'set-up', path: '/set-up#some-token', out: true },
  { name: 'bookings', path: '/?range=last-12-months' },
  { name: 'bookings-tables', path: '/?range=last-12-months&table=trends,hours,csat' },
  { name: 'bookings-rows', path: '/?range=last-12-months&rows=completed', within: 'dialog[open]' },
  {
    name: 'bookings-row',
    path: '/?range=last-12-months&rows=no_show_guest',
    within: 'dialog[open]',
    act: async (page) => {
      await panel(page)
        .getByRole('button', { name: /^Details of / })
        .first()
        .click();
      await panel(page)
        .getByRole('region', { name: /^Details of / })
        .waitFor();
    },
  },
  {
    name: 'bookings-filter',
    path: '/?range=last-12-months&f=status~ms~accepted',
    within: '[popover]:popover-open',
    act: (page) => page.getByRole('button', { name: 'Add a filter' }).click(),
  },
  { name: 'bookings-empty', path: '/?f=userName~t~equals~nobody' },
  {
    name: 'bookings-failed',
    path: '/',
    within: '[role="alert"]',
    provoked: [/403.*event-trends/],
    prepare: (page) =>
      page.route('**/v2/insights/bookings/event-trends', (route) =>
        route.fulfill({
          status: 403,
          json: { status: 'error', error: { code: 'ForbiddenException', message: 'This is not for you.' } },
        }),
      ),
  },
  {
    name: 'definition',
    path: '/',
    within: '[popover]:popover-open',
    act: (page) => page.getByRole('button', { name: 'What CSAT means', exact: true }).focus(),
  },
  {
    name: 'keys',
    path: '/',
    within: 'dialog[open]',
    act: (page) => page.keyboard.press('?'),
  },
  { name: 'routing', path: '/routing?range=last-12-months' },
  {
    name: 'routing-rows',
    path: '/routing?range=last-12-months&responses=withoutBooking',
    within: 'dialog[open]',
  },
  { name: 'routing-empty', path: '/routing?from=1990-01-01&to=1990-01-31' },
  { name: 'teams', path: '/teams' },
  {
    name: 'team',
    path: '/teams',
    act: async (page) => {
      await tableOf(page, 'Teams').locator('tbody tr').first().getByRole('button').click();
    },
  },
  { name: 'sources', path: '/sources' },
  { name: 'people', path: '/people' },
];
