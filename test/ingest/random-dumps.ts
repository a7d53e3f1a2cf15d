import type { SeededRandom } from '../model/seeded-random.ts';
import { type PlainRow, sourceTable } from './tables.ts';

/** What arrives at once: some rows of some tables, whole or in part. */
export interface RandomDump {
  readonly asOf: number;
  readonly full: boolean;
  readonly tables: ReadonlyMap<string, readonly PlainRow[]>;
}

const ids = (world: number, most: number) => Array.from({ length: most }, (_, i) => world * 100 + i + 1);

export type MakeRow = (
  random: SeededRandom,
  world: number,
) => { readonly keys: PlainRow; readonly fields: PlainRow };

export const maybe = <T>(random: SeededRandom, value: T) => (random.chance(0.2) ? null : value);
export const idOf = (random: SeededRandom, world: number, most = 4) => random.pick(ids(world, most));
export const flag = (random: SeededRandom) => maybe(random, random.chance(0.5));
export const word = (random: SeededRandom) => maybe(random, random.pick(['a', 'b', 'c', '']));
export const time = (random: SeededRandom) => new Date(Date.UTC(2024, 0, random.between(1, 9))).toISOString();

/** Rows of little worlds that know nothing of each other; each value is one of few, so that they meet. */
const calcomMakers: Readonly<Record<string, MakeRow>> = {
  users: (random, world) => ({
    keys: { id: idOf(random, world) },
    fields: {
      email: random.pick(['a@x.test', 'b@x.test']),
      username: word(random),
      name: word(random),
      avatarUrl: word(random),
    },
  }),
  Team: (random, world) => ({
    keys: { id: idOf(random, world) },
    fields: {
      name: random.pick(['A', 'B']),
      slug: word(random),
      parentId: maybe(random, idOf(random, world)),
      isOrganization: flag(random),
    },
  }),
  Membership: (random, world) => ({
    keys: { userId: idOf(random, world), teamId: idOf(random, world) },
    fields: {
      accepted: flag(random),
      role: random.pick(['OWNER', 'ADMIN', 'MEMBER']),
      customRoleId: maybe(random, `role-${idOf(random, world, 2)}`),
    },
  }),
  RolePermission: (random, world) => ({
    keys: {
      roleId: `role-${idOf(random, world, 2)}`,
      resource: random.pick(['insights', 'booking']),
      action: random.pick(['read', 'create']),
    },
    fields: {},
  }),
  EventType: (random, world) => ({
    keys: { id: idOf(random, world) },
    fields: {
      title: word(random),
      slug: word(random),
      length: maybe(random, random.pick([15, 30])),
      schedulingType: maybe(random, random.pick(['roundRobin', 'managed'])),
      userId: maybe(random, idOf(random, world)),
      teamId: maybe(random, idOf(random, world)),
      parentId: maybe(random, idOf(random, world)),
    },
  }),
  Booking: (random, world) => ({
    keys: { id: idOf(random, world, 5) },
    fields: {
      uid: random.pick([`u${world}`, `v${world}`]),
      userId: maybe(random, idOf(random, world)),
      eventTypeId: maybe(random, idOf(random, world)),
      title: word(random),
      startTime: time(random),
      endTime: time(random),
      createdAt: time(random),
      status: random.pick(['accepted', 'pending', 'cancelled']),
      rescheduled: flag(random),
      rating: maybe(random, random.between(1, 5)),
    },
  }),
  Attendee: (random, world) => ({
    keys: { id: idOf(random, world, 5) },
    fields: {
      name: word(random),
      email: word(random),
      phoneNumber: word(random),
      bookingId: maybe(random, idOf(random, world, 5)),
      noShow: flag(random),
    },
  }),
  Tracking: (random, world) => ({
    keys: { id: idOf(random, world) },
    fields: { bookingId: idOf(random, world, 5), utm_source: word(random), utm_medium: word(random) },
  }),
  AssignmentReason: (random, world) => ({
    keys: { id: idOf(random, world) },
    fields: {
      bookingId: idOf(random, world, 5),
      reasonString: word(random),
      createdAt: maybe(random, time(random)),
    },
  }),
  App_RoutingForms_Form: (random, world) => ({
    keys: { id: `f${idOf(random, world, 3)}` },
    fields: {
      name: random.pick(['F', 'G']),
      userId: maybe(random, idOf(random, world)),
      teamId: maybe(random, idOf(random, world)),
      fields: maybe(
        random,
        Array.from({ length: random.below(3) }, (_, i) => ({
          id: `x${i}`,
          label: 'L',
          type: random.pick(['text', 'number', 'select', 'multiselect']),
          ...(random.chance(0.5)
            ? {
                options: [
                  { id: '1', label: 'one' },
                  { id: 'a', label: 'A' },
                ].slice(random.below(3)),
              }
            : {}),
          deleted: random.chance(0.3),
        })),
      ),
    },
  }),
  App_RoutingForms_FormResponse: (random, world) => ({
    keys: { id: idOf(random, world, 5) },
    fields: {
      uuid: word(random),
      formId: `f${idOf(random, world, 3)}`,
      response: Object.fromEntries(
        ['x0', 'x1'].map((id) => [
          id,
          { label: 'L', value: random.pick(['1', 'a', 1, 2.5, ['1', 'a'], [], null] as const) },
        ]),
      ),
      createdAt: time(random),
      routedToBookingUid: maybe(random, random.pick([`u${world}`, `v${world}`, 'w'])),
    },
  }),
};

export const randomTables: readonly string[] = Object.keys(calcomMakers);

const step = 1_000_000;

/** Dumps of so many worlds. Without `ties` no two versions are equal. */
export function randomDumps(
  random: SeededRandom,
  worlds: number,
  ties: boolean,
  makers = calcomMakers,
): RandomDump[] {
  const count = random.between(2, 5);
  let rowsMade = 0;
  const ownVersion = () => random.between(0, count) * step + (ties ? 0 : ++rowsMade);

  const randomRow = (table: string, make: MakeRow, world: number) => {
    const { keys, fields } = make(random, world);
    const carried = Object.entries(fields).filter(() => random.chance(0.7));
    const { version: column } = sourceTable(table);
    const version =
      column !== undefined && random.chance(0.7) ? { [column]: new Date(ownVersion()).toISOString() } : {};
    return {
      keys,
      row: { ...keys, ...(random.chance(0.6) ? fields : Object.fromEntries(carried)), ...version },
    };
  };
  const randomTable = (table: string, make: MakeRow) => {
    const rows = new Map<string, PlainRow>();
    for (let world = 1; world <= worlds; world++) {
      for (let n = random.below(5); n > 0; n--) {
        const { keys, row } = randomRow(table, make, world);
        rows.set(JSON.stringify(keys), row);
      }
    }
    return [...rows.values()];
  };
  return Array.from({ length: count }, (_, n) => {
    const presence = random.pick([0.2, 0.9]);
    const present = Object.entries(makers).filter(() => random.chance(presence));
    return {
      asOf: (ties ? random.between(1, 3) : n + 1) * step,
      full: random.chance(0.35),
      tables: new Map(present.map(([table, make]) => [table, randomTable(table, make)])),
    };
  });
}

export function shuffled<T>(items: readonly T[], random: SeededRandom): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0]!);
}
