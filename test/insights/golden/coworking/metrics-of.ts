import type { Asker, World } from './worlds.ts';

export type Metric = Readonly<Record<string, number | string | null>>;

/** The rows of team 55, oldest first. */
export async function metricsOf(world: World, asker?: Asker): Promise<readonly Metric[]> {
  const input = { teamId: 55 };
  const { Metrics } = await world.ask<{ Metrics: Metric[] }>({ operation: 'metrics', input }, asker);
  return Metrics;
}

/** Some fields of one month. */
export async function monthOf(world: World, id: number, fields: readonly string[], asker?: Asker) {
  const metric = (await metricsOf(world, asker)).find(({ Id }) => Id === id);
  return Object.fromEntries(fields.map((field) => [field, metric?.[field]]));
}
