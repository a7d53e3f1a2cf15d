/** numerator / denominator to so many decimals, half away from zero, computed exactly. */
export function roundedRatio(numerator: bigint, denominator: bigint, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const negative = numerator < 0n !== denominator < 0n;
  const n = (numerator < 0n ? -numerator : numerator) * scale;
  const d = denominator < 0n ? -denominator : denominator;
  const units = (2n * n + d) / (2n * d);
  const rounded = Number(units) / Number(scale);
  return negative && rounded !== 0 ? -rounded : rounded;
}
