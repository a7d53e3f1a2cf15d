import { locale } from './locale.ts';

const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const exactPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
const change = new Intl.NumberFormat(locale, {
  style: 'percent',
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const twoDigits = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const oneDigit = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const toNumberText = (value: number) => exact.format(value);

/** 12.4k: for where there is little room, and the exact one is near. */
export const toCompactText = (value: number) =>
  Math.abs(value) < 10_000 ? exact.format(value) : compact.format(value);

/** Of a number from 0 to 100. */
export const toPercentText = (value: number) => percent.format(value / 100);

/** As many digits as the server has rounded to. */
export const toExactPercentText = (value: number) => exactPercent.format(value / 100);

/** With its sign; of a number of percent, which the server has rounded to as many digits. */
export const toChangeText = (value: number) => change.format(value / 100);

/** Two digits for all of a list, so that the points stand below each other. */
export const toMeanText = (value: number) => twoDigits.format(value);

export const toRatingText = (value: number) => oneDigit.format(value);

/** 6 h 20 min */
export function toMinutesText(minutes: number): string {
  const whole = Math.round(minutes * 10) / 10;
  if (whole < 60) return `${exact.format(whole)} min`;
  const hours = Math.floor(Math.round(whole) / 60);
  const rest = Math.round(whole) % 60;
  return rest === 0 ? `${exact.format(hours)} h` : `${exact.format(hours)} h ${rest} min`;
}

export function toMoneyText(amount: number, currency: string | null): string {
  if (currency === null) return exact.format(amount);
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
  } catch {
    // What the source calls a currency need not be one.
    return `${exact.format(amount)} ${currency}`;
  }
}
