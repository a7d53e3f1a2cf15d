import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { test } from './dashboard.ts';
import { everyPage } from './every-page.ts';
import { settled } from './settled.ts';

const folder = process.env.KEPI_TEST_SCREENSHOTS ?? fileURLToPath(new URL('screenshots', import.meta.url));
mkdirSync(folder, { recursive: true });

/** The same page twice over: the theme changes in it, as it does when the evening comes. */
for (const { name, path, act, within, ...opening } of everyPage) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`${name} is for everybody, ${width} wide, light and dark`, async ({ open }) => {
      const page = await open(path, { ...opening, width, height, stillness: 'reduce' });
      await act?.(page);
      await settled(page);
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        const picture = join(folder, `${name}-${width}-${theme}.png`);
        await page.screenshot({ path: picture, fullPage: within === undefined });
        // On a phone the colours are the same ones.
        const coloursAlone = theme === 'dark';
        if (!coloursAlone || width === 1440) await expectAccessible(page, { within, coloursAlone });
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}
