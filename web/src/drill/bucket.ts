interface Bucket {
  /** Instants. */
  readonly from: string | null;
  readonly to: string | null;
}

const isInstant = (text: string | null) => text !== null && !Number.isNaN(Date.parse(text));

/** Both ends or none: an address may say anything. */
export const parseBucket = (from: string | null, to: string | null): Bucket =>
  isInstant(from) && isInstant(to) && String(from) <= String(to) ? { from, to } : { from: null, to: null };
