import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const hour = 3_600_000;
const coworkers = 5_000;
const now = Date.UTC(2026, 10, 21);
const iso = (instant) => new Date(instant).toISOString();
const changed = iso(now - 300 * hour);

async function write(folder, name, rows) {
  const file = createWriteStream(join(folder, `${name}.ndjson`));
  let text = '';
  for (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < 1 << 20) continue;
    if (!file.write(text)) await once(file, 'drain');
    text = '';
  }
  file.end(text);
  await once(file, 'finish');
}

function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Entities of Nexudus: one location, team 1 of 250 members, and so many bookings and check-ins of 5,000 people. */
export async function writeSpace(folder, times) {
  const random = randomNumbers(1);
  const whole = (most) => Math.floor(random() * most);
  function* made(count, make) {
    for (let Id = 1; Id <= count; Id++) {
      yield { Id, CoworkerId: 1 + whole(coworkers), BusinessId: 1, UpdatedOn: changed, ...make(Id) };
    }
  }
  const time = () => {
    const from = now - whole(3 * 365 * 24) * hour;
    return { FromTime: iso(from), ToTime: iso(from + (1 + whole(8)) * (hour / 2)) };
  };
  await write(folder, 'businesses', [
    { Id: 1, Name: 'Soho', CurrencyCode: 'GBP', SimpleTimeZoneName: 'GMT Standard Time', UpdatedOn: changed },
  ]);
  await write(
    folder,
    'teams',
    Array.from({ length: 20 }, (_, i) => ({
      Id: i + 1,
      Name: `Team ${i + 1}`,
      BusinessId: 1,
      TeamAdministrators: [1],
      UpdatedOn: changed,
    })),
  );
  await write(
    folder,
    'coworkers',
    Array.from({ length: coworkers }, (_, i) => ({
      Id: i + 1,
      FullName: `Member ${i + 1}`,
      Email: `member${i + 1}@example.com`,
      Active: true,
      Teams: [i % 20 === 0 ? 1 : 2 + (i % 19)],
      UpdatedOn: changed,
    })),
  );
  await write(
    folder,
    'bookings',
    made(times, () => ({ ...time(), ResourceId: 1, ResourceName: 'Room' })),
  );
  await write(folder, 'checkins', made(times, time));
  const items = times / 20;
  await write(
    folder,
    'coworkerproducts',
    made(items, (Id) => ({
      ProductName: 'Coffee',
      TotalPrice: 2.5,
      Invoiced: Id % 10 > 0,
      SaleDate: changed,
    })),
  );
  await write(
    folder,
    'coworkerbookingcredits',
    made(items, (Id) => ({
      TotalCredit: 100,
      RemainingCredit: (Id % 100) / 4,
      ExpireDate: Id % 3 ? null : changed,
    })),
  );
  await write(
    folder,
    'coworkerextraservices',
    made(items, (Id) => ({ RemainingUses: Id % 60, ChargePeriod: 1 + (Id % 6), Invoiced: Id % 8 > 0 })),
  );
}
