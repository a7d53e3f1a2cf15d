import { z } from 'zod';
import { fillDemo } from '../fill-demo.ts';
import { errand } from './errand.ts';

export const demoErrand = errand(
  'demo',
  z.object({ bookings: z.number(), seed: z.number(), asOf: z.string() }),
  (desk, options) => fillDemo(desk, options),
);
