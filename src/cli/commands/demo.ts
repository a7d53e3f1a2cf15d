import type { Command } from 'commander';
import { WrongUse } from '../cli-error.ts';
import { demoErrand } from '../errands/demo-errand.ts';
import { demoDefaults, toDay } from '../fill-demo.ts';
import type { Options, Shell } from '../shell.ts';
import { storeLeaf } from './leaf.ts';

interface DemoOptions extends Options {
  readonly bookings: string;
  readonly seed: string;
  readonly asOf?: string;
}

export function addDemoCommand(program: Command, shell: Shell): void {
  storeLeaf(program, 'demo', {
    about: 'writes realistic data into an empty store, or in place of other demo data',
    example: 'kepi demo --bookings 1000000 --seed 7 --as-of 2026-11-01',
  })
    .option('--bookings <count>', 'how many bookings: 1000 to 10000000', String(demoDefaults.bookings))
    .option('--seed <number>', 'another number, other data', String(demoDefaults.seed))
    .option('--as-of <day>', 'the day that is today in the data (without it today)')
    .action(async (options: DemoOptions) => {
      const asked = {
        bookings: parseCount('--bookings', options.bookings, 1_000, 10_000_000),
        seed: parseCount('--seed', options.seed, 0, 2 ** 31 - 1),
        asOf: options.asOf === undefined ? toDay(shell.effects.clock()) : parseDay(options.asOf),
      };
      const made = await shell.run(options, demoErrand, asked);
      const words = `${made.bookings.toLocaleString('en-US')} bookings as of ${made.asOf}, seed ${made.seed}.`;
      shell.answer(options, made, words);
    });
}

function parseCount(flag: string, text: string, least: number, most: number): number {
  const count = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= least && count <= most) return count;
  throw new WrongUse(`${flag} is ${JSON.stringify(text)}; allowed: a whole number from ${least} to ${most}.`);
}

function parseDay(text: string): string {
  const instant = /^(19[89]|20\d|21[0-8])\d-\d\d-\d\d$/.test(text)
    ? Date.parse(`${text}T00:00:00Z`)
    : Number.NaN;
  if (!Number.isNaN(instant) && toDay(instant) === text) return text;
  throw new WrongUse(
    `--as-of is ${JSON.stringify(text)}; allowed: a day such as 2026-11-01, from 1980 to 2189.`,
  );
}
