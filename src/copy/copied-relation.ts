import type { Relation } from '../store/relations.ts';
import { isSame, toMonthText, type Unit } from './units.ts';

/** A relation after a copy. */
export interface CopiedRelation {
  readonly relation: string;
  /** Null for one that is not cut into months. */
  readonly months: number | null;
  readonly rows: number;
  /** Rows that were brought now. */
  readonly moved: number;
  /** Months (yyyy-mm, or `all`) in which the two stores have not the same. */
  readonly differing: readonly string[];
}

export function toCopied(relation: Relation, units: readonly Unit[], moved: number): CopiedRelation {
  const own = units.filter((unit) => unit.relation === relation);
  return {
    relation: relation.name,
    months: relation.time === null ? null : own.length,
    rows: own.reduce((sum, { source }) => sum + source.rows, 0),
    moved,
    differing: own.filter((unit) => !isSame(unit)).map(toMonthText),
  };
}
