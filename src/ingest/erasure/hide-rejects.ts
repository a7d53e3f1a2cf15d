import type { Engine } from '../../store/engine.ts';
import type { DumpReject } from '../dump/dump-reject.ts';
import type { Digest } from '../record-changes.ts';
import { hideAddresses } from './hide-addresses.ts';
import { readErased } from './read-erased.ts';

/** Rows that cannot be read as they may be kept: what names somebody who was erased is not shown. */
export async function hideRejects(
  store: Pick<Engine, 'read'>,
  workspace: number,
  digest: Digest | undefined,
  rejects: readonly DumpReject[],
): Promise<readonly DumpReject[]> {
  const people = rejects.length === 0 ? null : await readErased(store, workspace, digest);
  if (people === null) return rejects;
  return rejects.map((reject) => {
    const { value, ...rest } = reject;
    return value !== undefined && hideAddresses(value, people).named ? rest : reject;
  });
}
