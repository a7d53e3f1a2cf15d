import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
}

interface Import {
  readonly from: string;
  /** `*` for all that it exports. */
  readonly names: readonly string[];
  readonly typesOnly: boolean;
}

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|js)$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => !path.includes('node_modules'))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsOf(path, text), exports: exportsOf(text) };
    });
}

function importsOf(path: string, text: string): Import[] {
  const statements =
    /^(?:import|export)\s[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(statements)].map(([statement, ...froms]) => {
    const from = froms.find((one) => one !== undefined) ?? '';
    const listed = /\{([^}]*)\}/.exec(statement)?.[1]?.split(',') ?? [];
    return {
      from: from.startsWith('.') ? normalize(join(dirname(path), from)) : from,
      names: /\* as /.test(statement)
        ? ['*']
        : listed.flatMap((one) => /^\s*(?:type\s+)?(\w+)/.exec(one)?.[1] ?? []),
      typesOnly: /^(import|export) type /.test(statement),
    };
  });
}

const exportsOf = (text: string) =>
  [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm)].flatMap(
    ([, name]) => name ?? [],
  );

const src = sourceFiles('src');
const isOurs = ({ from }: Pick<Import, 'from'>) => from.startsWith('src/');
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
  http: ['contract', 'booking', 'forms', 'insights', 'ingest', 'store'],
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
  'main.ts': ['sql', 'config.ts', 'store', 'sources', 'people', 'ingest', 'insights', 'http'],
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
    const importsBy = new Map(
      src.map(({ path, imports }) => [path, imports.filter((one) => isOurs(one) && !one.typesOnly)]),
    );
    const done = new Set<string>();
    const walk = (path: string, way: readonly string[]): string[] => {
      if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' -> ')];
      if (done.has(path)) return [];
      const cycles = (importsBy.get(path) ?? []).flatMap(({ from }) => walk(from, [...way, path]));
      done.add(path);
      return cycles;
    };
    expect(src.flatMap(({ path }) => walk(path, []))).toEqual([]);
  });

  it('every import is of a file that is there', () => {
    const there = new Set(src.map(({ path }) => path));
    const lost = src.flatMap(({ path, imports }) =>
      imports.filter(isOurs).flatMap(({ from }) => (there.has(from) ? [] : [`${path} imports ${from}`])),
    );
    expect(lost).toEqual([]);
  });
});

describe('the habits of the house', () => {
  it('what is exported is imported by another file; a type may be there for what it describes', () => {
    const outside = ['test', 'bench', 'scripts', 'bin'].flatMap(sourceFiles);
    const imported = new Set(
      src.flatMap(({ imports }) =>
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
    const unused = src.flatMap((file) =>
      file.exports.filter((name) => !isUsed(file, name)).map((name) => `${file.path} ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('there are no default exports, and no file that only passes on', () => {
    const passing = src.filter(({ text }) => /^export (default|\*|\{)/m.test(text));
    expect(passing.map(({ path }) => path)).toEqual([]);
  });

  it('no file or folder is named after nothing', () => {
    const nothing = /(^|[/-])(utils?|helpers?|common|managers?|services?|base|misc|shared|lib)(?=[-./]|$)/;
    expect(src.map(({ path }) => path).filter((path) => nothing.test(path))).toEqual([]);
  });

  it('a file is named in small letters with hyphens', () => {
    const files = src.map(({ path }) => relative('src', path));
    expect(files.filter((path) => !/^[a-z0-9-]+(\/[a-z0-9-]+)*\.ts$/.test(path))).toEqual([]);
  });

  it('files are small: half under 60 lines, nine of ten under 150, none above 250', () => {
    const lines = src.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length * 0.5)]).toBeLessThan(60);
    expect(lines[Math.floor(lines.length * 0.9)]).toBeLessThan(150);
    expect(lines.at(-1)).toBeLessThanOrEqual(250);
  });

  it('the port of the store can be read aloud', () => {
    const port = src.find(({ path }) => path === 'src/store/engine.ts');
    expect(port?.text.split('\n').length).toBeLessThanOrEqual(60);
  });
});
