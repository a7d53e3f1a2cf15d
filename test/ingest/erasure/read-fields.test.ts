import { expect, it } from 'vitest';
import { toCalcomChanges } from '../../../src/ingest/calcom-webhook/calcom-changes.ts';
import { ErasedPeople } from '../../../src/ingest/erasure/erased-people.ts';
import { FormKnowledge } from '../../../src/ingest/erasure/form-knowledge.ts';
import { scrubEvent } from '../../../src/ingest/erasure/scrub-event.ts';
import { seededRandom } from '../../model/seeded-random.ts';
import { bookingBody, meetingBody, noShowBody, rescheduledBody } from '../webhooks/calcom-bodies.ts';
import { digest } from '../webhooks/deliver-events.ts';
import { liveHistory } from '../webhooks/live-deliveries.ts';

/** Every booking is of somebody who was erased, and no title or answer tells anything. */
const world = {
  people: new ErasedPeople([], digest),
  forms: new FormKnowledge(),
  records: { has: (kind: string) => kind === 'booking' },
};

it('what is kept of an event is all that is read of it', () => {
  const about = { bookingId: 5, at: '2026-03-01T00:00:00Z' };
  const silent = { title: '', responses: {}, additionalNotes: '' };
  const { deliveries } = liveHistory(seededRandom(3), 10);
  const simulated = deliveries.flatMap((one) => (one.kind === 'events' ? one.bodies : []));
  const bodies = [
    bookingBody('BOOKING_CREATED', about, { ...silent, team: { id: 7, name: 'Sales', members: [] } }),
    rescheduledBody(4, about, silent),
    bookingBody('BOOKING_CANCELLED', about, {
      ...silent,
      requestReschedule: true,
      cancelledBy: 'ann@host.test',
    }),
    noShowBody(5, about.at, [{ email: 'guest@x.test', noShow: true }]),
    meetingBody(5, { ...silent, rescheduledBy: 'ann@host.test' }),
    ...simulated.map((body) => JSON.parse(JSON.stringify(body).replaceAll('"title":"Intro"', '"title":""'))),
  ];
  for (const given of bodies) {
    const body = JSON.stringify(given);
    const kept = scrubEvent({ kind: 'calcom', body, receivedAt: 1 }, world);
    expect(toCalcomChanges(JSON.parse(kept ?? ''), 1)).toEqual(toCalcomChanges(given, 1));
  }
});
