import { type AskTiming, usualTiming } from '../asking/ask-timing.ts';
import type { Connector } from '../connector.ts';
import { bringDimensions } from './bring-dimensions.ts';
import { bringResponses } from './bring-responses.ts';
import { Caller } from './caller.ts';
import { compareBookings } from './compare-bookings.ts';
import { Complaints } from './complaints.ts';
import { copyBookings, followBookings } from './follow-bookings.ts';
import type { Sync } from './sync.ts';
import { toState } from './sync.ts';
import { parseState, readSaid } from './sync-state.ts';
import { whoseKey } from './whose-key.ts';

/** A pull asks for no more bookings one by one: five minutes of them. */
const mostAsks = 500;

/** Cal.com's API v2, asked with the key of a person or of an administrator of an organisation. */
export const calcomApi = (timing: Omit<AskTiming, 'now'> = usualTiming): Connector<'calcom-api'> => ({
  kind: 'calcom-api',
  async pull({ settings, secrets }, pull) {
    const { signal, clock } = pull;
    const caller = new Caller({ ...settings, ...secrets, signal, timing: { ...timing, now: clock } });
    const complaints = new Complaints(readSaid(pull.state));
    const { me, scope, askedAt } = await whoseKey(caller, complaints);
    const began = Math.min(askedAt, clock());
    const whose = scope.organization === null ? `user ${scope.userId}` : `organization ${scope.organization}`;
    const sync: Sync = {
      pull,
      caller,
      complaints,
      scope,
      began,
      asks: { left: mostAsks },
      state: parseState(pull.state, whose, began),
    };
    const left = await bringDimensions(sync, me);
    const copied = await copyBookings(sync);
    await followBookings(sync);
    await bringResponses(sync);
    const differing = await compareBookings(sync, copied);
    await complaints.tell(pull);
    await pull.write({ observedAt: began, state: toState(sync), whole: true }, async () => []);
    return { drift: differing && [...left, ...differing] };
  },
});
