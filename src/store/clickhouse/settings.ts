import type { ClickHouseSettings } from '@clickhouse/client';

/** What makes one SQL text mean the same on both engines, and every read exact. */
export const everywhere: ClickHouseSettings = {
  // Of all versions of a row the newest counts, merged or not.
  final: 1,
  // A cluster answers whole or not at all, and a write has reached its shards when it is acknowledged.
  skip_unavailable_shards: 0,
  distributed_foreground_insert: 1,
  load_balancing: 'in_order',
  // A node that takes connections and says nothing is found out within a question's time.
  handshake_timeout_ms: 3_000,
  // Subqueries run once, and their rows go to the shards; a write is put together where it was asked for.
  prefer_global_in_and_join: 1,
  allow_push_predicate_ast_for_distributed_subqueries: 0,
  parallel_distributed_insert_select: '0',
  // Nulls as SQL has them.
  join_use_nulls: 1,
  cast_keep_nullable: 1,
  prefer_column_name_to_alias: 1,
  // The nearest number to what is written.
  precise_float_parsing: 1,
  // Numbers come as numbers; ids, counts and instants all lie far below 2^53.
  output_format_json_quote_64bit_integers: 0,
  output_format_json_escape_forward_slashes: 0,
  // A row that was written before is written again on purpose.
  insert_deduplicate: 0,
  async_insert: 0,
};

const seconds = 1_000;

/** How long one waits for a server, and for others that write. */
export interface Times {
  readonly question: number;
  readonly export: number;
  readonly write: number;
  readonly grace: number;
  readonly lease: LeaseTimes;
}

interface LeaseTimes {
  readonly lasts: number;
  readonly renewEvery: number;
  /** Since a renewal was sent; before the lease ends on the server's clock, whatever the renewal takes. */
  readonly trusted: number;
  readonly patience: number;
}

export const usualTimes: Times = {
  // A question that takes longer is no question of milliseconds any more.
  question: 20 * seconds,
  // Until the first row of an export, which has to be sorted.
  export: 120 * seconds,
  // One statement of an import may settle a hundred thousand bookings.
  write: 600 * seconds,
  // After the server should have given up.
  grace: 5 * seconds,
  lease: { lasts: 20 * seconds, renewEvery: 5 * seconds, trusted: 14 * seconds, patience: 60 * seconds },
};

export const withTime = (time: number): ClickHouseSettings => ({ max_execution_time: time / seconds });
