/** Whole millionths; sums of them are exact. */
export type Millionths = bigint;

/** The decimal digits of the number as it is written, not of the double behind it. */
export function toMillionths(amount: number | null | undefined): Millionths {
  if (amount === null || amount === undefined) return 0n;
  const [, sign, whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(String(amount)) ?? [];
  if (sign === undefined) throw new Error(`${amount} is no amount with at most six decimals`);
  const value = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0'));
  return sign === '-' ? -value : value;
}

export function toAmount(value: Millionths): number {
  return Number(value) / 1_000_000;
}

export function totalOf(amounts: Millionths[]): Millionths {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/** What a credit note takes back, however it is signed. */
export function negative(amount: Millionths): Millionths {
  return amount < 0n ? amount : -amount;
}
