import { expect } from 'vitest';
import { kepi, serveKepi } from '../cli/run-kepi.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { expectAccessible } from './accessible.ts';
import { test } from './dashboard.ts';
import { fillLogIn } from './log-in.ts';
import { settled } from './settled.ts';
import { noon } from './start-dashboard.ts';

const ann = { email: 'ann@example.com', password: 'correct horse' };

test('the link of the first start makes the operator, once', async ({ open }) => {
  const server = await serveKepi([], { cwd: temporaryFolder(), clock: () => noon });
  const link = /http:\S+(\/set-up#([\w-]+))/.exec(server.said);
  const [, path = '', token = ''] = link ?? [];
  const here = { url: server.url, out: true };
  const bare = await open('/', here);
  await bare.getByRole('heading', { name: 'Set up Kepi' }).waitFor();

  const page = await open(path, here);
  expect(await page.getByLabel('Set-up token').inputValue()).toBe(token);
  await page.getByLabel('Your e-mail').fill(ann.email);
  await page.getByLabel('A password').fill(ann.password);
  await page.getByRole('button', { name: 'Make the operator' }).click();
  await page.getByRole('heading', { name: 'Bookings', level: 1 }).waitFor();
  await settled(page);
  expect(page.url()).not.toContain(token);
  expect(await page.getByRole('main').textContent()).toContain('There are no bookings yet.');
  expect(await page.getByText('No data yet').count()).toBe(1);
  await expectAccessible(page, {});

  const late = await open(path, { ...here, provoked: [/403.*set-up/] });
  await late.getByLabel('Your e-mail').fill('mallory@example.com');
  await late.getByLabel('A password').fill('let me in now');
  await late.getByRole('button', { name: 'Make the operator' }).click();
  expect(await late.getByRole('alert').textContent()).toContain('This link is not good, or not any more');
});

test('an invitation lets one choose a password, and log in with it to what one may see', async ({ open }) => {
  const world = { cwd: temporaryFolder(), clock: () => noon };
  const server = await serveKepi([], world);
  const invited = await kepi(['user', 'invite', ann.email], world);
  const path = /\/invitation\/\S+/.exec(invited.out)?.[0] ?? '';
  const page = await open(path, { url: server.url, out: true, provoked: [/400.*invitation/] });
  await expectAccessible(page, {});
  await page.getByLabel('Password', { exact: true }).fill(ann.password);
  await page.getByLabel('The same once more').fill('something else');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(ann.password);
  await page.getByLabel('The same once more').fill(ann.password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('link', { name: 'Log in to the dashboard' }).click();
  await fillLogIn(page, ann);
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.waitFor();
  await settled(page);
  // No source knows this person: there are no bookings to look at.
  expect(await pages.getByRole('listitem').allTextContents()).toEqual(['Teams']);
  await page.goto(new URL('/people', server.url).href);
  await page.getByText('an operator of this Kepi can open it to you').waitFor();
  await page.getByRole('link', { name: 'Show what is open to me' }).click();
  await page.getByRole('heading', { name: 'Teams', level: 1 }).waitFor();
  await settled(page);
});
