import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { semanticsNames } from '../booking/semantics.ts';
import { settingTexts, storeAddress, webAddress, wholeNumber, yesOrNo } from './setting.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const listed = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** All settings there are. A flag, an environment variable and a key of kepi.config.json follow from each name. */
export const settings = z.strictObject({
  port: wholeNumber(0, 65_535).default(4310).register(settingTexts, {
    about: 'port of the HTTP server; 0 takes a free one',
    allowed: 'a whole number from 0 to 65535',
    value: 'port',
    otherwise: '4310',
  }),
  host: z
    .string()
    .regex(/^[\w.:-]{1,255}$/)
    .default('127.0.0.1')
    .register(settingTexts, {
      about: 'address it listens on; 0.0.0.0 or :: is every one',
      allowed: 'an IP address or a host name',
      value: 'address',
      otherwise: '127.0.0.1',
    }),
  data: z
    .string()
    .regex(/^[^\0]+$/)
    .default('./data')
    .register(settingTexts, {
      about: 'the data folder; made when it is not there',
      allowed: 'the path of a folder',
      value: 'folder',
      otherwise: './data (with `--demo`: ./data-demo)',
    }),
  store: storeAddress.default({ kind: 'duckdb' }).register(settingTexts, {
    about: 'where rows live: duckdb, a file in the data folder, or the address of a ClickHouse',
    allowed:
      'duckdb, clickhouse://user:password@host:8123/kepi, or clickhouse://user:password@host1,host2/kepi?cluster=name, with keeper=true and secure=true where that is so; % in a password is written %25',
    value: 'store',
    otherwise: 'duckdb',
  }),
  semantics: z
    .enum(semanticsNames)
    .default('documented')
    .register(settingTexts, {
      about: 'the definitions for a request that does not choose its own',
      allowed: listed(semanticsNames),
      value: 'set',
      otherwise: 'documented',
    }),
  publicUrl: webAddress.optional().register(settingTexts, {
    about: 'the address under which clients reach the server',
    allowed: 'an address that begins with http:// or https://, without ? and #',
    value: 'url',
    otherwise: 'the host and port it listens on',
  }),
  calcomUrl: webAddress.optional().register(settingTexts, {
    about: 'the address of the Cal.com whose bookings these are, for links to them in files',
    allowed: 'an address that begins with http:// or https://, without ? and #',
    value: 'url',
    otherwise: 'none: files have no links',
  }),
  rateLimit: wholeNumber(0, 1_000_000).default(120).register(settingTexts, {
    about: 'requests a minute for a key; 0 is no limit',
    allowed: 'a whole number from 0 to 1000000',
    value: 'requests',
    otherwise: '120',
  }),
  memory: z
    .string()
    .regex(/^[1-9]\d{0,6}\s?[MGT]i?B$/)
    .default('1GB')
    .register(settingTexts, {
      about: 'memory the engine may use before it spills to disk',
      allowed: 'a size such as 512MB or 4GB',
      value: 'size',
      otherwise: '1GB',
    }),
  threads: wholeNumber(1, 1024).default(availableParallelism).register(settingTexts, {
    about: 'threads the engine may use',
    allowed: 'a whole number from 1 to 1024',
    value: 'threads',
    otherwise: 'one for each core',
  }),
  trustProxy: yesOrNo.default(false).register(settingTexts, {
    about: 'take the address of a client from X-Forwarded-For, behind a proxy of yours',
    allowed: 'true or false',
    value: 'true|false',
    otherwise: 'false',
  }),
  logLevel: z
    .enum(logLevels)
    .default('info')
    .register(settingTexts, {
      about: 'how much of it is logged, to standard error',
      allowed: listed(logLevels),
      value: 'level',
      otherwise: 'info',
    }),
  calcomKeyPrefix: z
    .string()
    .regex(/^[\w-]{1,32}$/)
    .default('cal_')
    .register(settingTexts, {
      about: 'the API_KEY_PREFIX of your Cal.com, when it is not its usual one',
      allowed: 'up to 32 letters, digits, _ and -',
      value: 'prefix',
      otherwise: 'cal_',
    }),
  secretKey: z.string().min(32).max(1_024).optional().register(settingTexts, {
    about: 'the key under which secrets of sources are kept; the same for all servers of a store',
    allowed: 'a text of 32 characters or more',
    value: 'key',
    otherwise: 'the file secret.key in the data folder, made when it is needed',
    secret: true,
  }),
});

export type Settings = z.output<typeof settings>;
export type SettingName = keyof Settings;
export const settingNames = Object.keys(settings.shape) as SettingName[];

export const textOf = (name: SettingName) => {
  const text = settingTexts.get(settings.shape[name]);
  if (text === undefined) throw new Error(`the setting ${name} says nothing about itself`);
  return text;
};

const separated = (name: string, by: string) => name.replace(/[A-Z]/g, (letter) => by + letter.toLowerCase());

export const variableOf = (name: SettingName) => `KEPI_${separated(name, '_').toUpperCase()}`;
export const flagOf = (name: SettingName) => `--${separated(name, '-')}`;

/** No setting: the commands that keep a source's secret read it by themselves. */
export const sourceSecretVariable = 'KEPI_SOURCE_SECRET';
