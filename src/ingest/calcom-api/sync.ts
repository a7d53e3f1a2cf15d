import type { Pull } from '../connector.ts';
import type { Caller, Page, Place, Query } from './caller.ts';
import type { Complaints } from './complaints.ts';
import type { SyncState } from './sync-state.ts';

/** Whose key it is, and so which addresses answer. */
export interface Scope {
  readonly userId: number;
  /** Null where the key's owner is of no organisation, or may not read it as a whole. */
  readonly organization: number | null;
}

/** What the steps of one pull share. */
export interface Sync {
  readonly pull: Pull;
  readonly caller: Caller;
  readonly complaints: Complaints;
  readonly scope: Scope;
  /** When the pull began, by the source's clock. */
  readonly began: number;
  /** How many bookings may yet be asked for one by one. */
  readonly asks: { left: number };
  state: SyncState;
}

/** What is kept with the rows of the next write. */
export const toState = ({ state, complaints }: Sync): SyncState => ({ ...state, said: [...complaints.said] });

export const asker =
  ({ caller }: Pick<Sync, 'caller'>, place: Place, always: Query = {}) =>
  (query: Query): Promise<Page> =>
    caller.list(place, { ...always, ...query });

export const bookingsPlace = ({ organization }: Scope): Place => ({
  path: organization === null ? '/v2/bookings' : `/v2/organizations/${organization}/bookings`,
  version: bookingsVersion,
});

export const bookingsVersion = '2024-08-13';
