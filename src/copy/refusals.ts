import { CopyRefused } from './copy-refused.ts';
import type { Workspaces } from './unfinished.ts';
import { isSame, toMonthText, type Unit } from './units.ts';

/** Told of everything but the workspaces, unit by unit. */
export function requireContent(units: readonly Unit[], source: Workspaces): void {
  if (source.unfinished) throw new CopyRefused('The source is itself a copy that has not ended.');
  if (isMainAlone(source) && units.every((unit) => unit.source.rows === 0)) {
    throw new CopyRefused('The source holds nothing to copy.');
  }
}

/** Nothing that is in the target alone may be lost, save what an unfinished copy has brought. */
export function refuseOthers(units: readonly Unit[], target: Workspaces): void {
  const differing = units.filter((unit) => !isSame(unit));
  if (target.unfinished && (target.names.length === 0 || differing.length === 0)) return;
  if (isMainAlone(target) && units.every((unit) => unit.target.rows === 0)) return;
  throw new CopyRefused(
    `The target holds other data than the source (${toNames(differing)}); a copy needs an empty store, or one whose copy has not ended.`,
  );
}

const isMainAlone = ({ names }: Workspaces) => names.length === 1 && names[0] === 'main';

const shown = 3;

function toNames(differing: readonly Unit[]): string {
  if (differing.length === 0) return 'its workspaces';
  const first = differing.slice(0, shown).map((unit) => `${unit.relation.name} ${toMonthText(unit)}`);
  const more = differing.length - first.length;
  return [...first, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
