import { calcomTables } from '../../records/calcom-tables.ts';
import { isJson, type Json } from './calcom-event.ts';
import type { ToldRows } from './told-rows.ts';

export function tellOutOfOffice(told: ToldRows, payload: Json, at: number): void {
  const entry = isJson(payload.oooEntry) ? payload.oooEntry : {};
  const user = isJson(entry.user) ? entry.user : {};
  const toUser = isJson(entry.toUser) ? entry.toUser : {};
  told.add(calcomTables.outOfOfficeEntry, at, {
    ...entry,
    userId: user.id,
    toUserId: toUser.id ?? null,
  });
}
