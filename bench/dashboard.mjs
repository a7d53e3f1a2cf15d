// Measures the dashboard in a browser:
//   npm run bench:dashboard -- [bookings, 1000000 by default, or a folder of demo data]
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { openDashboard, redraws, watchDrawing } from './drawing.mjs';
import { MeasuredKepi } from './serving.mjs';

const given = process.argv[2] ?? '1000000';
const own = /^\d+$/.test(given);
const data = own ? mkdtempSync(join(tmpdir(), 'kepi-bench-')) : resolve(given);
const kepi = new MeasuredKepi({ KEPI_DATA: data });
const rounds = 5;

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
const told = (name, times, limit) => {
  const [middle, ...ends] = [median(times), Math.min(...times), Math.max(...times)];
  const shown = [middle, ...ends].map((ms) => ms.toFixed(0).padStart(7)).join('');
  console.log(`${name.padEnd(44)}${shown}   limit ${limit}`);
};

let browser;
try {
  if (own) kepi.run('demo', '--bookings', given);
  const { url, login } = JSON.parse(await kepi.serve('--demo', '--json'));
  browser = await chromium.launch({
    executablePath: process.env.KEPI_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const { session, total, scripts } = await openDashboard(browser, url, login);
  console.log(
    `${total.toLocaleString('en')} demo bookings on ${availableParallelism()} cores, DuckDB, Chromium ${browser.version()} on the same machine`,
  );
  console.log('median, least and greatest, in ms\n');

  const first = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({
      storageState: session,
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    await watchDrawing(page);
    await page.goto(url);
    first.push(await page.evaluate(() => window.drawn()));
    await context.close();
  }
  told('first view, a cold browser, all of it drawn', first, 1_500);
  told('another filter, all of it redrawn', await redraws(browser, url, session), 300);

  let bytes = 0;
  for (const script of scripts) bytes += gzipSync(await (await fetch(script)).text(), { level: 9 }).length;
  console.log(`JavaScript of the first page, gzipped: ${(bytes / 1000).toFixed(0)} KB   limit 300`);
} finally {
  await browser?.close();
  await kepi.stop();
  if (own) rmSync(data, { recursive: true, force: true });
}
