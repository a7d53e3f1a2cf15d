import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe.each(['package-lock.json', 'test/clickhouse/package-lock.json', 'test/postgres/package-lock.json'])(
  '%s',
  (path) => {
    const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
    const packages: Readonly<Record<string, Entry>> = JSON.parse(readFileSync(file, 'utf8')).packages;

    it('knows the native parts of every platform, so that npm ci works on all of them', () => {
      const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
        Object.keys(optionalDependencies).filter(
          (name) =>
            packages[`node_modules/${name}`] === undefined &&
            packages[`${path}/node_modules/${name}`] === undefined,
        ),
      );
      expect(
        missing,
        'npm leaves out what the registry did not have; add an entry with version, os and cpu',
      ).toEqual([]);
    });

    it('carries no download addresses', () => {
      expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
    });
  },
);
