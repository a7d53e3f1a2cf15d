import { firstMigration } from './001-first.ts';
import { wholeTablesMigration } from './002-whole-tables.ts';
import { oneStepMigration } from './003-one-step.ts';
import { routingMigration } from './004-routing.ts';
import { coworkingMigration } from './005-coworking.ts';
import { liveSourcesMigration } from './006-live-sources.ts';
import { personalEventTypesMigration } from './007-personal-event-types.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  firstMigration,
  wholeTablesMigration,
  oneStepMigration,
  routingMigration,
  coworkingMigration,
  liveSourcesMigration,
  personalEventTypesMigration,
];
