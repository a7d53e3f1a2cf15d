import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserServer, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const howToGetIt = '`apt-get install chromium`, or KEPI_TEST_CHROMIUM says where another one is';

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The one that is named, else Debian's, else what the machine calls so. */
export function findChromium({ KEPI_TEST_CHROMIUM: named, PATH = '' }: NodeJS.ProcessEnv): string | null {
  const folders = ['/usr/bin', ...PATH.split(delimiter)];
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return (named === undefined ? places : [named]).find(isProgram) ?? null;
}

/** One browser for all files of a run; its windows know nothing of each other. */
export const startChromium = (executablePath: string): Promise<BrowserServer> =>
  chromium.launchServer({ executablePath, args: flags, headless: true });
