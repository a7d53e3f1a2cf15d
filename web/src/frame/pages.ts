import { CalendarDays, KeyRound, type LucideIcon, Plug, Split, Users } from 'lucide-react';
import type { LoggedIn } from '../../../src/contract/session/session-state.ts';

interface Page {
  readonly page: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Pressed after `g`. */
  readonly key: string;
  readonly isFor: (session: LoggedIn) => boolean;
}

export const pages: readonly Page[] = [
  { page: '', label: 'Bookings', icon: CalendarDays, key: 'b', isFor: () => true },
  { page: 'routing', label: 'Routing', icon: Split, key: 'r', isFor: () => true },
  { page: 'teams', label: 'Teams', icon: Users, key: 't', isFor: () => true },
  { page: 'sources', label: 'Sources', icon: Plug, key: 's', isFor: ({ person }) => person.operator },
  { page: 'people', label: 'People', icon: KeyRound, key: 'p', isFor: ({ person }) => person.operator },
];

/** What a page takes along from the page before: whose numbers, and when. */
const kept = ['scope', 'range', 'from', 'to', 'zone', 'on', 'compare'];

export const toPage = (page: string, query: URLSearchParams) => ({
  page,
  query: new URLSearchParams([...query].filter(([key]) => kept.includes(key))),
});
