/** As decimals are kept: whole millionths. */
export const toDecimal = (cents: number) => cents * 10_000;

/** A price of so many pounds in another currency's price level, to half a unit. */
export const priceAt = (level: number, pounds: number) => Math.round(pounds * level * 2) * 50;
