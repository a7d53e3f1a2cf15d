// A process that records demo data until it has done so or is killed:
// node recording-process.mjs <dist> <store>
const [dist, store] = process.argv.slice(2);
const { demoRecords } = await import(`${dist}/demo/demo-records.js`);
const { recordChanges } = await import(`${dist}/ingest/record-changes.js`);
const { openClickHouse } = await import(`${dist}/store/clickhouse/open-clickhouse.js`);
const { usualTimes } = await import(`${dist}/store/clickhouse/settings.js`);
const { parseStoreAddress } = await import(`${dist}/store/store-address.js`);

const asOf = '2025-06-01';
const tables = ['users', 'Team', 'Membership', 'EventType', 'Booking', 'Attendee', 'Tracking'];
// Nobody waits for a claim of the usual length.
const times = {
  ...usualTimes,
  lease: { ...usualTimes.lease, lasts: 10_000, renewEvery: 1_500, trusted: 8_000 },
};
const engine = await openClickHouse(parseStoreAddress(store), () => {}, times);
const options = { workspace: 1, source: 'demo', observedAt: Date.parse(asOf) };
await recordChanges(engine, options, async ({ record }) => {
  for (const batch of demoRecords({ bookings: 600, seed: 1, asOf })) {
    if (tables.includes(batch.table.name)) await record(batch);
  }
  return [];
});
await engine.close();
