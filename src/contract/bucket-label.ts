import { z } from 'zod';

/** The keys that every bucket of a chart has beside its numbers. */
export const bucketLabel = {
  formattedDateFull: z.string().describe('The bucket with its year, such as `Jan 1, 2024`.'),
  isToday: z.boolean().describe('Whether the bucket holds today, in the asked time zone.'),
};

export const month = z.string().describe('The bucket in short, such as `Jan 1`.');

export const count = z.int().min(0);
