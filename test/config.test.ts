import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError } from '../src/config/config-error.ts';
import { type ConfigSources, readConfig } from '../src/config.ts';
import { temporaryFolder } from './cli/temporary-folder.ts';

const read = (sources: Partial<ConfigSources> & { file?: unknown } = {}) => {
  const { file, ...rest } = sources;
  const cwd = temporaryFolder();
  if (file !== undefined) {
    writeFileSync(join(cwd, 'kepi.config.json'), typeof file === 'string' ? file : JSON.stringify(file));
  }
  return { cwd, config: readConfig({ flags: {}, env: {}, cwd, ...rest }) };
};

const refusal = (sources: Parameters<typeof read>[0]): string => {
  try {
    read(sources);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('it was taken');
};

test('nothing needs to be set', () => {
  const { cwd, config } = read();
  expect(config).toMatchObject({
    port: 4310,
    host: '127.0.0.1',
    data: join(cwd, 'data'),
    semantics: 'documented',
    rateLimit: 120,
    memory: '1GB',
    trustProxy: false,
    logLevel: 'info',
    calcomKeyPrefix: 'cal_',
  });
  expect(config.publicUrl).toBeUndefined();
  expect(config.threads).toBeGreaterThan(0);
});

test('a flag goes before the environment, the environment before the file', () => {
  const file = { port: 1, rateLimit: 2, host: '0.0.0.0' };
  const env = { KEPI_PORT: '3', KEPI_RATE_LIMIT: '4' };
  expect(read({ file, env, flags: { port: '5' } }).config).toMatchObject({
    port: 5,
    rateLimit: 4,
    host: '0.0.0.0',
  });
});

test('every setting can be left empty, and tests may have variables of their own', () => {
  const env = { KEPI_PORT: '', KEPI_PUBLIC_URL: ' ', KEPI_TEST_THING: 'x', KEPI: 'y', OTHER: 'z' };
  expect(read({ env, file: { host: null, store: '' } }).config.port).toBe(4310);
});

test('a command may have a data folder of its own, which gives way to any that is named', () => {
  const { cwd, config } = read({ defaultData: './data-demo' });
  expect(config.data).toBe(join(cwd, 'data-demo'));
  expect(read({ defaultData: './data-demo', env: { KEPI_DATA: '/srv/kepi' } }).config.data).toBe('/srv/kepi');
});

test.each([
  ['KEPI_PORT', 'abc', 'a whole number from 0 to 65535'],
  ['KEPI_PORT', '70000', 'a whole number from 0 to 65535'],
  ['KEPI_PORT', '1.5', 'a whole number from 0 to 65535'],
  ['KEPI_RATE_LIMIT', '-1', 'a whole number from 0 to 1000000'],
  ['KEPI_SEMANTICS', 'Documented', 'documented or calcom'],
  ['KEPI_PUBLIC_URL', 'kepi.example.com', 'http:// or https://'],
  ['KEPI_MEMORY', 'lots', 'a size such as 512MB or 4GB'],
  ['KEPI_THREADS', '0', 'a whole number from 1 to 1024'],
  ['KEPI_TRUST_PROXY', 'yes', 'true or false'],
  ['KEPI_LOG_LEVEL', 'loud', 'fatal, error, warn, info, debug, trace or silent'],
  ['KEPI_STORE', 'sqlite', 'duckdb'],
])(
  'a malformed %s=%s is refused with its name, value, origin and what is allowed',
  (name, value, allowed) => {
    const sentence = refusal({ env: { [name]: value } });
    expect(sentence).toContain(`${name} is "${value}", set in the environment`);
    expect(sentence).toContain(allowed);
  },
);

test('a mistake is told by the name its author knows', () => {
  expect(refusal({ flags: { port: 'x' } })).toContain('--port is "x", set on the command line');
  expect(refusal({ file: { rateLimit: true } })).toContain('rateLimit is "true", set in kepi.config.json');
});

test('all mistakes of one place are told at once', () => {
  const sentences = refusal({ env: { KEPI_PORT: 'x', KEPI_MEMORY: 'y' } }).split('\n');
  expect(sentences).toHaveLength(2);
});

test('a malformed setting is refused also where a better one covers it', () => {
  expect(refusal({ env: { KEPI_PORT: 'abc' }, flags: { port: '4311' } })).toMatch(/KEPI_PORT is "abc"/);
});

test('an unknown setting is refused, wherever it is, without its value, which may be a secret', () => {
  expect(refusal({ env: { KEPI_SECRET: 'hunter2' } })).not.toContain('hunter2');
  expect(refusal({ env: { KEPI_PROT: '1' } })).toMatch(
    /KEPI_PROT is set in the environment.*no such setting.*KEPI_PORT/,
  );
  expect(refusal({ file: { prot: 1 } })).toMatch(/prot is set in kepi.config.json.*no such setting/);
});

test.each([
  ['KEPI_PORT', 'tcp://10.0.0.1:80'],
  ['KEPI_SERVICE_HOST', '10.0.0.1'],
  ['KEPI_SERVICE_PORT', '80'],
  ['KEPI_SERVICE_PORT_HTTP', '80'],
  ['KEPI_PORT_80_TCP', 'tcp://10.0.0.1:80'],
  ['KEPI_PORT_80_TCP_ADDR', '10.0.0.1'],
  ['KEPI_CLICKHOUSE_PORT_8123_TCP', 'tcp://10.0.0.1:8123'],
])('%s=%s is known for a service link of Kubernetes', (name, value) => {
  expect(refusal({ env: { [name]: value } })).toMatch(/Kubernetes.*enableServiceLinks: false/);
});

test.each([
  'clickhouse:/me:hunter2@host:8123/kepi',
  'me:hunter2@host:8123/kepi',
  ' clickhouse://me:hunter2@host/kepi?x=1',
  'click-house://me:hun/ter2@host',
  'me:/hunter2@host',
])('a password is not shown in an address that is mistyped: %s', (store) => {
  expect(refusal({ env: { KEPI_STORE: store } })).not.toMatch(/hunter2|ter2/);
  expect(refusal({ flags: { store } })).not.toMatch(/hunter2|ter2/);
});

test('a password in an address is not shown', () => {
  const sentence = refusal({ env: { KEPI_STORE: 'clickhouse://me:hunter2@ho@st:8123/kepi' } });
  expect(sentence).toContain('clickhouse://me:***@st:8123/kepi');
  expect(sentence).not.toContain('hunter2');
});

test('a file that is no JSON object is refused', () => {
  expect(refusal({ file: '{"port": 1,}' })).toContain('kepi.config.json is not valid JSON');
  expect(refusal({ file: '[1]' })).toContain('one JSON object');
});

const key = 'hunter2hunter2hunter2hunter2hunter2';

test('the secret key comes from the environment or the file', () => {
  expect(read().config.secretKey).toBeUndefined();
  expect(read({ env: { KEPI_SECRET_KEY: key } }).config.secretKey).toBe(key);
  expect(read({ file: { secretKey: key } }).config.secretKey).toBe(key);
});

test.each([
  [{ env: { KEPI_SECRET_KEY: 'hunter2' } }, 'KEPI_SECRET_KEY is not as it must be'],
  [{ file: { secretKey: ['hunter2'] } }, 'secretKey is not as it must be'],
  [{ file: `{"secretKey": "hunter2"` }, 'kepi.config.json is not valid JSON'],
  [{ file: `{"secretKey": hunter2}` }, 'kepi.config.json is not valid JSON'],
] as const)('a secret is not shown in a refusal: %j', (sources, sentence) => {
  expect(refusal(sources)).toContain(sentence);
  expect(refusal(sources)).not.toMatch(/hunter2/);
});

test('the secret of a source may stand in the environment', () => {
  expect(read({ env: { KEPI_SOURCE_SECRET: 'hunter2' } }).config.port).toBe(4310);
});
