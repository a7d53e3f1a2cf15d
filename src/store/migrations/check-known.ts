import type { Migration } from './migration.ts';

interface Done {
  readonly number: unknown;
  readonly name: unknown;
}

/** What a store has had must be the first of what this Kepi knows. */
export function checkKnown(done: readonly Done[], steps: readonly Migration[]): void {
  done.forEach(({ number, name }, i) => {
    const known = steps[i];
    if (known?.number === number && known?.name === name) return;
    throw new Error(
      `the store has had migration ${number} (${name}), which this Kepi does not know; use the Kepi that wrote it, or a newer one`,
    );
  });
}
