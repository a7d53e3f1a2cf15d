import { expect } from 'vitest';
import { test } from './dashboard.ts';
import { fillLogIn } from './log-in.ts';
import { addressOf } from './reading-page.ts';
import { settled } from './settled.ts';

test('a wrong password is told, the right one leads to the page that was asked for, and one can leave', async ({
  open,
  stage,
}) => {
  const page = await open('/?range=last-7-days', { out: true, provoked: [/401.*\/v1\/session/] });
  await fillLogIn(page, { ...stage.login, password: 'not this one' });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toBe('The e-mail or the password is incorrect.');

  await fillLogIn(page, stage.login);
  await page.getByRole('heading', { name: 'Bookings', level: 1 }).waitFor();
  await settled(page);
  expect(addressOf(page)).toBe('/?range=last-7-days');
  await page.reload();
  await page.getByRole('button', { name: 'Dates: last 7 days' }).waitFor();
  await settled(page);

  await page.getByRole('button', { name: 'You and your settings' }).click();
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('heading', { name: 'Log in to Kepi' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Log in to Kepi' }).waitFor();
});
