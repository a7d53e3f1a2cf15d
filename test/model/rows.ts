import type { Asked } from './asked.ts';
import { classOf } from './booking-class.ts';
import { isAcceptedAtHour } from './by-hour.ts';
import type { AttendeeRow } from './dataset.ts';
import type { JoinedBooking } from './joined-booking.ts';
import { compareNullsLast } from './ordering.ts';
import type { Semantics } from './question.ts';
import { rowColumns, type SortColumn } from './row-columns.ts';

type Line = { row: JoinedBooking; guest: AttendeeRow | null; columns: ReturnType<typeof rowColumns> };

export function rowsBehind(rows: JoinedBooking[], asked: Asked, semantics: Semantics, now: number) {
  const selectsGuests = 'metric' in asked.select && asked.select.metric === 'no_show_guest';
  const lines: Line[] = [];
  for (const row of rows) {
    if (!isSelected(row, asked, semantics, now)) continue;
    const columns = rowColumns(row, asked.zone, semantics, now);
    if (selectsGuests) {
      for (const guest of row.noShowGuests) lines.push({ row, guest, columns });
    } else {
      lines.push({ row, guest: null, columns });
    }
  }
  const sorting = asked.sorting.length > 0 ? asked.sorting : [{ id: 'createdAt' as const, desc: true }];
  lines.sort((a, b) => compareLines(a, b, sorting));
  const page = lines.slice(asked.offset, asked.offset + asked.limit);
  return {
    total: lines.length,
    data: page.map(({ columns, guest }) =>
      guest === null ? columns : { ...columns, guestName: guest.name, guestEmail: guest.email },
    ),
  };
}

function isSelected(row: JoinedBooking, asked: Asked, semantics: Semantics, now: number): boolean {
  if ('hour' in asked.select) return isAcceptedAtHour(row, asked.select.hour, asked.zone);
  switch (asked.select.metric) {
    case 'created':
      return true;
    case 'no_show':
      return row.booking.noShowHost === true;
    case 'no_show_guest':
      return row.noShowGuests.length > 0;
    case 'rating':
      return row.booking.rating !== null;
    case 'csat':
      return row.booking.rating !== null && row.booking.rating > 3;
    default:
      return classOf(row, semantics, now) === asked.select.metric;
  }
}

function compareLines(a: Line, b: Line, sorting: { id: SortColumn; desc: boolean }[]): number {
  for (const { id, desc } of sorting) {
    const ascending = compareNullsLast(sortValue(a, id), sortValue(b, id));
    if (ascending !== 0) return desc ? -ascending : ascending;
  }
  if (a.row.booking.id !== b.row.booking.id) return b.row.booking.id - a.row.booking.id;
  return (a.guest?.id ?? 0) - (b.guest?.id ?? 0);
}

function sortValue(line: Line, id: SortColumn): string | number | null {
  if (id === 'createdAt' || id === 'startTime' || id === 'endTime') return line.row[id];
  const value = line.columns[id];
  return typeof value === 'boolean' ? Number(value) : value;
}
