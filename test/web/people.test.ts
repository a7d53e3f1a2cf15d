import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { toQuestion } from './ask.ts';
import { test } from './dashboard.ts';
import type { Stage } from './global-setup.ts';
import { fillLogIn } from './log-in.ts';
import { tableOf } from './reading-page.ts';
import { settled } from './settled.ts';

const dialog = (page: Page) => page.locator('dialog[open]');

const asks = ({ url }: Stage, key: string) =>
  fetch(new URL('/v2/insights/bookings/kpi-stats', url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(toQuestion()),
  });

test('a key is shown once, asks what its owner may ask, and is refused once it is revoked', async ({
  open,
  stage,
}) => {
  const page = await open('/people');
  await page.getByRole('button', { name: 'Create a key' }).click();
  await dialog(page).getByLabel('Name').fill('reports of the board');
  await dialog(page).getByRole('button', { name: 'Create the key' }).click();
  await dialog(page).getByRole('heading', { name: 'The key “reports of the board”' }).waitFor();
  const key = (await dialog(page).locator('code').first().textContent()) ?? '';
  expect((await asks(stage, key)).status).toBe(200);
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await settled(page);
  expect(await page.content()).not.toContain(key);
  expect(await tableOf(page, 'API keys').textContent()).toContain('reports of the board');

  await page.getByRole('button', { name: 'Revoke the key reports of the board' }).click();
  await dialog(page).getByRole('button', { name: 'Revoke' }).click();
  await page
    .getByRole('button', { name: 'Revoke the key reports of the board' })
    .waitFor({ state: 'detached' });
  await settled(page);
  expect((await asks(stage, key)).status).toBe(401);
  await page.getByLabel('Show revoked ones').check();
  expect(await tableOf(page, 'API keys').textContent()).toContain('revoked');
});

test('somebody is invited, sets a password, and is removed again', async ({ open }) => {
  const bob = { email: 'bob@example.com', password: 'battery staple' };
  const page = await open('/people');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await dialog(page).getByLabel('E-mail').fill(bob.email);
  await dialog(page).getByRole('button', { name: 'Make the link' }).click();
  await dialog(page)
    .getByRole('heading', { name: `A link for ${bob.email}` })
    .waitFor();
  const link = (await dialog(page).locator('code').textContent()) ?? '';
  const path = /\/invitation\/[\w-]+$/.exec(link)?.[0] ?? '';
  await dialog(page).getByRole('button', { name: 'Done' }).click();
  await settled(page);
  expect(await tableOf(page, 'Open invitations').textContent()).toContain(bob.email);

  const his = await open(path, { out: true, provoked: [/401/] });
  await his.getByLabel('Password', { exact: true }).fill(bob.password);
  await his.getByLabel('The same once more').fill(bob.password);
  await his.getByRole('button', { name: 'Set the password' }).click();
  await his.getByRole('link', { name: 'Log in to the dashboard' }).click();
  await fillLogIn(his, bob);
  await his.getByRole('navigation', { name: 'Pages' }).waitFor();
  await settled(his);
  expect(await his.getByRole('link', { name: 'People' }).count()).toBe(0);

  await page.reload();
  await page.getByRole('button', { name: `Remove ${bob.email}` }).click();
  await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: `Remove ${bob.email}` }).waitFor({ state: 'detached' });
  await settled(page);
  await his.reload();
  await his.getByRole('heading', { name: 'Log in to Kepi' }).waitFor();
});
