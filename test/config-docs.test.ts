import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as settings from '../src/config/settings.ts';

test('docs/cli.md lists the settings as they are; else: npm run build && node scripts/settings-table.mjs', async () => {
  const script = new URL('../scripts/settings-table.mjs', import.meta.url);
  const { withSettingsTable } = await import(script.href);
  const document = readFileSync(new URL('../docs/cli.md', import.meta.url), 'utf8');
  expect(document).toBe(withSettingsTable(document, settings));
});
