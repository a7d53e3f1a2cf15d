import { z } from 'zod';
import { listWorkspaces } from '../../people/workspaces.ts';
import { SourceError } from '../../sources/source-error.ts';
import { readStatuses } from '../../sources/source-status.ts';
import { openSource, requireSource } from '../../sources/sources.ts';
import { checks } from '../doctor/checks.ts';
import type { Examined, Finding } from '../doctor/finding.ts';
import { type Desk, errand } from './errand.ts';

export const doctorErrand = errand('doctor', z.object({}), async (desk) => {
  const examined = await examine(desk);
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...(await check(examined)));
  return findings;
});

/** By the settings of whoever has the store open. */
async function examine({ engine, config, secrets, pulls, schedule, clock }: Desk): Promise<Examined> {
  const now = clock();
  return {
    config,
    now,
    followed: schedule !== null,
    workspaces: new Map((await listWorkspaces(engine)).map(({ id, name }) => [id, name])),
    statuses: await readStatuses(engine, { schedule, isUnderWay: (name) => pulls.isUnderWay(name), now }),
    read: (statement) => engine.read(statement),
    async openSource(name) {
      try {
        return await openSource(engine, secrets, await requireSource(engine, name));
      } catch (error) {
        if (error instanceof SourceError) return error.message;
        throw error;
      }
    },
  };
}
