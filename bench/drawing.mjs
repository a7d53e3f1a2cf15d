/** Puts `drawn()` into a page: when, from its start on, all of it was there, known after some still frames. */
export const watchDrawing = (page) =>
  page.addInitScript(() => {
    window.drawn = () =>
      new Promise((resolve) => {
        let since = null;
        let still = 0;
        const look = () => {
          const waits =
            document.querySelector('article [data-kpi]') === null ||
            document.querySelector('[data-asking="true"], [data-waiting], [aria-busy="true"]') !== null;
          since = waits ? null : (since ?? performance.now());
          still = waits ? 0 : still + 1;
          if (still < 6) requestAnimationFrame(look);
          else resolve(since);
        };
        requestAnimationFrame(look);
      });
  });

/** Logs in, once, and looks at how much there is. */
export async function openDashboard(browser, url, { email, password }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await watchDrawing(page);
  await page.goto(url);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.locator('article').first().waitFor();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  );
  await page.goto(`${url}/?from=1980-01-01&to=2199-12-31`);
  await page.evaluate(() => window.drawn());
  const title = await page
    .locator('[data-kpi="created"]')
    .locator('..')
    .locator('button[title]')
    .getAttribute('title');
  const session = await context.storageState();
  await context.close();
  return { session, scripts, total: Number(title.replaceAll(/\D/g, '')) };
}

/** One host after the other: from the click to the last number. */
export async function redraws(browser, url, session) {
  const context = await browser.newContext({ storageState: session, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await watchDrawing(page);
  await page.goto(url);
  await page.evaluate(() => window.drawn());
  await page.getByRole('button', { name: 'Add a filter' }).click();
  await page.locator('[popover]:popover-open').getByRole('button', { name: 'Member', exact: true }).click();
  const times = [];
  for (let host = 0; host < 11; host++) {
    const option = page.locator('[popover]:popover-open ul button').nth(host);
    await option.waitFor();
    const begun = await option.evaluate((button) => {
      const now = performance.now();
      button.click();
      return now;
    });
    times.push((await page.evaluate(() => window.drawn())) - begun);
    await page.getByRole('button', { name: /^Filter: Member/ }).click();
  }
  await context.close();
  return times;
}
