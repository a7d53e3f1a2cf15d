import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, root, type SourceFile, sourceFiles } from './source-files.ts';

const src = sourceFiles('src');
const web = sourceFiles('web/src');
const isOurs = ({ from }: Pick<Import, 'from'>) => /^(web\/)?src\//.test(from) && !from.endsWith('.css');
const roomOf = (path: string) => path.split('/')[1] ?? '';

/** Which room knows which. A new arrow is made here, on purpose. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  // Foundations. The contract and the settings name the two sets of definitions, the settings a store's address.
  contract: ['booking'],
  booking: [],
  forms: [],
  sql: [],
  records: [],
  config: ['booking', 'store'],
  'config.ts': ['config'],
  // Workshops. Of each other they know the store's port; questions filter by the contract's filters.
  metrics: ['contract', 'booking', 'forms', 'sql'],
  coworking: ['contract', 'booking', 'sql', 'metrics'],
  store: ['sql'],
  copy: ['sql', 'store'],
  people: ['records', 'sql', 'store'],
  sources: ['sql', 'store'],
  demo: ['records'],
  ingest: ['booking', 'forms', 'coworking', 'records', 'sql', 'store', 'sources'],
  // The counter.
  insights: ['contract', 'booking', 'forms', 'sql', 'metrics', 'coworking', 'store'],
  // Faces. The command line does what has no question: it fills, imports, and keeps people and keys.
  http: ['contract', 'booking', 'forms', 'insights', 'ingest', 'sources', 'store'],
  cli: [
    'records',
    'sql',
    'config',
    'config.ts',
    'store',
    'copy',
    'people',
    'demo',
    'ingest',
    'sources',
    'main.ts',
  ],
  'main.ts': ['config.ts', 'store', 'people', 'ingest', 'sources', 'insights', 'http'],
};

/** What the other rooms may know of a room, where it is not all of it. */
const ports: Readonly<Record<string, readonly string[]>> = {
  store: ['engine', 'relations', 'store-address', 'store-held', 'store-busy', 'store-unavailable'].map(
    (file) => `src/store/${file}.ts`,
  ),
  config: ['src/config/settings.ts', 'src/config/config-error.ts'],
};

/** Files that may reach behind a port, and those of one room that others of it may not know. */
const doors: Readonly<Record<string, readonly string[]>> = {
  'src/store/open-engine.ts': ['src/main.ts'],
  'src/store/duckdb/open-duckdb.ts': ['src/store/open-engine.ts'],
  'src/store/clickhouse/open-clickhouse.ts': ['src/store/open-engine.ts'],
};

describe('the dependency rule', () => {
  it('every room is known', () => {
    expect([...new Set(src.map(({ path }) => roomOf(path)))].sort()).toEqual(Object.keys(arrows).sort());
  });

  it('a room imports only the rooms that it may know', () => {
    const forbidden = src.flatMap(({ path, imports }) =>
      imports
        .filter(isOurs)
        .filter(({ from }) => roomOf(from) !== roomOf(path) && !arrows[roomOf(path)]?.includes(roomOf(from)))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('every arrow is walked', () => {
    const walked = (room: string, other: string) =>
      src.some(
        ({ path, imports }) =>
          roomOf(path) === room && imports.some(({ from }) => isOurs({ from }) && roomOf(from) === other),
      );
    const idle = Object.entries(arrows).flatMap(([room, others]) =>
      others.filter((other) => !walked(room, other)).map((other) => `${room} -> ${other}`),
    );
    expect(idle).toEqual([]);
  });

  it('a room with a port is known by its port alone', () => {
    const forbidden = src.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => {
          const port = ports[roomOf(from)];
          if (!isOurs({ from }) || port === undefined || roomOf(path) === roomOf(from)) return false;
          return !port.includes(from) && !doors[from]?.includes(path) && path !== `src/${roomOf(from)}.ts`;
        })
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('only open-engine.ts names a concrete engine', () => {
    const concrete = (path: string) => /^src\/store\/(duckdb|clickhouse)\//.test(path);
    const naming = src.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ from }) => concrete(from) || from.startsWith('@duckdb/') || from.startsWith('@clickhouse/'),
        )
        .filter(({ from }) => !concrete(path) && !doors[from]?.includes(path))
        .map(({ from }) => `${path} imports ${from}`),
    );
    expect(naming).toEqual([]);
  });

  it('the rooms that compute do no input or output', () => {
    const pure = ['contract', 'booking', 'forms', 'sql', 'records', 'metrics', 'coworking'];
    const doing = src
      .filter(({ path }) => pure.includes(roomOf(path)))
      .flatMap(({ path, imports }) =>
        imports.filter(({ from }) => /^node:/.test(from)).map(({ from }) => `${path} imports ${from}`),
      );
    expect(doing).toEqual([]);
  });

  it('no file imports itself by way of others, types aside', () => {
    const all = [...src, ...web];
    const importsBy = new Map(
      all.map(({ path, imports }) => [path, imports.filter((one) => isOurs(one) && !one.typesOnly)]),
    );
    const done = new Set<string>();
    const walk = (path: string, way: readonly string[]): string[] => {
      if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' -> ')];
      if (done.has(path)) return [];
      const cycles = (importsBy.get(path) ?? []).flatMap(({ from }) => walk(from, [...way, path]));
      done.add(path);
      return cycles;
    };
    expect(all.flatMap(({ path }) => walk(path, []))).toEqual([]);
  });

  it('every import is of a file that is there', () => {
    const all = [...src, ...web];
    const there = new Set(all.map(({ path }) => path));
    const lost = all.flatMap(({ path, imports }) =>
      imports.filter(isOurs).flatMap(({ from }) => (there.has(from) ? [] : [`${path} imports ${from}`])),
    );
    expect(lost).toEqual([]);
  });
});

describe('the dashboard', () => {
  const imports = web.flatMap(({ path, imports: all }) => all.map((one) => ({ ...one, path })));

  it('knows of the server the types of the contract alone', () => {
    const forbidden = imports
      .filter(({ from }) => /^(src|test|bench|scripts|bin)\//.test(from))
      .filter(({ from, typesOnly }) => !typesOnly || !from.startsWith('src/contract/'));
    expect(forbidden.map(({ path, from }) => `${path} imports ${from}`)).toEqual([]);
  });

  it('is known by the tests in a browser alone', () => {
    const others = ['src', 'test', 'bench', 'scripts', 'bin'].flatMap(sourceFiles);
    const knowing = others.filter(
      (file) =>
        !file.path.startsWith('test/web/') && file.imports.some(({ from }) => from.startsWith('web/')),
    );
    expect(knowing.map(({ path }) => path)).toEqual([]);
  });

  it('a page knows no other page; only app.tsx knows them all', () => {
    const pageOf = (path: string) => /^web\/src\/pages\/([^/]+)\//.exec(path)?.[1];
    const forbidden = imports.filter(
      ({ path, from }) =>
        pageOf(from) !== undefined && pageOf(from) !== pageOf(path) && path !== 'web/src/app.tsx',
    );
    expect(forbidden.map(({ path, from }) => `${path} imports ${from}`)).toEqual([]);
  });
});

describe.each([
  { folder: 'src', files: src },
  { folder: 'web/src', files: web },
])('the habits of the house in $folder', ({ folder, files }) => {
  it('what is exported is imported by another file; a type may be there for what it describes', () => {
    const outside = ['test', 'bench', 'scripts', 'bin'].flatMap(sourceFiles);
    const imported = new Set(
      files.flatMap(({ imports }) =>
        imports.flatMap(({ from, names }) => names.map((name) => `${from} ${name}`)),
      ),
    );
    const isUsed = ({ path, text }: SourceFile, name: string) => {
      const named = new RegExp(`\\b${name}\\b`, 'g');
      // The dashboard reads the contract, too.
      if (roomOf(path) === 'contract') return true;
      if (imported.has(`${path} ${name}`) || imported.has(`${path} *`)) return true;
      if (outside.some((file) => named.test(file.text))) return true;
      return (
        new RegExp(`^export (type|interface) ${name}\\b`, 'm').test(text) &&
        (text.match(named)?.length ?? 0) > 1
      );
    };
    const unused = files.flatMap((file) =>
      file.exports.filter((name) => !isUsed(file, name)).map((name) => `${file.path} ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('there are no default exports, and no file that only passes on', () => {
    const passing = files.filter(({ text }) => /^export (default|\*|\{)/m.test(text));
    expect(passing.map(({ path }) => path)).toEqual([]);
  });

  it('no file or folder is named after nothing', () => {
    const nothing = /(^|[/-])(utils?|helpers?|common|managers?|services?|base|misc|shared|lib)(?=[-./]|$)/;
    expect(files.map(({ path }) => path).filter((path) => nothing.test(path))).toEqual([]);
  });

  it('a file is named in small letters with hyphens', () => {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
    const usual = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.tsx?|(\.module)?\.css)?$/;
    expect(names.filter((name) => !usual.test(name) && !name.endsWith('/README.md'))).toEqual([]);
  });

  it('files are small: half under 60 lines, nine of ten under 150, none above 250', () => {
    const lines = files.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length * 0.5)]).toBeLessThan(60);
    expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThan(150);
    expect(lines.at(-1)).toBeLessThanOrEqual(250);
  });
});

it('the port of the store can be read aloud', () => {
  const port = src.find(({ path }) => path === 'src/store/engine.ts');
  expect(port?.text.split('\n').length).toBeLessThanOrEqual(60);
});
