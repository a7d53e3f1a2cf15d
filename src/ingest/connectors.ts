import { calcomPostgres } from './calcom-postgres/calcom-postgres.ts';
import type { Connector } from './connector.ts';

/** Every source that can be pulled; nobody else names a concrete one. */
export const connectors: readonly Connector[] = [calcomPostgres];
