import type { Engine } from '../store/engine.ts';
import { type Relation, relations } from '../store/relations.ts';
import { type CopiedRelation, toCopied } from './copied-relation.ts';
import { moveLot, moveWhole, toLots } from './move-rows.ts';
import { refuseOthers, requireContent } from './refusals.ts';
import { markUnfinished, readWorkspaces } from './unfinished.ts';
import { compareRelation, isSame, type Unit } from './units.ts';

export interface CopyOptions {
  readonly source: Engine;
  readonly target: Engine;
  /** The copy ends with its reason; another one goes on from there. */
  readonly signal: AbortSignal;
  readonly onProgress: (step: string, done: number, total: number) => void;
}

const workspace = relations.find(({ name }) => name === 'workspace') as Relation;
/** Keys and logins come when all that they open is there. */
const others = ['records', 'inbox', 'people'].flatMap((about) =>
  relations.filter((relation) => relation.about === about && relation !== workspace),
);

/**
 * Makes the target the same store as the source, month by month, and then compares all of it anew. The workspaces
 * come last, when everything else is the same.
 */
export async function copyStore(options: CopyOptions): Promise<CopiedRelation[]> {
  const { source, target } = options;
  const before = await compare(options, 'comparing', 0);
  requireContent(before, await readWorkspaces(source));
  const all = [...before, ...(await compareRelation(source, target, workspace))];
  if (all.every(isSame)) return report(all, new Map());
  refuseOthers(before, await readWorkspaces(target));
  await markUnfinished(target);
  const moved = await move(options, before);
  const after = await compare(options, 'verifying', rowsOf(before));
  if (after.every(isSame)) moved.set(workspace, await moveWhole(options, workspace));
  return report([...after, ...(await compareRelation(source, target, workspace))], moved);
}

const report = (units: readonly Unit[], moved: ReadonlyMap<Relation, number>) =>
  [...others, workspace].map((relation) => toCopied(relation, units, moved.get(relation) ?? 0));

async function compare(
  { source, target, signal, onProgress }: CopyOptions,
  step: string,
  total: number,
): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const relation of others) {
    signal.throwIfAborted();
    onProgress(step, rowsOf(units), total);
    units.push(...(await compareRelation(source, target, relation)));
  }
  return units;
}

const rowsOf = (units: readonly Unit[]) => units.reduce((sum, { source }) => sum + source.rows, 0);

async function move(options: CopyOptions, units: readonly Unit[]): Promise<Map<Relation, number>> {
  const differing = units.filter((unit) => !isSame(unit));
  const moved = new Map<Relation, number>();
  let done = 0;
  for (const relation of others) {
    const onRows = (rows: number) => {
      moved.set(relation, (moved.get(relation) ?? 0) + rows);
      done += rows;
      options.onProgress(`copying ${relation.name}`, done, rowsOf(differing));
    };
    for (const lot of toLots(differing.filter((unit) => unit.relation === relation))) {
      options.signal.throwIfAborted();
      await moveLot(options, relation, lot, onRows);
    }
  }
  return moved;
}
