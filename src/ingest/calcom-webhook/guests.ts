import { toldTables } from '../../records/told-tables.ts';
import { isJson, type Json, textOf } from './calcom-event.ts';
import type { ToldRows } from './told-rows.ts';

/** A guest is known by his address, however it is written. */
const toGuestKey = (email: string): string => email.trim().toLowerCase();

export function addGuests(told: ToldRows, bookingId: unknown, guests: unknown, at: number): void {
  for (const guest of listOf(guests)) {
    const email = textOf(guest.email);
    if (email === undefined) continue;
    const language = isJson(guest.language) ? guest.language : {};
    told.add(toldTables.guest, at, {
      bookingId,
      email: toGuestKey(email),
      name: textOf(guest.name),
      timeZone: textOf(guest.timeZone),
      phoneNumber: textOf(guest.phoneNumber),
      locale: textOf(language.locale) ?? textOf(guest.locale),
    });
  }
}

/** Who came, and who did not. */
export function addNoShows(
  told: ToldRows,
  bookingId: unknown,
  guests: unknown,
  at: number,
  all?: true,
): void {
  for (const guest of listOf(guests)) {
    const email = textOf(guest.email);
    const noShow = typeof guest.noShow === 'boolean' ? guest.noShow : all;
    if (email === undefined || noShow === undefined) continue;
    told.add(toldTables.guest, at, { bookingId, email: toGuestKey(email), noShow });
  }
}

const listOf = (guests: unknown): readonly Json[] => (Array.isArray(guests) ? guests.filter(isJson) : []);
