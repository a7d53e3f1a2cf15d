import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface SourceFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
}

export interface Import {
  readonly from: string;
  /** `*` for all that it exports. */
  readonly names: readonly string[];
  readonly typesOnly: boolean;
}

/** What the files of a folder import and export. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs|js)$/.test(name))
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
      names: /\* as |^import\(/.test(statement)
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
