// A process that opens the store in a folder, says so, and does as it is told until it is killed:
// node holding-process.mjs <dist> <folder> hold|count|fill
const [dist, data, task] = process.argv.slice(2);
const { openEngine } = await import(`${dist}/store/open-engine.js`);
const { sql } = await import(`${dist}/sql/statement.js`);

const say = (text) => process.stdout.write(`${text}\n`);

const engine = await openEngine({ data, memoryLimit: '256MB', threads: 1 }).catch((error) => {
  say(`${error.name}: ${error.message}`);
  process.exit(3);
});
say('opened');

/** Small writes, each told once it is durable. */
async function count() {
  for (let n = 1; ; n++) {
    await engine.write(async (writer) => {
      await writer.insert(
        'freshness',
        sql`SELECT ${1} AS workspace, ${`source ${n}`} AS source, ${n} AS as_of`,
      );
      await writer.insert('workspace', sql`SELECT ${n + 1} AS id, ${`workspace ${n}`} AS name`);
    });
    say(`written ${n}`);
  }
}

/** One write that never ends. */
function fill() {
  return engine.write(async (writer) => {
    for (let n = 1; ; n++) {
      const rows = Array.from({ length: 50_000 }, (_, i) => [1, `source ${n} ${i}`, n]);
      const columns = [
        { name: 'workspace', type: 'integer' },
        { name: 'source', type: 'text' },
        { name: 'as_of', type: 'integer' },
      ];
      await writer.stage(`staged_${n}`, columns, rows);
      await writer.insert('freshness', { pieces: [{ kind: 'text', text: `SELECT * FROM staged_${n}` }] });
      say(`filled ${n}`);
    }
  });
}

if (task === 'count') await count();
else if (task === 'fill') await fill();
else setInterval(() => {}, 1000);
