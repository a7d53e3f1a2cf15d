import type { Engine } from '../engine.ts';
import { ExportPlaces } from '../export-places.ts';
import type { ClickHouseAddress } from '../store-address.ts';
import { Leases } from './lease.ts';
import { migrate } from './migrate.ts';
import { askRows, streamRows } from './queries.ts';
import { readRelations } from './relations.ts';
import { Servers } from './servers.ts';
import { type Times, usualTimes } from './settings.ts';
import { Writing } from './writing.ts';

/** `say` is told what one waits for. */
export async function openClickHouse(
  address: ClickHouseAddress,
  say: (line: string) => void,
  times: Times = usualTimes,
): Promise<Engine> {
  const servers = new Servers(address, times);
  const forWrites = new Servers(address, times, 'writes');
  const closeServers = () => Promise.all([servers.close(), forWrites.close()]);
  try {
    await migrate(servers, address, say);
    const relations = await readRelations(servers, address.database);
    const leases = new Leases(forWrites);
    if (address.keeper) await leases.forgetOld().catch(() => undefined);
    const writing = {
      records: new Writing(forWrites, leases, relations, 'records'),
      people: new Writing(forWrites, leases, relations, 'people'),
      inbox: new Writing(forWrites, leases, relations, 'inbox'),
    };
    const places = new ExportPlaces();
    return {
      read: (statement) => askRows(servers, statement),
      async *stream(statement, patient = false) {
        places.take();
        try {
          yield* streamRows(servers, statement, patient);
        } finally {
          places.leave();
        }
      },
      write: (work, about = 'records') => writing[about].write(work),
      async close() {
        await writing.records.close();
        await writing.people.close();
        await writing.inbox.close();
        await closeServers();
      },
    };
  } catch (error) {
    await closeServers();
    throw error;
  }
}
