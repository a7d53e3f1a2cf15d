import { CalendarDays, KeyRound, type LucideIcon, Plug, Split, Users } from 'lucide-react';
import type { LoggedIn } from '../../../src/contract/session/session-state.ts';

interface Page {
  readonly page: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Pressed after `g`. */
  readonly key: string;
  readonly isFor: (session: LoggedIn) => boolean;
  /** Whether it is about a scope. */
  readonly asks: boolean;
}

/** A coworker need not be anybody among those whose bookings are counted. */
const asksOfBookings = ({ scopes: { user, org, teams } }: LoggedIn) =>
  user || org !== null || teams.length > 0;

const isOperator = ({ person }: LoggedIn) => person.operator;

export const pages: readonly Page[] = [
  { page: '', label: 'Bookings', icon: CalendarDays, key: 'b', isFor: asksOfBookings, asks: true },
  { page: 'routing', label: 'Routing', icon: Split, key: 'r', isFor: asksOfBookings, asks: true },
  { page: 'teams', label: 'Teams', icon: Users, key: 't', isFor: () => true, asks: false },
  { page: 'sources', label: 'Sources', icon: Plug, key: 's', isFor: isOperator, asks: false },
  { page: 'people', label: 'People', icon: KeyRound, key: 'p', isFor: isOperator, asks: false },
];

/** Where one is when the address does not say. */
export const firstPage = (session: LoggedIn): string =>
  pages.find(({ isFor }) => isFor(session))?.page ?? 'teams';

/** What a page takes along from the page before: whose numbers, and when. */
const kept = ['scope', 'range', 'from', 'to', 'zone', 'on', 'compare'];

export const toPage = (page: string, query: URLSearchParams) => ({
  page,
  query: new URLSearchParams([...query].filter(([key]) => kept.includes(key))),
});
