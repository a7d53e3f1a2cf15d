import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eraseGuest } from '../../../src/ingest/erasure/erase-guest.ts';
import { pushRows } from '../../../src/ingest/push/push-rows.ts';
import { relations } from '../../../src/store/relations.ts';
import { fewEngines, mostEngines } from '../../engines.ts';
import { ask } from '../../store/clickhouse/ask.ts';
import { bookingBody, guest } from '../webhooks/calcom-bodies.ts';
import { deliverEvents, digest } from '../webhooks/deliver-events.ts';

const page = readFileSync(new URL('../../../docs/erasure.md', import.meta.url), 'utf8');
const statements =
  /```sql\n(.*?)```/s
    .exec(page)?.[1]
    ?.split(';')
    .map((one) => one.trim())
    .filter(Boolean) ?? [];

const onOneServer = [...new Set([...mostEngines, ...fewEngines])].filter(({ name }) => name === 'clickhouse');

describe.runIf(onOneServer.length > 0)('what docs/erasure.md says about ClickHouse', () => {
  it('leaves nothing of a guest in the parts of any table', async () => {
    const store = await onOneServer[0]?.open();
    if (store === undefined || store.options.store?.kind !== 'clickhouse') throw new Error('no ClickHouse');
    const { engine } = store;
    const { nodes, user, database } = store.options.store;
    const query = (text: string) => ask(`http://${user}@${nodes[0]}`, text);
    const held = async () => {
      const found: string[] = [];
      for (const { name, columns } of relations) {
        const texts = columns
          .filter(({ type }) => type === 'text')
          .map((column) => `coalesce(${column.name}, '')`);
        if (texts.length === 0) continue;
        const [[count]] = (await query(
          `SELECT count() FROM ${database}.${name} WHERE ${texts.map((text) => `position(lower(${text}), 'gina') > 0`).join(' OR ')} SETTINGS final = 0`,
        )) as [[number]];
        if (count > 0) found.push(name);
      }
      return found;
    };
    const rows = '{"id":1,"bookingId":1,"email":"gina@x.test","name":"Gina"}\n{"id":"gina@x.test"}\n';
    await pushRows(engine, { workspace: 1, table: 'Attendee', text: rows, now: 1e12, digest });
    await deliverEvents(engine, 1, [
      bookingBody('BOOKING_CREATED', {
        bookingId: 1,
        at: '2026-03-01T00:00:00Z',
        attendees: [guest('gina@x.test')],
      }),
    ]);
    await eraseGuest(engine, { workspace: 1, email: 'gina@x.test', digest, now: 1e12 });
    expect((await held()).length).toBeGreaterThan(3);
    expect(statements.length).toBeGreaterThan(3);
    for (const statement of statements) await query(statement.replaceAll('kepi.', `${database}.`));
    expect(await held()).toEqual([]);
    await store.close();
  });
});
