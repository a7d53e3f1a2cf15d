// Writes the settings into docs/cli.md from the compiled schema: npm run build && node scripts/settings-table.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const begin = '<!-- settings: written by scripts/settings-table.mjs -->';
const end = '<!-- /settings -->';

/** The document with the settings that the schema's module describes. */
export function withSettingsTable(document, { settingNames, textOf, variableOf, flagOf }) {
  const rows = settingNames.map((name) => {
    const { about, allowed, otherwise, secret } = textOf(name);
    const flag = secret ? 'none: it is a secret' : `\`${flagOf(name)}\``;
    return `| \`${variableOf(name)}\` | ${flag} | \`${name}\` | ${about} | ${allowed} | ${otherwise} |`;
  });
  const head = [
    '| variable | flag | in the file | what it is | allowed | without it |',
    '|---|---|---|---|---|---|',
  ];
  const table = [...head, ...rows].map((row) => `${row}\n`).join('');
  const [before, rest] = document.split(begin);
  if (rest === undefined) throw new Error(`docs/cli.md has no ${begin}`);
  return `${before}${begin}\n${table}${end}${rest.slice(rest.indexOf(end) + end.length)}`;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const target = new URL('../docs/cli.md', import.meta.url);
  const settings = await import(new URL('../dist/config/settings.js', import.meta.url));
  writeFileSync(target, withSettingsTable(readFileSync(target, 'utf8'), settings));
}
