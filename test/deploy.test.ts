import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settingNames, variableOf } from '../src/config/settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const uncommented = (text: string) => text.replace(/^\s*#.*$/gm, '');

const composeFiles = readdirSync(`${root}/deploy`).filter((name) => /^compose\..*\.yaml$/.test(name));
const dockerfile = uncommented(read('deploy/Dockerfile'));
const composed = new Map(composeFiles.map((name) => [name, uncommented(read(`deploy/${name}`))]));

describe('the Dockerfile', () => {
  const copied = all(dockerfile, /^COPY (?!--from)(.*)$/gm).flatMap((line) => line.split(/\s+/).slice(0, -1));

  it('copies only what is there and what .dockerignore lets in', () => {
    const [everything, ...allowed] = read('.dockerignore').trim().split('\n');
    expect(everything).toBe('*');
    expect(copied.filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
    expect([...new Set(copied)].sort()).toEqual(allowed.map((line) => line.replace(/^!/, '')).sort());
  });

  it('copies what the package is made of', () => {
    const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };
    const made = ['dist'];
    expect(files.filter((path) => !copied.includes(path) && !made.includes(path))).toEqual([]);
  });

  it('runs as a user that is a number and not root', () => {
    expect(all(dockerfile, /^USER (\d+):\d+$/gm)).toEqual(['1000']);
  });

  it('starts Kepi without a shell between it and the signals', () => {
    expect(dockerfile).toMatch(/^ENTRYPOINT \["kepi"\]\nCMD \["serve"\]$/m);
  });
});

describe.each([...composed])('%s', (_, text) => {
  it('mounts only files that are there', () => {
    const mounted = all(text, /^\s+- (\.{1,2}\/[^:]+):/gm);
    expect(mounted).not.toEqual([]);
    expect(mounted.filter((path) => !existsSync(`${root}/deploy/${path}`))).toEqual([]);
  });

  it('asks for no variable that .env.example does not have', () => {
    const known = all(read('deploy/.env.example'), /^(\w+)=/gm);
    expect(all(text, /(?<!\$)\$\{(\w+)/g).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('sets what the configuration that it mounts takes from the environment', () => {
    const mounted = all(text, /^\s+- \.\/(clickhouse\/[^:]+):/gm);
    const wanted = mounted.flatMap((path) => all(read(`deploy/${path}`), /from_env="(\w+)"/g));
    expect(wanted.filter((name) => !text.includes(`${name}:`))).toEqual([]);
  });

  it('names every image with its version, or as the one that is built here', () => {
    const images = all(text, /^\s+image: (.*)$/gm);
    expect(images.filter((image) => image !== 'kepi' && !/:\d+\.\d+$/.test(image))).toEqual([]);
  });

  it('declares every volume that it uses', () => {
    const declared = all(text.slice(text.indexOf('\nvolumes:\n')), /^ {2}([\w-]+):$/gm);
    expect([...new Set(all(text, /^\s+- ([\w-]+):\//gm))].sort()).toEqual(declared.sort());
  });

  it('publishes Kepi alone, and to this machine alone', () => {
    const ports = all(text, /^\s+- ((?:[\d.]+:)?\d+:\d+)$/gm);
    expect(ports.filter((port) => !/^127\.0\.0\.1:43\d\d:4310$/.test(port))).toEqual([]);
  });
});

it('only settings that Kepi has are set for it', () => {
  const known = settingNames.map(variableOf);
  const set = [dockerfile, ...composed.values(), read('deploy/.env.example')].flatMap((text) =>
    all(text, /\b(KEPI_\w+)/g),
  );
  expect(set.filter((name) => !known.includes(name))).toEqual([]);
});

it('the cluster that Kepi is told of is the one that ClickHouse is', () => {
  const store = all(composed.get('compose.cluster.yaml') ?? '', /KEPI_STORE: (.*)$/gm)[0] ?? '';
  const xml = read('deploy/clickhouse/cluster.xml');
  const servers = xml.slice(0, xml.indexOf('</remote_servers>'));
  const named = all(servers, /<host>([\w-]+)<\/host>/g);
  expect(all(store, /([\w-]+):8123/g)).toEqual(named);
  expect(xml).toContain(`<${all(store, /cluster=(\w+)/g)[0]}>`);
  const nodes = all(composed.get('compose.cluster.yaml') ?? '', /NODE_HOST: (.*)$/gm);
  expect(nodes).toEqual(named);
});
