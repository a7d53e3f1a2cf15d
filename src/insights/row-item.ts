import { classOfCode } from '../booking/booking-class.ts';
import { clockReader } from '../booking/clock-reader.ts';
import type { Zone } from '../booking/zone.ts';
import { attendeeText } from '../contract/attendee-text.ts';
import type { RowAttendee, RowItem } from '../contract/row-item.ts';
import type { RowSelect } from '../contract/rows.ts';
import { isPerGuest } from '../metrics/rows.ts';
import type { Row } from '../store/engine.ts';

/** A row of `rowsQuery`. */
interface StoredRow {
  readonly id: number;
  readonly uid: string;
  readonly title: string | null;
  readonly created_at: number;
  readonly k_class: number;
  readonly event_type_id: number | null;
  readonly event_length: number | null;
  readonly start_time: number;
  readonly end_time: number;
  readonly paid: boolean;
  readonly host_email: string | null;
  readonly host_username: string | null;
  readonly rating: number | null;
  readonly rating_feedback: string | null;
  readonly no_show_host: boolean | null;
  readonly no_show_guests: number;
  readonly attendees: string;
  readonly utm_source: string | null;
  readonly utm_medium: string | null;
  readonly utm_campaign: string | null;
  readonly utm_term: string | null;
  readonly utm_content: string | null;
  readonly responses: string | null;
  readonly n: number;
}

export function toRowItem(zone: Zone, select: RowSelect): (row: Row) => RowItem {
  const read = clockReader(zone);
  const perGuest = isPerGuest(select);
  return (row) => {
    const stored = row as unknown as StoredRow;
    const attendees = JSON.parse(stored.attendees) as RowAttendee[];
    const absent = attendees.filter(({ noShow }) => noShow);
    const created = read(stored.created_at);
    const start = read(stored.start_time);
    const end = read(stored.end_time);
    const guest = absent[stored.n];
    return {
      id: stored.id,
      uid: stored.uid,
      title: stored.title,
      createdAt: created.utc,
      timeStatus: classOfCode(stored.k_class),
      eventTypeId: stored.event_type_id,
      eventLength: stored.event_length,
      startTime: start.utc,
      endTime: end.utc,
      paid: stored.paid,
      userEmail: stored.host_email,
      userUsername: stored.host_username,
      rating: stored.rating,
      ratingFeedback: stored.rating_feedback,
      noShowHost: stored.no_show_host,
      createdAt_date: created.date,
      createdAt_time: created.time,
      startTime_date: start.date,
      startTime_time: start.time,
      endTime_date: end.date,
      endTime_time: end.time,
      noShowGuests: absent.length === 0 ? null : absent.map(attendeeText).join('; '),
      noShowGuestsCount: stored.no_show_guests,
      attendees,
      utm_source: stored.utm_source,
      utm_medium: stored.utm_medium,
      utm_campaign: stored.utm_campaign,
      utm_term: stored.utm_term,
      utm_content: stored.utm_content,
      responses: stored.responses === null ? null : JSON.parse(stored.responses),
      ...(perGuest ? { guestName: guest?.name ?? null, guestEmail: guest?.email ?? null } : {}),
    };
  };
}
