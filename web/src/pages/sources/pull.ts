import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import type { SyncData } from '../../../../src/contract/sources/sync.ts';
import { queryClient } from '../../asking/query-client.ts';
import { fetchData } from '../../asking/send.ts';

export const sourcesKey = ['sources'];

export type Compared = 'recent' | 'whole';

/** For so long a pull that was asked for may not show yet, or may be over before it showed. */
const justNow = 6_000;
let askedAt = Number.NEGATIVE_INFINITY;

export const isJustAsked = () => performance.now() - askedAt < justNow;

/** Begins a pull and says so. */
export async function pull({ name }: SourceItem, compare: Compared): Promise<string> {
  const path = `/v1/sources/${encodeURIComponent(name)}/sync`;
  const { state } = await fetchData<SyncData>(path, { body: { compare } });
  askedAt = performance.now();
  await queryClient.invalidateQueries({ queryKey: sourcesKey });
  await queryClient.invalidateQueries({ queryKey: ['rejected-rows'] });
  return state === 'running' ? `${name} is pulled already.` : `The pull of ${name} has begun.`;
}
