import type { ContractRow } from './charged-rows.ts';
import type { Dataset } from './dataset.ts';
import type { Span } from './location.ts';
import type { Belongs } from './team-items.ts';

export function contractsActiveIn(span: Span, dataset: Dataset, belongs: Belongs): number {
  return dataset.coworkercontracts.filter(
    (contract) => belongs({ coworkerId: contract.CoworkerId }) && wasActiveIn(span, contract),
  ).length;
}

/** From its start to its cancellation; one that is neither active nor cancelled never was. */
function wasActiveIn({ from, to }: Span, contract: ContractRow): boolean {
  const start = contract.StartDate ?? null;
  const end = contract.Cancelled === true ? (contract.CancellationDate ?? null) : null;
  if (contract.Active !== true && end === null) return false;
  return (start === null || Date.parse(start) < to) && (end === null || Date.parse(end) > from);
}

export function nextInvoice(dataset: Dataset, belongs: Belongs): string | null {
  const times: number[] = [];
  for (const contract of dataset.coworkercontracts) {
    if (contract.Active !== true || !belongs({ coworkerId: contract.CoworkerId })) continue;
    if (typeof contract.NextAutoInvoice === 'string') times.push(Date.parse(contract.NextAutoInvoice));
  }
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
}
