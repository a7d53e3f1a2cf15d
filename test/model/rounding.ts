/** numerator / denominator to so many decimals, half away from zero, exactly. The denominator is positive. */
export function roundRatio(
  numerator: number | bigint,
  denominator: number | bigint,
  decimals: number,
): number {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  const scale = 10n ** BigInt(decimals);
  const magnitude = top < 0n ? -top : top;
  const units = (2n * magnitude * scale + bottom) / (2n * bottom);
  return Number(top < 0n ? -units : units) / Number(scale);
}
