import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './dashboard.ts';
import { settled } from './settled.ts';

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the theme follows the system until one is chosen, which the browser remembers', async ({ open }) => {
  const page = await open('/');
  const light = await ground(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'You and your settings' }).click();
  await page.getByRole('list', { name: 'Theme' }).getByRole('button', { name: 'Dark' }).click();
  expect(await ground(page)).toBe(dark);
  await page.reload();
  expect(await ground(page)).toBe(dark);
  await settled(page);
});

test('on a phone the page does not scroll sideways, and the rail is at its bottom', async ({ open }) => {
  const page = await open('/', { width: 390, height: 844 });
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await wide()).toBe(390);
  const rail = await page.getByRole('navigation', { name: 'Pages' }).boundingBox();
  expect(rail).toMatchObject({ x: 0, width: 390 });
  expect((rail?.y ?? 0) + (rail?.height ?? 0)).toBe(844);
  await page.getByRole('button', { name: /^Dates: / }).click();
  const box = await page.locator('[popover]:popover-open').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Created ?: / }).click();
  await page.locator('dialog[open] table').waitFor();
  expect(await wide()).toBe(390);
});

test('nothing moves where the system asks for stillness', async ({ open }) => {
  const page = await open('/?rows=created', { stillness: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after', '::backdrop'].flatMap((part) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(
          element,
          part || null,
        );
        const durations = `${transitionDuration}, ${animationName === 'none' ? '0s' : animationDuration}`;
        return durations.split(', ').some((one) => Number.parseFloat(one) > 0) ? [element.className] : [];
      }),
    ),
  );
  expect([...new Set(moving)]).toEqual([]);
});

test('nothing jumps while a page loads', async ({ open }) => {
  const jumped = (page: Page) => page.evaluate(() => (window as { jumps?: number }).jumps);
  const listen = (page: Page) =>
    page.addInitScript(() => {
      const state = window as { jumps?: number };
      state.jumps = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          state.jumps = (state.jumps ?? 0) + (entry as { value?: number }).value!;
      }).observe({ type: 'layout-shift', buffered: true });
    });
  for (const width of [1440, 390]) {
    const page = await open('/', { width, prepare: listen });
    expect(await jumped(page), `${width} wide`).toBeLessThan(0.02);
    await page.evaluate(() =>
      document.querySelector('main')?.prepend(document.createElement('hr'), 'Now it jumps.'),
    );
    await expect.poll(() => jumped(page)).toBeGreaterThan(0);
  }
});
