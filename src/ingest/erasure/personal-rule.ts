import type { Cell } from '../../records/source-table.ts';
import type { ErasedPeople } from './erased-people.ts';
import type { FormKnowledge } from './form-knowledge.ts';

/** What is known by an id of its own to be of somebody who was erased. */
export const erasedKinds = [
  'attendee',
  'seat',
  'booking',
  'booking uid',
  'response',
  'coworker',
  'event attendee',
  'extra service',
  'booking credit',
  'invoice',
  'invoice line',
  // By its unique id, whatever it is.
  'charged',
] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** Cells by the names of their columns; undefined where the row does not carry one. */
export type Cells = Readonly<Record<string, Cell | undefined>>;

export interface ScrubWorld {
  readonly people: ErasedPeople;
  readonly forms: FormKnowledge;
}

export interface Reference {
  readonly kind: ErasedKind;
  readonly column: string;
}

/** What is personal in a table. */
export interface PersonalRule {
  /** The row is of somebody who was erased when one of these is known to be. */
  readonly hangsOn: readonly Reference[];
  /** What is known to be his when the row is. */
  readonly tells: (cells: Cells, world: ScrubWorld) => readonly Reference[];
  /** The column that says alone of whom it is, where the row carries it. */
  readonly decidedBy?: string;
  /** New values of what is personal; `came` are the cells with the addresses still in them. */
  readonly scrub: (cells: Cells, world: ScrubWorld, came: Cells) => Cells;
}

export const ref = (kind: ErasedKind, column: string): Reference => ({ kind, column });
export const nothing = (...columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, null]));

/** The name of a person whose row has to stay, as others count on it. */
export const erasedName = 'Erased';

/** In place of words that are listed or counted, so that as many are there as before. */
export const erasedText = '(erased)';
