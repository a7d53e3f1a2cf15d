import { describe, expect, it } from 'vitest';
import { recordChanges } from '../../../src/ingest/record-changes.ts';
import { toldTables } from '../../../src/records/told-tables.ts';
import { fewEngines } from '../../engines.ts';
import { toSourceRow } from '../../insights/store-dataset.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf } from '../stored.ts';
import { bookingBody, guest, noShowBody } from './calcom-bodies.ts';
import { deliverEvents } from './deliver-events.ts';

const instant = Date.UTC(2026, 2, 3);

describe.each(fewEngines)('a source that tells all guests of a booking, on $name', (engine) => {
  const store = sharedStore(engine);

  const deliveries = {
    /** Bob alone, on the third of March. */
    async all(workspace: number) {
      const bob = toSourceRow(toldTables.guest, {
        bookingId: 1,
        email: 'bob@x.test',
        name: 'Bob',
        noShow: false,
      });
      const recording = { workspace, source: 'api', observedAt: instant };
      await recordChanges(store.engine, recording, async ({ record, hasOf }) => {
        await record({ table: toldTables.guest, rows: [bob] });
        await hasOf(toldTables.guest, { column: 'booking_id', owners: [1] }, [bob]);
        return [];
      });
    },
    absent: (workspace: number) =>
      deliverEvents(store.engine, workspace, [
        noShowBody(1, '2026-03-02T00:00:00Z', [{ email: 'ann@x.test', noShow: true }]),
      ]),
    paid: (workspace: number) =>
      deliverEvents(store.engine, workspace, [
        bookingBody('BOOKING_PAID', {
          bookingId: 1,
          at: '2026-03-04T00:00:00Z',
          attendees: [guest('ann@x.test'), guest('bob@x.test')],
        }),
      ]),
  };

  const orders: (keyof typeof deliveries)[][] = [
    ['all', 'absent', 'paid'],
    ['all', 'paid', 'absent'],
    ['absent', 'all', 'paid'],
    ['absent', 'paid', 'all'],
    ['paid', 'all', 'absent'],
    ['paid', 'absent', 'all'],
  ];

  it.each(orders)('what was told of others before counts no more: %s, %s, %s', async (...order) => {
    const workspace = store.newWorkspace();
    for (const one of order) await deliveries[one](workspace);
    const counted = await columnsOf(store.engine, workspace, 'booking', 'id', 'guests', 'no_show_guests');
    expect(counted).toEqual([[1, 2, 0]]);
  });
});
