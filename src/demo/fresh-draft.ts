import type { DemoWorld } from './demo-world.ts';
import type { Draft, Routing } from './draft.ts';
import type { DemoEventType } from './event-types.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import type { DemoForm } from './routing-forms.ts';
import { dayMs } from './zone-days.ts';

const routedShare = 0.0925;
const bringsOthersShare = 0.08;

/** Somebody comes to book: what, with whom, and on which way. */
export function freshDraft(world: DemoWorld, createdAt: number): Draft {
  const { random } = world;
  const day = Math.floor(createdAt / dayMs);
  const routing = random.chance(routedShare) ? routingTo(world, day) : undefined;
  const event = routing?.form.routes[routing.route]?.event ?? openEvent(world, day);
  const guests = guestsFor(world, event);
  return { createdAt, event, host: hostOf(event, day, random), guests, ...(routing ? { routing } : {}) };
}

function routingTo(world: DemoWorld, day: number): Routing | undefined {
  const form = openForm(world, day);
  const route = Math.min(world.random.whole(0, 4), world.random.whole(0, 4));
  const event = form.routes[route]?.event;
  return event && event.since <= day ? { form, route } : undefined;
}

/** A form that is already there. */
export function openForm({ forms, random }: DemoWorld, day: number): DemoForm {
  for (let attempt = 0; attempt < 6; attempt++) {
    const form = forms.pick(random);
    if (form.since <= day) return form;
  }
  return forms.items[0] as DemoForm;
}

function openEvent({ bookable, random }: DemoWorld, day: number): DemoEventType {
  let event = bookable.pick(random);
  for (let attempt = 0; attempt < 20 && event.since > day; attempt++) event = bookable.pick(random);
  return event.since > day ? (bookable.items[0] as DemoEventType) : event;
}

function hostOf(event: DemoEventType, day: number, random: Random): DemoPerson {
  for (let attempt = 0; attempt < 6; attempt++) {
    const { person } = event.hosts.pick(random);
    if (person.since <= day) return person;
  }
  return event.hosts.items[0]?.person as DemoPerson;
}

function guestsFor({ random, guests }: DemoWorld, event: DemoEventType): number[] {
  const first = Math.floor(random.unit() * random.unit() * guests);
  const others =
    event.seats !== null
      ? random.whole(0, event.seats - 1)
      : random.chance(bringsOthersShare)
        ? random.whole(1, 3)
        : 0;
  const all = [first];
  for (let i = 1; i <= others; i++) all.push((first + i * 7919) % guests);
  return others === 0 ? all : [...new Set(all)];
}
