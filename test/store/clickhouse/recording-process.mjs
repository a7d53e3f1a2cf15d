// A process that records demo data until it has done so or is killed:
// node recording-process.mjs <dist> <store>
const [dist, store] = process.argv.slice(2);
const { demoRecords } = await import(`${dist}/demo/demo-records.js`);
const { recordChanges } = await import(`${dist}/ingest/record-changes.js`);
const { openEngine } = await import(`${dist}/store/open-engine.js`);
const { parseStoreAddress } = await import(`${dist}/store/store-address.js`);

const asOf = '2025-06-01';
const tables = ['users', 'Team', 'Membership', 'EventType', 'Booking', 'Attendee', 'Tracking'];
const engine = await openEngine({
  store: parseStoreAddress(store),
  data: '',
  memoryLimit: '256MB',
  threads: 1,
});
const options = { workspace: 1, source: 'demo', observedAt: Date.parse(asOf) };
await recordChanges(engine, options, async ({ record }) => {
  for (const batch of demoRecords({ bookings: 600, seed: 1, asOf })) {
    if (tables.includes(batch.table.name)) await record(batch);
  }
  return [];
});
await engine.close();
