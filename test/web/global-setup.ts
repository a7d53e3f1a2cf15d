import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findChromium, howToGetIt, startChromium } from './chromium.ts';
import { logIn } from './log-in.ts';
import { type Demo, startDashboard } from './start-dashboard.ts';

/** What the pages are tested with. */
export interface Stage extends Demo {
  /** Where the browser listens. */
  readonly browser: string;
  /** Of somebody who has logged in. */
  readonly session: Awaited<ReturnType<typeof logIn>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage | undefined;
  }
}

const kepi = fileURLToPath(new URL('../../bin/kepi.js', import.meta.url));

/** One server and one browser for all tests of a run, when there are some that need them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Its type does not say that it knows which files were asked for.
  const { filenamePattern } = project.vitest as { readonly filenamePattern?: string[] };
  const { testFiles } = await project.globTestFiles(filenamePattern);
  if (!testFiles.some((file) => file.includes('/test/web/'))) return async () => {};
  const program = findChromium(process.env);
  if (program === null) {
    const { KEPI_TEST_CHROMIUM: named } = process.env;
    const lacking = `there is no Chromium${named === undefined ? '' : ` at ${named}`}: ${howToGetIt}`;
    if (process.env.CI === 'true') throw new Error(`CI tests the dashboard in a browser, and ${lacking}`);
    console.warn(`Tests of the dashboard are skipped, for ${lacking}`);
    return async () => {};
  }
  build();
  const [server, dashboard] = await Promise.all([startChromium(program), startDashboard()]);
  const stop = async () => {
    await server.close();
    await dashboard.stop();
  };
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const session = await logIn(browser, dashboard);
    await browser.close();
    const { stop: _, ...demo } = dashboard;
    project.provide('stage', { ...demo, browser: server.wsEndpoint(), session });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** Any command builds what is older than its sources. */
function build(): void {
  const { status } = spawnSync(process.execPath, [kepi, '--version'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the dashboard could not be built');
}
