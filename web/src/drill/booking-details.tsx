import type { RowItem } from '../../../src/contract/row-item.ts';
import type { Fact } from '../parts/facts.tsx';
import { toInstantText } from '../words/dates.ts';
import { RowDetails } from './row-details.tsx';

/** All that a row holds, so that a number can be argued about. */
export function BookingDetails({ row, zone }: { readonly row: RowItem; readonly zone: string }) {
  const answers =
    row.responses === null || row.responses === undefined ? null : JSON.stringify(row.responses, null, 2);
  const utm = [row.utm_source, row.utm_medium, row.utm_campaign, row.utm_term, row.utm_content].filter(
    Boolean,
  );
  const facts: readonly Fact[] = [
    ['Id', `${row.id} · ${row.uid}`],
    ['Starts', toInstantText(row.startTime, zone)],
    ['Ends', toInstantText(row.endTime, zone)],
    ['Created', toInstantText(row.createdAt, zone)],
    ['Host', row.userEmail],
    ['Host came', row.noShowHost === true ? 'no' : 'not marked as absent'],
    [
      'Guests',
      row.attendees
        .map(({ name, email, noShow }) => `${name ?? email ?? '–'}${noShow ? ' (did not come)' : ''}`)
        .join(', '),
    ],
    ['Rating', row.rating === null ? null : String(row.rating)],
    ['Feedback', row.ratingFeedback],
    ['Paid', row.paid === null ? null : row.paid ? 'yes' : 'no'],
    ['UTM', utm.join(' · ')],
    ['Answers', answers],
  ];
  return <RowDetails title={row.title ?? row.uid} facts={facts} />;
}
