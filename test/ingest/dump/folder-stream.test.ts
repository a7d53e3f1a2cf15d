import { appendFile, mkdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { calcomDump } from '../../../src/ingest/dump/calcom-dump.ts';
import { DumpError } from '../../../src/ingest/dump/dump-error.ts';
import type { Dump } from '../../../src/ingest/dump/dump-file.ts';
import { decodeFolder, encodeFolder } from '../../../src/ingest/dump/folder-stream.ts';
import { localFolder } from '../../../src/ingest/dump/local-folder.ts';
import { planDump } from '../../../src/ingest/dump/plan-dump.ts';
import { readDump } from '../../../src/ingest/dump/read-dump.ts';
import { gather, inFolder, pieces, type Read } from './reading.ts';

const times = '2024-01-01 00:00:00,2024-01-01 00:30:00,2023-12-01 00:00:00';
const folder = {
  'Booking.csv.gz': gzipSync(
    `id,uid,startTime,endTime,createdAt,status\n1,a,${times},accepted\n2,b,${times},no\n`,
  ),
  'users.ndjson': '{"id":1,"email":"é@example.com"}\n',
  'Team.json': '[]',
  'README.txt': 'about',
  '.hidden': 'x',
};

const namesOf = (dump: Dump) =>
  planDump(
    calcomDump,
    dump.files.map((file) => file.name),
  );

async function everything(dump: Dump): Promise<[string, Read][]> {
  const tables: [string, Read][] = [];
  for await (const { file, blocks } of readDump(dump, namesOf(dump))) {
    tables.push([file.table.name, await gather(blocks)]);
  }
  return tables;
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

const streamed = async (path: string) => {
  const dump = await localFolder(path);
  return bytesOf(
    encodeFolder(
      dump,
      namesOf(dump).files.map((file) => file.fileName),
    ),
  );
};

describe('a local folder', () => {
  test('is read in the order of the plan, table by table, with its sizes and times', async () => {
    await inFolder(folder, async (path) => {
      await mkdir(join(path, 'Host.csv'));
      const dump = await localFolder(path);
      expect(dump.files.map(({ name, size }) => [name, size])).toEqual([
        ['Booking.csv.gz', folder['Booking.csv.gz'].length],
        ['README.txt', 5],
        ['Team.json', 2],
        ['users.ndjson', 34],
      ]);
      for (const { modifiedAt } of dump.files) expect(Math.abs(Date.now() - modifiedAt)).toBeLessThan(60_000);

      const tables = await everything(dump);
      expect(tables.map(([name, { rows, rejects }]) => [name, rows.length, rejects.length])).toEqual([
        ['users', 1, 0],
        ['Team', 0, 0],
        ['Booking', 1, 1],
      ]);
    });
  });

  test('tells its progress file by file', async () => {
    await inFolder(folder, async (path) => {
      const dump = await localFolder(path);
      const last = new Map<string, number>();
      for await (const { blocks } of readDump(dump, namesOf(dump), (name, bytes) => last.set(name, bytes)))
        await gather(blocks);
      expect([...last]).toEqual([
        ['users.ndjson', 34],
        ['Team.json', 2],
        ['Booking.csv.gz', folder['Booking.csv.gz'].length],
      ]);
    });
  });

  test('that is not there is a clear error', async () => {
    await expect(localFolder('/nowhere/at/all')).rejects.toThrow(
      /^cannot read the folder \/nowhere\/at\/all: ENOENT/,
    );
  });

  test.each([
    ['grows', (path: string) => appendFile(path, 'more')],
    ['shrinks', (path: string) => truncate(path, 10)],
  ])('with a file that %s meanwhile is a clear error, read or sent', async (_, change) => {
    await inFolder(folder, async (path) => {
      const dump = await localFolder(path);
      await change(join(path, 'users.ndjson'));
      const changed = /^users\.ndjson: its size changed while it was read/;
      await expect(everything(dump)).rejects.toThrow(changed);
      await expect(bytesOf(encodeFolder(dump, ['users.ndjson']))).rejects.toThrow(changed);
    });
  });
});

describe('a folder as a stream', () => {
  test('is the same folder at the other end, however the stream is cut', async () => {
    await inFolder(folder, async (path) => {
      const local = await localFolder(path);
      const stream = await streamed(path);
      for (const sizes of [[1], [5, 2], [1000], [1 << 20]]) {
        const dump = await decodeFolder(pieces(stream, sizes));
        expect(dump.files).toEqual(local.files);
        expect(await everything(dump)).toEqual(await everything(local));
      }
    });
  });

  test('holds exactly the bytes of each file', async () => {
    await inFolder(folder, async (path) => {
      const dump = await decodeFolder(pieces(await streamed(path), [3]));
      const sent: [string, string][] = [];
      for await (const file of dump.read(['users.ndjson', 'Team.json'])) {
        sent.push([file.name, String(await bytesOf(file.open()))]);
        expect(() => file.open()).toThrow('passes by only once');
      }
      expect(sent).toEqual([
        ['users.ndjson', folder['users.ndjson']],
        ['Team.json', folder['Team.json']],
      ]);
    });
  });

  test('a file that is left unread, or half read, does not disturb the next', async () => {
    await inFolder(folder, async (path) => {
      const dump = await decodeFolder(pieces(await streamed(path), [4]));
      const names: string[] = [];
      for await (const file of dump.read(['users.ndjson', 'Team.json', 'Booking.csv.gz'])) {
        names.push(file.name);
        if (file.name === 'users.ndjson') for await (const _ of file.open()) break;
        if (file.name === 'Booking.csv.gz')
          expect(await bytesOf(file.open())).toEqual(folder['Booking.csv.gz']);
      }
      expect(names).toHaveLength(3);
    });
  });

  test('cut off anywhere it is a clear error', async () => {
    await inFolder(folder, async (path) => {
      const stream = await streamed(path);
      for (let end = 0; end < stream.length; end += 7) {
        const cut = decodeFolder(pieces(stream.subarray(0, end), [64])).then(everything);
        await expect(cut).rejects.toThrow(DumpError);
      }
    });
  });

  test('is left open for the answer that a socket has still to carry', async () => {
    await inFolder(folder, async (path) => {
      const stream = Readable.from(pieces(await streamed(path), [50]));
      await everything(await decodeFolder(stream));
      expect(stream.destroyed).toBe(false);
      stream.destroy();
    });
  });

  test('in another order than asked for it is a clear error', async () => {
    await inFolder(folder, async (path) => {
      const dump = await decodeFolder(encodeFolder(await localFolder(path), ['Team.json', 'users.ndjson']));
      await expect(everything(dump)).rejects.toThrow('users.ndjson: Team.json was sent in its place');
    });
  });

  test.each([
    ['text', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['a header that is no JSON', Buffer.from([0, 0, 0, 3, 97, 98, 99])],
    ['a header of another shape', Buffer.from('\0\0\0\x0c{"files":[1]}'.replace('\x0c', '\x0d'))],
  ])('%s is no such stream', async (_, bytes) => {
    await expect(decodeFolder(pieces(bytes, [2]))).rejects.toThrow('this is no stream of files');
  });
});
