import { uuid } from '../random-id.ts';
import { addContract } from './contract-rows.ts';
import { addCoworker } from './coworker-rows.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import type { CoworkingWorld } from './coworking-world.ts';
import { monthsOf } from './day-counts.ts';
import { billingRun } from './invoices.ts';
import { addLocations } from './location-rows.ts';
import type { Location } from './locations.ts';
import { addPassCatalogue } from './pass-catalogue.ts';
import { type Contract, contractsOf } from './plans.ts';
import { addTeam } from './team-rows.ts';

/** The records that what people do refers to; gives the contracts for what comes of them. */
export function addWorld(batches: CoworkingBatches, world: CoworkingWorld): Contract[] {
  const { first, today, now, locations, random } = world;
  addLocations(batches, locations, first);
  for (const coworker of world.coworkers) addCoworker(batches, coworker, today, random);
  for (const team of world.teams) addTeam(batches, team, world, random);
  addPassCatalogue(batches, locations, first);
  const contracts = world.coworkers.flatMap((coworker) =>
    contractsOf(coworker, today, random, () => uuid(random)),
  );
  const nextRuns = new Map(locations.map((location) => [location, nextRunOf(world, location)]));
  for (const contract of contracts) {
    addContract(batches, contract, { now, nextRun: nextRuns.get(contract.coworker.location) ?? now });
  }
  return contracts;
}

function nextRunOf(world: CoworkingWorld, location: Location): number {
  const runs = [...monthsOf(world)].filter((month) => month.location === location).map(billingRun);
  return runs.find((run) => run > world.now) ?? world.now;
}
