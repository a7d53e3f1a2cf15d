import type { Effects } from './effects.ts';

/** How far a piece of work is. */
export interface Progress {
  /** What is at work on, such as a file's name. */
  readonly part: string;
  readonly done: number;
  /** 0 when there is nothing to do. */
  readonly total: number;
  readonly unit: 'bytes' | 'rows' | 'bookings' | 'events';
}

const redrawAfter = 100;
const lineAfter = 5_000;
const barWidth = 24;

/** One line that is drawn anew on a terminal, a line now and then elsewhere; on standard error. */
export class ProgressLine {
  readonly #effects: Effects;
  #shownAt = Number.NEGATIVE_INFINITY;
  #drawn = false;

  constructor(effects: Effects) {
    this.#effects = effects;
    this.#shownAt = effects.stderr.isTTY ? Number.NEGATIVE_INFINITY : effects.clock();
  }

  show(progress: Progress): void {
    const { stderr, clock } = this.#effects;
    const now = clock();
    if (now - this.#shownAt < (stderr.isTTY ? redrawAfter : lineAfter)) return;
    this.#shownAt = now;
    if (stderr.isTTY) {
      stderr.write(`\r\x1b[2K${barOf(progress)}${textOf(progress)}`.slice(0, (stderr.columns ?? 80) + 4));
      this.#drawn = true;
    } else {
      stderr.write(`${textOf(progress)}\n`);
    }
  }

  /** Takes the line off the terminal, so that something else can be written. */
  clear(): void {
    if (this.#drawn) this.#effects.stderr.write('\r\x1b[2K');
    this.#drawn = false;
  }
}

function barOf({ done, total }: Progress): string {
  if (total <= 0) return '';
  const filled = Math.min(barWidth, Math.floor((done / total) * barWidth));
  return `[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}] `;
}

function textOf({ part, done, total, unit }: Progress): string {
  const amount = (n: number) => (unit === 'bytes' ? `${(n / 1e6).toFixed(1)} MB` : n.toLocaleString('en-US'));
  const what = unit === 'bytes' ? '' : ` ${unit}`;
  if (total <= 0) return `${part}: ${amount(done)}${what}`;
  const percent = Math.min(100, Math.floor((done / total) * 100));
  return `${percent}% ${part}: ${amount(done)} of ${amount(total)}${what}`;
}
