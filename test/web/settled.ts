import type { Page } from 'playwright-core';

/** Waits until all that a page asked for is there and drawn: a few frames in a row with nothing on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const state = window as { quiet?: number };
      const waits =
        document.querySelector('main h1') === null ||
        document.querySelector('[data-asking="true"], [data-waiting], [aria-busy="true"]') !== null;
      state.quiet = waits ? 0 : (state.quiet ?? 0) + 1;
      if (state.quiet < 4) return false;
      state.quiet = 0;
      return true;
    },
    undefined,
    { polling: 'raf' },
  );
}
