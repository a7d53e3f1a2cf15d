import { priceAt } from './money.ts';

export interface Resource {
  readonly id: number;
  readonly name: string;
  /** Of an hour, in cents. */
  readonly price: number;
}

const rooms: readonly (readonly [string, number])[] = [
  ['Boardroom', 60],
  ['Workshop Room', 45],
  ['Meeting Room 1', 25],
  ['Meeting Room 2', 25],
  ['Focus Room', 15],
  ['Podcast Studio', 35],
  ['Phone Booth', 8],
  ['Day Office', 20],
];

const firstId = 2_000_000_001;

export const resourcesOf = (location: number, priceLevel: number): Resource[] =>
  rooms.map(([name, pounds], i) => ({
    id: firstId + location * rooms.length + i,
    name,
    price: priceAt(priceLevel, pounds),
  }));
