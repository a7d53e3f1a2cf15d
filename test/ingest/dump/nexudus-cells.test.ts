import { describe, expect, test } from 'vitest';
import { named, readFile } from './reading.ts';

async function cellOf(fileName: string, content: string, column: string) {
  const { rows, rejects, blocks } = await readFile(fileName, content);
  const block = blocks[0];
  if (rejects[0] !== undefined) return rejects[0];
  return block?.kind === 'rows' ? named(block.batch.table, rows[0])[column] : undefined;
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const inCsv = (column: string, cell: string, file = 'coworkerproducts') =>
  cellOf(`${file}.csv`, `Id,${column}\n7,${quoted(cell)}\n`, column);
const inJson = (column: string, value: unknown, file = 'coworkerproducts') =>
  cellOf(`${file}.ndjson`, JSON.stringify({ Id: 7, [column]: value }), column);

describe('booleans', () => {
  test.each([
    ...['true', 'True', 'TRUE', 'yes', 'YES', '1'].map((text) => [text, true] as const),
    ...['false', 'False', 'no', 'No', '0'].map((text) => [text, false] as const),
  ])('%s is %s', async (text, value) => {
    expect(await inCsv('Invoiced', text)).toBe(value);
    expect(await inJson('Invoiced', text)).toBe(value);
  });

  test.each([
    [true, true],
    [false, false],
    [1, true],
    [0, false],
    [null, null],
  ])('the JSON value %j is %j', async (written, value) => {
    expect(await inJson('Invoiced', written)).toBe(value);
  });

  test.each(['t', 'on', '2', '1.0', ' true'])('the text %j is refused', async (text) => {
    const reason = 'is not true, false, yes, no, 1 or 0';
    expect(await inCsv('Invoiced', text)).toMatchObject({ line: 2, column: 'Invoiced', reason });
  });

  test.each([2, [true], {}])('the JSON value %j is refused', async (value) => {
    expect(await inJson('Invoiced', value)).toMatchObject({ column: 'Invoiced' });
  });
});

describe('money is whole millionths', () => {
  test.each([
    ['128.88', 128_880_000],
    ['33.8', 33_800_000],
    ['-20.53', -20_530_000],
    ['0', 0],
    ['-0.00', 0],
    ['5', 5_000_000],
    ['007.10', 7_100_000],
    ['1e-3', 1_000],
    ['1E+3', 1_000_000_000],
    ['0.0000005', 1],
    ['-0.0000005', -1],
    ['0.00000049999', 0],
    ['0.0000014999999999999999999', 1],
    ['1e-999999', 0],
    ['0e999999', 0],
    ['8999999999.999999', 8_999_999_999_999_999],
    ['9000000000', 9e15],
    ['-9000000000.0000004', -9e15],
  ])('%s is %i', async (text, millionths) => {
    expect(await inCsv('Price', text)).toBe(millionths);
    expect(await inJson('Price', text)).toBe(millionths);
  });

  test.each([
    [128.88, 128_880_000],
    [33.8, 33_800_000],
    [18.07, 18_070_000],
    [1e-7, 0],
    [-5e-7, -1],
    [-0, 0],
    [0.1 + 0.2, 300_000],
  ])('the JSON number %f is %i', async (number, millionths) => {
    expect(await inJson('Price', number)).toBe(millionths);
  });

  test.each(['9000000000.0000005', '-9000000001', '1e10', '1e999999', '9'.repeat(400)])(
    '%s is too much',
    async (text) => {
      expect(await inCsv('Price', text)).toMatchObject({ column: 'Price', reason: 'is beyond 9000000000' });
    },
  );

  test.each(['1,50', '£5', '1.', '.5', '+1', ' 1', 'NaN', '0x10', '1e', '--1'])(
    'the text %j is refused',
    async (text) => {
      expect(await inCsv('Price', text)).toMatchObject({
        column: 'Price',
        reason: 'is not a number such as 128.88',
      });
    },
  );

  test.each([true, [1], {}])('the JSON value %j is refused', async (value) => {
    expect(await inJson('Price', value)).toMatchObject({ column: 'Price' });
  });
});

describe('whole numbers', () => {
  test.each([
    ['5', 5],
    ['5.0', 5],
    ['-5.00', -5],
    ['-0.0', 0],
    ['1421021016', 1_421_021_016],
  ])('%s is %i', async (text, number) => {
    expect(await inCsv('Quantity', text)).toBe(number);
    expect(await inJson('Quantity', text)).toBe(number);
  });

  test('a JSON number is one', async () => {
    expect(await inJson('Quantity', 5)).toBe(5);
    expect(await cellOf('coworkerproducts.ndjson', '{"Id":1,"Quantity":5.0}', 'Quantity')).toBe(5);
  });

  test.each(['5.5', '5.', '1e3', '9007199254740992.0'])('the text %s is refused', async (text) => {
    expect(await inCsv('Quantity', text)).toMatchObject({ column: 'Quantity' });
  });

  test('a rating of a day has 32 bits', async () => {
    expect(await inCsv('MondayAttendance', String(2 ** 31), 'coworkers')).toMatchObject({
      reason: 'is beyond 2147483647',
    });
  });
});

describe('times', () => {
  const at = Date.UTC(2026, 7, 3, 7, 45);
  test.each([
    ['2026-08-03T07:45:00Z', at],
    ['2026-08-03T07:45:00', at],
    ['2026-08-03 07:45:00', at],
    ['2026-08-03T07:45', at],
    ['2026-08-03 07:45', at],
    ['2026-08-03T07:45Z', at],
    ['2026-08-03T08:45+01:00', at],
    ['2026-08-03T07:45:00.1234567Z', at + 123],
    ['2026-08-03T07:45:00.1234567', at + 123],
    ['2026-08-03T08:45:00.0000000+01:00', at],
    ['2026-08-03', Date.UTC(2026, 7, 3)],
  ])('%s', async (text, instant) => {
    expect(await inCsv('SaleDate', text)).toBe(instant);
    expect(await inJson('SaleDate', text)).toBe(instant);
  });

  test.each([
    ['03/08/2026', 'is not a time such as 2024-01-31 10:00:00'],
    ['2026-02-30', 'is not a time such as 2024-01-31 10:00:00'],
    ['2026-08-03T24:00', 'is not a time such as 2024-01-31 10:00:00'],
    ['2026-08-03Z', 'is not a time such as 2024-01-31 10:00:00'],
    ['0001-01-01T00:00:00', 'is a time outside 1970 to 2199'],
    ['2200-01-01', 'is a time outside 1970 to 2199'],
  ])('%s rejects its row', async (text, reason) => {
    expect(await inCsv('SaleDate', text)).toMatchObject({ column: 'SaleDate', reason });
  });
});

describe('texts and lists', () => {
  test('a JSON number may stand for a text', async () => {
    expect(await inJson('InvoiceNumber', 1042, 'coworkerinvoices')).toBe('1042');
    expect(await inJson('InvoiceNumber', '0044', 'coworkerinvoices')).toBe('0044');
    expect(await inJson('CoworkerType', 2, 'coworkers')).toBe('2');
    expect(await inJson('CoworkerType', 'Company', 'coworkers')).toBe('Company');
    expect(await inJson('InvoiceNumber', true, 'coworkerinvoices')).toMatchObject({ reason: 'is not text' });
  });

  test('a list is one in CSV and in JSON', async () => {
    expect(await inCsv('TeamMembers', '[1421021016, 5]', 'teams')).toBe('[1421021016,5]');
    expect(await inCsv('TeamMembers', '[]', 'teams')).toBe('[]');
    expect(await inJson('TeamMembers', [5], 'teams')).toBe('[5]');
    expect(await inJson('TeamMembers', null, 'teams')).toBeUndefined();
    expect(await inCsv('TeamMembers', "['a']", 'teams')).toMatchObject({ reason: 'is not JSON' });
  });
});
