import type { Engine } from '../../store/engine.ts';
import type { DumpReject } from '../dump/dump-reject.ts';
import type { Digest } from '../record-changes.ts';
import { namesErased } from './hide-in-json.ts';
import { readErased } from './read-erased.ts';

/** A reject with the text in which its value stood. */
export interface RejectWithin extends DumpReject {
  readonly within?: string;
}

/** Rows that cannot be read as they may be kept: what names somebody who was erased, or stood beside his address, is not shown. */
export async function hideRejects(
  store: Pick<Engine, 'read'>,
  workspace: number,
  digest: Digest | undefined,
  rejects: readonly RejectWithin[],
): Promise<readonly DumpReject[]> {
  const people = rejects.length === 0 ? null : await readErased(store, workspace, digest);
  const judged = new Map<string, boolean>();
  const names = (text: string | undefined) => {
    if (text === undefined || people === null) return false;
    const known = judged.get(text) ?? namesErased(text, people);
    judged.set(text, known);
    return known;
  };
  return rejects.map(({ within, ...reject }) => {
    const { value, ...rest } = reject;
    return value !== undefined && (names(within) || names(value)) ? rest : reject;
  });
}
