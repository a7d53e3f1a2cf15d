import type { Command } from 'commander';
import type { ErasureReceipt } from '../../ingest/erasure/erase-guest.ts';
import { eraseErrand } from '../errands/erase-errand.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable } from '../text-table.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';

interface EraseOptions extends Options {
  readonly workspace: string;
}

export function addEraseCommand(program: Command, shell: Shell): void {
  withWorkspace(
    storeLeaf(program, 'erase <email>', {
      about: "removes a guest's personal data, for good, and leaves every count as it was",
      example: 'kepi erase guest@example.com',
    }),
  ).action(async (email: string, options: EraseOptions) => {
    const receipt = await shell.run(options, eraseErrand, { workspace: options.workspace, email });
    shell.answer(options, receipt, toWords(receipt));
  });
}

function toWords({
  standIn,
  again,
  records,
  tombstones,
  rejectedRows,
  events,
  stays,
}: ErasureReceipt): string {
  const changed = [
    ...Object.entries(records),
    ...Object.entries({
      'marks of guests gone': tombstones,
      'rejected rows': rejectedRows,
      'kept events': events,
    }),
  ].filter(([, count]) => count > 0);
  const found =
    changed.length === 0
      ? again
        ? 'He was erased before, and nothing of him was found again.'
        : 'Nothing of him was found; he is kept out of all that comes.'
      : toTextTable(
          ['ERASED FROM', 'ROWS'],
          changed.map(([where, count]) => [where, String(count)]),
        );
  const left = [
    ...(stays.hosts > 0
      ? [`He is a host, too: ${stays.hosts} of the users have this address, and stay.`]
      : []),
    ...(stays.logins > 0 ? ['He may log in to Kepi: the login stays.'] : []),
    `Where he has to be told apart he is ${standIn} now. Backups made before hold him still: see docs/erasure.md.`,
  ];
  return [found, ...left].join('\n');
}
