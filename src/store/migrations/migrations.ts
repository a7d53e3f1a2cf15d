import { firstMigration } from './001-first.ts';
import { wholeTablesMigration } from './002-whole-tables.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [firstMigration, wholeTablesMigration];
