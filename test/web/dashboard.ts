import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { test as base, inject } from 'vitest';
import type { Stage } from './global-setup.ts';
import { guard } from './guard.ts';
import { setClock } from './set-clock.ts';
import { settled } from './settled.ts';

interface Opening {
  /** Of the server of the run, unless another is named. */
  readonly url?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly stillness?: 'reduce' | 'no-preference';
  /** Nobody is logged in. */
  readonly out?: boolean;
  /** What the test itself makes go wrong. */
  readonly provoked?: readonly RegExp[];
  /** Before the first page is asked for. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

type Open = (path: string, opening?: Opening) => Promise<Page>;

interface World {
  readonly stage: Stage;
  readonly open: Open;
}

const found = inject('stage');
let browser: Promise<Browser> | undefined;

/** The same for everybody: a window of its own, the day of the demo, a place and a language. */
async function newWindow(stage: Stage, opening: Opening = {}): Promise<BrowserContext> {
  const { theme = 'light', width = 1440, height = 900, stillness = 'no-preference', out = false } = opening;
  browser ??= chromium.connect(stage.browser);
  const context = await (await browser).newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: stillness,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    ...(!out && { storageState: stage.session }),
  });
  await setClock(context, stage.ahead);
  context.setDefaultTimeout(15_000);
  return context;
}

/** A test in a real browser; whatever page it opens may do nothing that no page may do. */
export const test = base
  .extend<World>({
    // biome-ignore lint/correctness/noEmptyPattern: what a fixture needs is read from its parameters.
    stage: async ({}, use) => {
      if (found === undefined) throw new Error('there is no browser');
      await use(found);
    },
    open: async ({ stage }, use) => {
      const contexts: BrowserContext[] = [];
      const verdicts: (() => void)[] = [];
      await use(async (path, opening = {}) => {
        const { url = stage.url, provoked = [], prepare } = opening;
        const context = await newWindow(stage, opening);
        contexts.push(context);
        const page = await context.newPage();
        verdicts.push(guard(page, url, provoked));
        await prepare?.(page);
        await page.goto(new URL(path, url).href);
        await settled(page);
        return page;
      });
      for (const context of contexts) await context.close();
      for (const verdict of verdicts) verdict();
    },
  })
  .skipIf(found === undefined);
