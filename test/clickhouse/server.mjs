// One ClickHouse as a process of its own: node server.mjs FOLDER HTTP_PORT TCP_PORT
// The library of chdb holds all of ClickHouse, and runs its `local` program, which can be told to listen.
// It ends when its standard input does (end-with-parent.mjs).
import { once } from 'node:events';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { Worker } from 'node:worker_threads';
import { libchdbPath } from 'chdb/libchdb';
import ffi from 'ffi-rs';

const [folder, httpPort, tcpPort] = argv.slice(2);
const library = 'chdb';
const { DataType } = ffi;

// HTTP comes last: whoever is answered there can count on the rest. The program ends with its statements, so the
// last of them sleeps.
const statements = `SYSTEM START LISTEN TCP; SYSTEM START LISTEN HTTP;
  SELECT sleepEachRow(1) FROM numbers(1000000) FORMAT Null
  SETTINGS max_block_size = 1, function_sleep_max_microseconds_per_block = 1000000000000`;
const args = [
  'clickhouse',
  `--path=${folder}`,
  `--config-file=${join(folder, 'node.xml')}`,
  '--listen_host=127.0.0.1',
  `--http_port=${httpPort}`,
  `--tcp_port=${tcpPort}`,
  '--multiquery',
  '--query',
  statements,
];

await once(new Worker(new URL('end-with-parent.mjs', import.meta.url), { argv: [folder] }), 'online');
ffi.open({ library, path: libchdbPath() });
ffi.load({
  library,
  funcName: 'chdb_query_cmdline',
  retType: DataType.Void,
  paramsType: [DataType.I32, DataType.StringArray],
  paramsValue: [args.length, args],
});
exit(1);
