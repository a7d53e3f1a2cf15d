import type { bookingStatuses } from '../records/calcom-tables.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import * as remarks from './remarks.ts';
import { minuteMs } from './zone-days.ts';

const hourMs = 60 * minuteMs;

export interface Meeting {
  readonly createdAt: number;
  readonly start: number;
  readonly end: number;
  readonly host: DemoPerson;
  readonly guestEmail: string;
  readonly guests: number;
  readonly needsConfirmation: boolean;
  readonly instant: boolean;
  readonly mayRebook: boolean;
}

/** What became of a booking until now. */
export interface Fate {
  status: (typeof bookingStatuses)[number];
  updatedAt: number | null;
  rescheduled: boolean | null;
  rescheduledBy: string | null;
  cancelledBy: string | null;
  cancellationReason: string | null;
  rejectionReason: string | null;
  noShowHost: boolean;
  /** A bit for each guest. */
  absent: number;
  rating: number | null;
  ratingFeedback: string | null;
  /** When it was booked anew, if it was. */
  rebookedAt: number | null;
}

export function decideFate(meeting: Meeting, now: number, random: Random): Fate {
  const fate: Fate = {
    status: 'accepted',
    updatedAt: null,
    rescheduled: null,
    rescheduledBy: null,
    cancelledBy: null,
    cancellationReason: null,
    rejectionReason: null,
    noShowHost: false,
    absent: 0,
    rating: null,
    ratingFeedback: null,
    rebookedAt: null,
  };
  if (meeting.instant && random.chance(0.25)) fate.status = 'awaiting_host';
  else if (meeting.needsConfirmation) answerRequest(fate, meeting, now, random);
  if (fate.status !== 'accepted') return fate;
  changePlans(fate, meeting, now, random);
  if (fate.status === 'accepted' && meeting.end <= now) meet(fate, meeting, now, random);
  return fate;
}

function answerRequest(fate: Fate, { createdAt, start }: Meeting, now: number, random: Random): void {
  const answeredAt = Math.floor(
    createdAt + Math.min((start - createdAt) * 0.8, random.between(0.5, 40) * hourMs),
  );
  if (answeredAt >= now || random.chance(0.1)) {
    fate.status = 'pending';
    return;
  }
  fate.updatedAt = answeredAt;
  if (!random.chance(0.17)) return;
  fate.status = 'rejected';
  fate.rejectionReason = random.chance(0.6) ? random.pick(remarks.rejectionReasons) : null;
}

const rescheduledShare = 0.085;
const askedToRescheduleShare = 0.012;
const cancelledShare = 0.095;

function changePlans(fate: Fate, meeting: Meeting, now: number, random: Random): void {
  const { createdAt, start, host, guestEmail } = meeting;
  const chance = random.unit();
  const cancelled = cancelledShare * host.cancels;
  if (chance >= rescheduledShare + askedToRescheduleShare + cancelled) return;
  const from = fate.updatedAt ?? createdAt + minuteMs;
  const at = Math.floor(from + (start - 10 * minuteMs - from) * Math.sqrt(random.unit()));
  if (at >= now) return;
  const byHost = random.chance(0.3);
  const who = byHost ? host.email : guestEmail;
  if (chance < rescheduledShare) {
    if (!meeting.mayRebook) return;
    fate.rescheduled = true;
    fate.rescheduledBy = who;
    fate.rebookedAt = at;
  } else if (chance < rescheduledShare + askedToRescheduleShare) {
    fate.rescheduled = true;
    fate.cancelledBy = host.email;
    fate.cancellationReason = random.pick(remarks.rescheduleRequests);
  } else {
    fate.cancelledBy = who;
    if (random.chance(byHost ? 0.9 : 0.65))
      fate.cancellationReason = random.pick(
        byHost ? remarks.hostCancellationReasons : remarks.cancellationReasons,
      );
    if (random.chance(0.01)) fate.rescheduled = false;
  }
  fate.status = 'cancelled';
  fate.updatedAt = at;
}

function meet(fate: Fate, { end, host, guests }: Meeting, now: number, random: Random): void {
  const noted = (low: number, high: number) =>
    Math.min(Math.floor(end + random.between(low, high) * hourMs), now - 1);
  if (random.chance(0.02 * host.misses)) {
    fate.noShowHost = true;
    fate.updatedAt = noted(0.1, 20);
  }
  for (let i = 0; i < guests; i++) if (random.chance(0.05)) fate.absent |= 1 << i;
  if (fate.absent === 2 ** guests - 1 || !random.chance(0.215)) return;
  const opinion = host.meanRating + random.bell() * 0.75 - (fate.noShowHost ? 2 : 0);
  fate.rating = random.chance(0.03) ? random.whole(1, 2) : Math.max(1, Math.min(5, Math.round(opinion)));
  if (random.chance(0.35))
    fate.ratingFeedback = random.chance(0.03) ? '' : random.pick(remarks.feedbackFor(fate.rating));
  fate.updatedAt = noted(0.5, 60);
}
