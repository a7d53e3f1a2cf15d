import type { Tables } from './worlds.ts';

/** The people, teams and event types of the golden tables. */
export const cast: Tables = {
  users: [
    { id: 101, username: 'alice', name: 'Alice', email: 'Alice@Acme.test', weekStart: 'Sunday' },
    { id: 102, username: 'bob', name: 'Bob', email: 'bob@acme.test', weekStart: 'Monday' },
    { id: 103, username: 'cora', name: 'Cora', email: 'cora@acme.test', avatarUrl: 'https://img.test/cora' },
    { id: 104, name: 'Dan', email: ' dan@acme.test ' },
  ],
  Team: [
    { id: 1, name: 'Acme', slug: 'acme', isOrganization: true },
    { id: 2, name: 'Sales', slug: 'sales', parentId: 1 },
    { id: 3, name: 'Support', slug: null, parentId: 1 },
  ],
  Membership: [],
  EventType: [
    { id: 11, slug: 'intro', title: 'Intro', length: 30, userId: 101 },
    { id: 12, slug: 'demo', title: 'Demo', length: 60, teamId: 2 },
    { id: 13, slug: 'help', title: 'Help', length: 45, teamId: 3 },
    { id: 14, slug: 'demo', title: 'Demo', length: 60, userId: 102, parentId: 12 },
  ],
};
