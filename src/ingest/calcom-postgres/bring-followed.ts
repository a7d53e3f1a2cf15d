import type { SourceRow } from '../../records/source-table.ts';
import { cutOf, toUnitText } from './cut.ts';
import type { FoundTable } from './found-table.ts';
import type { Round } from './round.ts';
import type { Differences } from './row-differences.ts';
import { writeDifferences } from './write-differences.ts';

/**
 * Writes what was met while following; what is gone waits until all of it is known. What changed without saying so, or
 * was taken for gone by mistake, is no change but drift; what the store refuses still is found when it is compared.
 */
export async function bringFollowed(round: Round, differences: readonly Differences[]): Promise<void> {
  for (const one of differences) round.gone.add(one);
  const staying = differences.map((one) => ({ ...one, gone: [] }));
  const written = await writeDifferences(round, staying);
  for (const found of new Set(differences.map((one) => one.found))) {
    const { silent = 0, restored = 0 } = written.get(found.table) ?? {};
    if (silent + restored === 0) continue;
    const own = staying.filter((one) => one.found === found);
    const rows = own.flatMap((one) => [...one.silent, ...(restored > 0 ? one.changed : [])]);
    const counts = { missing: restored, extra: 0, differing: silent, repaired: true };
    round.drift.push({ table: found.table.name, unit: unitOf(found, rows), ...counts });
  }
}

function unitOf(found: FoundTable, rows: readonly SourceRow[]): string {
  const cut = cutOf(found);
  const place = found.table.columns.indexOf(cut.column);
  const units = rows.map((row) => Math.floor((row[place] as number) / cut.size));
  const [first, last] = units.reduce(
    ([least, most], unit) => [Math.min(least, unit), Math.max(most, unit)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return toUnitText(cut, { from: first, to: last + 1 });
}
