import { z } from 'zod';

const bound = z.iso.datetime().optional();

/** The first and the last instant of a bucket, clipped to what was asked about. */
export const bucketBounds = {
  from: bound.describe('The first instant; only with `bounds`.'),
  to: bound.describe('The last instant; only with `bounds`.'),
};

/** Of a mean or a share: how many it is made of, so that none is not taken for zero. */
export const bucketOf = z.int().min(0).optional().describe('How many it is made of; only with `bounds`.');

/** The keys that every bucket of a chart has beside its numbers. */
export const bucketLabel = {
  formattedDateFull: z.string().describe('The bucket with its year, such as `Jan 1, 2024`.'),
  isToday: z.boolean().describe('Whether the bucket holds today, in the asked time zone.'),
};

export const month = z.string().describe('The bucket in short, such as `Jan 1`.');

export const count = z.int().min(0);
