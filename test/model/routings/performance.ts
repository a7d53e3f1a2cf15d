export type Performance = 'above_average' | 'median' | 'below_average' | 'at_average';

/** Of somebody with so many bookings among people with these numbers of them. */
export function performanceOf(total: number, totals: number[]): Performance {
  const ascending = [...totals].sort((a, b) => a - b);
  const sum = totals.reduce((all, one) => all + one, 0);
  // against sum / n, without dividing
  const aboveAverage = total * totals.length - sum;
  if (aboveAverage > 0) return 'above_average';
  if (total === ascending[Math.floor(totals.length / 2)]) return 'median';
  if (aboveAverage < 0) return 'below_average';
  return 'at_average';
}
