import { calcomApi } from './calcom-api/calcom-api.ts';
import { calcomPostgres } from './calcom-postgres/calcom-postgres.ts';
import type { Connector } from './connector.ts';
import { nexudusApi } from './nexudus-api/nexudus-api.ts';

/** Every source that can be pulled; nobody else names a concrete one. */
export const connectors: readonly Connector[] = [calcomApi(), calcomPostgres, nexudusApi];
