import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { kepi, serveKepi } from '../cli/run-kepi.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { expectAccessible } from './accessible.ts';
import { test } from './dashboard.ts';
import { fillLogIn } from './log-in.ts';
import { panel, readTable, tableOf } from './reading-page.ts';
import { settled } from './settled.ts';
import { noon } from './start-dashboard.ts';

const ann = { email: 'ann@example.com', password: 'correct horse' };

test('without a source the page says how one is connected', async ({ open }) => {
  const page = await open('/sources');
  await page.getByRole('heading', { name: 'Nothing is connected yet' }).waitFor();
  expect(await page.getByRole('main').textContent()).toContain('kepi source add cal --kind calcom-postgres');
});

test('sources show how they are, and rows that could not be read say why', async ({ open }) => {
  const world = { cwd: temporaryFolder(), clock: () => noon };
  const dump = join(world.cwd, 'dump');
  mkdirSync(dump);
  writeFileSync(join(dump, 'users.csv'), 'id,email,username\n1,you@example.com,you\n');
  writeFileSync(
    join(dump, 'Booking.csv'),
    'id,uid,userId,title,startTime,endTime,createdAt,status\n1,a,1,Intro,soon,2026-10-05 10:30:00,2026-10-01 09:00:00,accepted\n',
  );
  const server = await serveKepi([], world);
  await kepi(['user', 'add', ann.email, '--operator'], { ...world, stdin: `${ann.password}\n` });
  await kepi(['source', 'add', 'hook', '--kind', 'calcom-webhook', '--generate-secret'], world);
  await kepi(['import', 'calcom', 'dump'], world);

  const page = await open('/sources', { url: server.url, out: true });
  await fillLogIn(page, ann);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'More of hook' }) });
  await row.waitFor();
  await settled(page);
  expect(page.url()).toContain('/sources');
  expect(await row.textContent()).toContain('Events waiting0');
  await expectAccessible(page, {});
  await page.getByRole('button', { name: 'More of hook' }).click();
  await panel(page).getByText('Every row could be read.').waitFor();
  await settled(page);
  await page.keyboard.press('Escape');

  await page
    .getByRole('button', { name: /calcom/i })
    .last()
    .click();
  await panel(page).waitFor();
  await settled(page);
  const [rejected = []] = await readTable(tableOf(page, 'Rows that could not be read'));
  expect(rejected.slice(0, 3)).toEqual([expect.stringContaining('Booking.csv'), '2', 'startTime']);
  expect(rejected[4]).toContain('soon');
  await expectAccessible(page, { within: 'dialog[open]' });
});
