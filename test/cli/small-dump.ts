import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A dump of one organisation with one owner and some bookings of his. */
export function writeSmallDump(parent: string, bookings = 3): string {
  const folder = join(parent, 'dump');
  mkdirSync(folder, { recursive: true });
  const file = (name: string, lines: readonly string[]) =>
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  file('users.csv', ['id,email,name,username', '101,ann@example.com,Ann,ann']);
  file('Team.csv', ['id,name,isOrganization', '1,Example,t']);
  file('Membership.csv', ['userId,teamId,accepted,role', '101,1,t,OWNER']);
  file('EventType.csv', ['id,title,slug,length,teamId,userId', '7,Intro,intro,30,1,']);
  const booking = (id: number) =>
    `${id},uid-${id},101,7,accepted,2026-11-0${1 + (id % 9)}T10:00:00Z,2026-11-0${1 + (id % 9)}T10:30:00Z,2026-10-01T00:00:00Z`;
  file('Booking.csv', [
    'id,uid,userId,eventTypeId,status,startTime,endTime,createdAt',
    ...Array.from({ length: bookings }, (_, i) => booking(i + 1)),
  ]);
  return folder;
}
