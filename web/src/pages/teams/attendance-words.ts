import { Building2, CircleDashed, CircleSlash, House, type LucideIcon, Plane } from 'lucide-react';
import type { Weekday } from '../../../../src/contract/teams/team-attendance.ts';

interface Place {
  readonly value: number;
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
}

const undefinedPlace: Place = { value: 5, id: 'undefined', label: 'Undefined', icon: CircleDashed };

/** Where somebody is on a day; each has a sign and a word of its own. */
export const places: readonly Place[] = [
  { value: 1, id: 'office', label: 'Office', icon: Building2 },
  { value: 2, id: 'home', label: 'Home', icon: House },
  { value: 3, id: 'abroad', label: 'Abroad', icon: Plane },
  { value: 4, id: 'not-working', label: 'Not working', icon: CircleSlash },
  undefinedPlace,
];

export const placeOf = (value: number): Place =>
  places.find((place) => place.value === value) ?? undefinedPlace;

/** As the days of the answer are. */
export const weekdays: readonly Weekday[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];
