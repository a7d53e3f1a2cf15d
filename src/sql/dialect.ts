/**
 * The few things that engines say differently. Everything else is one text. A truth is for WHERE and CASE: as a column
 * of the answer it is true on one engine and 1 on another.
 */
export interface Dialect {
  /** A placeholder for the n-th bound value, n from 1, cast to the type of the value. */
  readonly placeholder: (n: number, type: ValueType) => string;
  /** A position in a text test, over values that are not null. */
  readonly contains: (text: string, part: string) => string;
  readonly startsWith: (text: string, part: string) => string;
  readonly endsWith: (text: string, part: string) => string;
  readonly lower: (text: string) => string;
  /** Whole-number division of a non-negative number. */
  readonly divide: (dividend: string, divisor: string) => string;
  readonly isOneOf: (value: string, list: string) => string;
  /** Follows a FROM item: each row once for every `n` from 0 to count - 1; WHERE leaves only counts above 0. */
  readonly timesEach: (count: string) => string;
  /** Follows a FROM item: each row once for every `part` of a text between record separators (1E). */
  readonly eachPart: (text: string) => string;
  /** Whether the test, which names `part`, holds for one of the parts between record separators. */
  readonly anyPart: (text: string, test: string) => string;
  /** Of a text that holds the marker: what follows it, up to the next record separator. */
  readonly partAfter: (text: string, marker: string) => string;
  /** Of a text that holds nothing but a number. */
  readonly numberOf: (text: string) => string;
  /** The text as a JSON string, quotes included. */
  readonly jsonOf: (text: string) => string;
  /** A whole number below 2^52 that follows from the text: 52 bits of its MD5. */
  readonly digest: (text: string) => string;
  /** The month of an instant in UTC, as yyyymm. */
  readonly monthOf: (instant: string) => string;
  /** An aggregate: the texts of a group with commas between, in the order given. */
  readonly joinOrdered: (text: string, order: string) => string;
  /** An aggregate: the value, null included, of the row with the greatest (version, hash) among those that fit. */
  readonly newest: (value: string, version: string, hash: string, only: string) => string;
}

export type ValueType = 'integer' | 'number' | 'text' | 'boolean' | 'integers' | 'texts';

export type DialectWord = Exclude<keyof Dialect, 'placeholder'>;
