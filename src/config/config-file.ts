import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error.ts';
import type { Given, GivenSettings } from './given.ts';
import { type SettingName, settingNames } from './settings.ts';

const fileName = 'kepi.config.json';
const where = `in ${fileName}`;

/** The settings of kepi.config.json in the folder; none when there is no such file. */
export function fromFile(folder: string): GivenSettings {
  const text = readText(join(folder, fileName));
  if (text === null) return new Map();
  const given = new Map<SettingName, Given>();
  const mistakes: string[] = [];
  for (const [called, value] of Object.entries(parseObject(text))) {
    if (value === null || value === '') continue;
    const name = settingNames.find((known) => known === called);
    if (name !== undefined) given.set(name, { value, called, where });
    else
      mistakes.push(
        `${called} is set ${where}, but there is no such setting; allowed: ${settingNames.join(', ')}.`,
      );
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return given;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new ConfigError([`${path} cannot be read: ${(error as Error).message}.`]);
  }
}

function parseObject(text: string): object {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch (error) {
    // Without the message: it may quote a secret that stands there.
    throw new ConfigError([`${fileName} is not valid JSON${placeOf(error, text)}.`]);
  }
  throw new ConfigError([`${fileName} must hold one JSON object, such as {"port": 4310}.`]);
}

function placeOf(error: unknown, text: string): string {
  const at = /at position (\d+)/.exec((error as Error).message)?.[1];
  return at === undefined ? '' : `, see line ${text.slice(0, Number(at)).split('\n').length}`;
}
