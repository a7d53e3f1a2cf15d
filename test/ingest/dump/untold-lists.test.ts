import { expect, it } from 'vitest';
import { nexudusCells } from '../../../src/ingest/dump/nexudus-cells.ts';
import { jsonCellParser, textCellParser } from '../../../src/ingest/dump/parse-cell.ts';
import { nexudusEntities } from '../../../src/records/nexudus-entities.ts';

const members = nexudusEntities.teams.columns.find(({ name }) => name === 'TeamMembers')!;
const summary = nexudusEntities.teams.columns.find(({ name }) => name === 'ProfileSummary')!;

it('a list that is null was not told, and takes nothing away from what a full record brought', () => {
  expect(jsonCellParser(members, nexudusCells)(null)).toBeUndefined();
  expect(textCellParser(members, nexudusCells)(null)).toBeUndefined();
});

it('an empty list is told, and so is any other field that is null', () => {
  expect(jsonCellParser(members, nexudusCells)([])).toBe('[]');
  expect(textCellParser(members, nexudusCells)('[]')).toBe('[]');
  expect(jsonCellParser(summary, nexudusCells)(null)).toBeNull();
});
