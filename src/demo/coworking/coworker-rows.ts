import type { Random } from '../random.ts';
import { dayMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import type { CoworkingBatches } from './coworking-batches.ts';

export function addCoworker(
  batches: CoworkingBatches,
  coworker: Coworker,
  today: number,
  random: Random,
): void {
  const { n, teams, location, company, name, since, until } = coworker;
  const created = since * dayMs - 8 * 3_600_000;
  const lastChange = Math.min(until, today - 1 - random.whole(0, 30));
  const stated = teams.filter(({ statedOn }) => statedOn !== 'team').map(({ id }) => id);
  batches.addNamed('coworkers', {
    Id: coworker.id,
    UpdatedOn: Math.max(created, lastChange * dayMs),
    CreatedOn: created,
    UniqueId: coworker.uniqueId,
    FullName: name,
    Email: coworker.email,
    CompanyName: company ?? (n % 3 === 0 ? (teams[0]?.name ?? null) : null),
    BillingName: company,
    CoworkerType: company === null ? '1' : '2',
    Active: until === Number.POSITIVE_INFINITY,
    Archived: until < today - 60,
    InvoicingBusinessId: location.id,
    Businesses: JSON.stringify([location.id]),
    Teams: JSON.stringify(stated),
    UserId: coworker.userId,
    ...attendance(n, random),
  });
}

const office = 1;
const atHome = 2;
const notWorking = 4;
const undefinedYet = 5;

/** What is planned for each day of the week; new records have nothing planned. */
function attendance(n: number, random: Random) {
  const planned = n % 5 < 3;
  const onWeekday = () => (planned ? random.pick([office, office, office, atHome, atHome, 3]) : undefinedYet);
  const onWeekend = planned ? notWorking : undefinedYet;
  return {
    MondayAttendance: onWeekday(),
    TuesdayAttendance: onWeekday(),
    WednesdayAttendance: onWeekday(),
    ThursdayAttendance: onWeekday(),
    FridayAttendance: onWeekday(),
    SaturdayAttendance: onWeekend,
    SundayAttendance: onWeekend,
  };
}
