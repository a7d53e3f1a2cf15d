import type { Command } from 'commander';
import type { ShownStatus } from '../../sources/shown-status.ts';
import { toEveryText } from '../duration.ts';
import { sourceStatus } from '../errands/source-errands.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable, toTimeText } from '../text-table.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';

interface StatusOptions extends Options {
  readonly workspace: string;
}

export function addSourceStatusCommand(source: Command, shell: Shell): void {
  withWorkspace(
    storeLeaf(source, 'status [name]', {
      about: 'how the sources of a workspace are, or one of them in detail',
      example: 'kepi source status cal',
    }),
  ).action(async (name: string | undefined, options: StatusOptions) => {
    const all = await shell.run(options, sourceStatus, { workspace: options.workspace, name });
    const [only] = all;
    if (name === undefined || only === undefined) shell.answer(options, all, toTable(all));
    else shell.answer(options, only, toDetails(only));
  });
}

const head = [
  'NAME',
  'KIND',
  'STATE',
  'AS OF',
  'LAST SUCCESS',
  'WAITING',
  'REJECTED',
  'DRIFT',
  'NEXT PULL',
  'ERROR',
];

const driftedRecords = ({ drift }: ShownStatus) =>
  drift.reduce((sum, { missing, extra, differing }) => sum + missing + extra + differing, 0);

const toDriftText = (status: ShownStatus) =>
  status.comparedAt === null ? '-' : String(driftedRecords(status));

const toTable = (all: readonly ShownStatus[]) =>
  toTextTable(
    head,
    all.map((status) => [
      status.name,
      status.kind,
      status.state,
      toTimeText(status.asOf),
      toTimeText(status.lastSucceededAt),
      String(status.eventsWaiting),
      String(status.rejectedRows),
      toDriftText(status),
      toTimeText(status.nextPullAt),
      status.lastError ?? '',
    ]),
  );

function toDetails(status: ShownStatus): string {
  const waiting = status.waitingSince === null ? '' : `, since ${toTimeText(status.waitingSince)}`;
  const rows = [
    ['kind', status.kind],
    ['every', toEveryText(status.every)],
    ['state', status.state],
    ['as of', toTimeText(status.asOf)],
    ['last started', toTimeText(status.lastStartedAt)],
    ['last success', toTimeText(status.lastSucceededAt)],
    ['last error', status.lastError ?? '-'],
    ['next pull', toTimeText(status.nextPullAt)],
    ['events waiting', `${status.eventsWaiting}${waiting}`],
    ['rejected rows', String(status.rejectedRows)],
    ['compared', toTimeText(status.comparedAt)],
    ...status.drift.map((found) => ['drift', toDriftSentence(found)]),
    ['proof', status.unprovable ?? 'what the source has is compared with what is stored'],
  ];
  return toTextTable([status.name, ''], rows as string[][]);
}

const toDriftSentence = (found: ShownStatus['drift'][number]) =>
  `${found.table} ${found.unit}: ${found.missing} missing, ${found.extra} too many, ${found.differing} differing, ${found.repaired ? 'repaired' : 'not repaired'}`;
