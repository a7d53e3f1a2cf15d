import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceRow } from '../records/source-table.ts';
import type { DemoDays } from './demo-days.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import { uuid } from './random-id.ts';
import { row } from './source-row.ts';
import { dayMs } from './zone-days.ts';

const reasons = [
  { emoji: '🗓️', reason: 'ooo_reasons_unspecified', longest: 2, ahead: 10, aYear: 0.5 },
  { emoji: '🏝️', reason: 'ooo_reasons_vacation', longest: 14, ahead: 60, aYear: 2 },
  { emoji: '✈️', reason: 'ooo_reasons_travel', longest: 4, ahead: 20, aYear: 0.6 },
  { emoji: '🤒', reason: 'ooo_reasons_sick_leave', longest: 4, ahead: 0, aYear: 1 },
  { emoji: '🎉', reason: 'ooo_reasons_public_holiday', longest: 1, ahead: 30, aYear: 0.8 },
];

const notes = ['Back on Monday', 'Please ask my colleague', 'With family', 'At a conference', 'Offline'];

export const absenceReasonRows = (): SourceRow[] =>
  reasons.map(({ emoji, reason }, i) =>
    row(calcomTables.outOfOfficeReason, { id: i + 1, emoji, reason, enabled: true }),
  );

/** Sends people away, marks the days on them, and gives the entries. */
export function absenceRows(people: readonly DemoPerson[], days: DemoDays, random: Random): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const person of people) {
    const years = (days.last - person.since) / 365;
    reasons.forEach((kind, k) => {
      for (let left = kind.aYear * years; left > 0; left--) {
        if (!random.chance(left)) break;
        const from = person.since + random.whole(5, days.last + 30 - person.since);
        const length = random.whole(Math.ceil(kind.longest / 3), kind.longest);
        const known = (from - random.whole(0, kind.ahead)) * dayMs - random.whole(1, 10) * 3_600_000;
        if (known >= days.now) continue;
        person.away.fill(1, from - days.first, from - days.first + length);
        const colleague = random.chance(0.3) ? random.pick(people).id : null;
        rows.push(
          row(calcomTables.outOfOfficeEntry, {
            id: rows.length + 1,
            uuid: uuid(random),
            start: from * dayMs,
            end: (from + length) * dayMs - 1,
            notes: random.chance(0.3) ? random.pick(notes) : null,
            userId: person.id,
            toUserId: colleague === person.id ? null : colleague,
            reasonId: k + 1,
            createdAt: known,
            updatedAt: known,
          }),
        );
      }
    });
  }
  return rows;
}
