import { seededRandom } from '../seeded-random.ts';
import type { Dataset } from './dataset.ts';
import { randomContracts, randomInvoices, randomLines } from './random-invoices.ts';
import {
  randomAttendees,
  randomCredits,
  randomExtraServices,
  randomPasses,
  randomProducts,
  timePasses,
} from './random-items.ts';
import { locations, randomCoworkers, randomTeams } from './random-people.ts';
import { randomBookings, randomCancellations, randomCheckins } from './random-times.ts';

/** `size` records of each kind, and the locations, teams and people around them. */
export function randomWorkspace(seed: number, size: number): Dataset {
  const random = seededRandom(seed);
  const coworkers = randomCoworkers(random);
  const teams = randomTeams(random);
  const bookings = randomBookings(random, size);
  const services = randomExtraServices(random, size);
  const invoices = randomInvoices(random, size);
  return {
    ...locations,
    coworkers,
    teams,
    timepasses: timePasses,
    coworkercontracts: randomContracts(random, Math.ceil(size / 4)),
    bookings,
    cancelledbookings: randomCancellations(random, bookings),
    checkins: randomCheckins(random, size),
    coworkerproducts: randomProducts(random, size),
    coworkerextraservices: services,
    coworkerbookingcredits: randomCredits(random, size),
    coworkertimepasses: randomPasses(random, size),
    eventattendees: randomAttendees(random, size),
    coworkerinvoices: invoices,
    coworkerinvoicelines: size === 0 ? [] : randomLines(random, size * 2, invoices, services),
  };
}
