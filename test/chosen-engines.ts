/** `ENGINES=duckdb,clickhouse` chooses; without it all of them are. */
export const isChosen = (engine: string) =>
  process.env.ENGINES === undefined || process.env.ENGINES.split(',').includes(engine);
