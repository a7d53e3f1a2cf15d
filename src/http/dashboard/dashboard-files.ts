import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the build of `web` is, seen from the compiled file and from the source. */
const places = ['../../web', '../../../dist/web'];

export function findDashboardFiles(): string | null {
  const found = places
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((folder) => existsSync(`${folder}/index.html`));
  return found ?? null;
}
