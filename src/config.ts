import { resolve } from 'node:path';
import { ConfigError } from './config/config-error.ts';
import { fromFile } from './config/config-file.ts';
import { type Environment, fromEnvironment } from './config/environment.ts';
import { type Given, shown } from './config/given.ts';
import { flagOf, type SettingName, type Settings, settings, textOf } from './config/settings.ts';

/** Settings as they hold: the data folder is an absolute path. */
export type Config = Settings;

export interface ConfigSources {
  /** What was given on the command line; undefined where nothing was. */
  readonly flags: Readonly<Partial<Record<SettingName, unknown>>>;
  readonly env: Environment;
  /** Relative paths start here, and kepi.config.json lies here. */
  readonly cwd: string;
  /** For a command whose data folder is another when nobody names one. */
  readonly defaultData?: string;
}

/** Flags go before the environment, the environment before the file; a mistake in any of them counts. */
export function readConfig({ flags, env, cwd, defaultData }: ConfigSources): Config {
  const layers = [fromFile(cwd), fromEnvironment(env), new Map(fromFlags(flags))];
  const mistakes = layers.flatMap((given) => {
    const issues = settings.safeParse(valuesOf(given)).error?.issues ?? [];
    const wrong = new Set(issues.map((issue) => issue.path[0] as SettingName));
    return [...wrong].map((name) => sentence(name, given.get(name)));
  });
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  const values = Object.assign({}, ...layers.map(valuesOf));
  const config = settings.parse(defaultData === undefined ? values : { data: defaultData, ...values });
  return { ...config, data: resolve(cwd, config.data) };
}

const valuesOf = (given: ReadonlyMap<SettingName, Given>) =>
  Object.fromEntries([...given].map(([name, { value }]) => [name, value]));

function* fromFlags(flags: ConfigSources['flags']): Generator<[SettingName, Given]> {
  for (const [name, value] of Object.entries(flags) as [SettingName, unknown][]) {
    if (value !== undefined) yield [name, { value, called: flagOf(name), where: 'on the command line' }];
  }
}

function sentence(name: SettingName, given: Given | undefined): string {
  const { allowed, secret } = textOf(name);
  const value = secret ? 'not as it must be (and not shown)' : shown(given?.value);
  return `${given?.called ?? name} is ${value}, set ${given?.where}; allowed: ${allowed}.`;
}
