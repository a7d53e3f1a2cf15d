import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../model/coworking/dataset.ts';
import type { MemberKpi } from '../../../model/coworking/kpi.ts';
import type { TeamRow } from '../../../model/coworking/source-rows.ts';
import { techTeam } from './acme.ts';
import { type Asker, answerers, joined, type Rows } from './worlds.ts';

export type Counted = Exclude<keyof MemberKpi, 'CoworkerId' | 'CoworkerFullName' | 'CoworkerEmail'>;

/** Numbered where it does not matter. */
type Unnumbered<Table extends keyof Dataset> = readonly (Omit<Dataset[Table][number], 'Id'> & {
  Id?: number;
})[];

/** What somebody has, and the fields that are then other than 0. */
type Case<Table extends keyof Dataset> = readonly [
  name: string,
  rows: Unnumbered<Table>,
  expected: Partial<Record<Counted, number>>,
];

interface Setting extends Asker {
  readonly team?: Partial<TeamRow>;
  /** What there is beside the rows of the members. */
  readonly beside?: Rows;
}

/** Each case is a member of one team; all fields that are not expected are 0. */
export function kpiTable<Table extends keyof Dataset>(
  table: Table,
  { team = {}, beside = {}, ...asker }: Setting,
  cases: readonly Case<Table>[],
): void {
  const owned = cases.flatMap(([, rows], i) => rows.map((row) => ({ CoworkerId: 101 + i, ...row })));
  const numbered = owned.map((row, i) => ({ Id: 1000 + i, ...row }));
  const rows = joined(techTeam(cases.length, team), { [table]: numbered }, beside);

  describe.each(answerers)('on $name', ({ worldsOn }) => {
    const world = worldsOn()(rows);
    it.each(cases.map(([name, , expected], i) => ({ name, expected, id: 101 + i })))(
      '$name',
      async ({ id, expected }) => {
        const all = await world.kpi(55, asker);
        const { CoworkerId, CoworkerFullName, CoworkerEmail, ...counted } = all.find(
          (row) => row.CoworkerId === id,
        )!;
        const others = Object.keys(counted).map((field) => [field, 0]);
        expect(counted).toEqual({ ...Object.fromEntries(others), ...expected });
      },
    );
  });
}
