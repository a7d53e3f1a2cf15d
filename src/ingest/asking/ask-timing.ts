/** How long to wait for a source, and how time passes. All of it in milliseconds. */
export interface AskTiming {
  readonly now: () => number;
  /** Rejects with the signal's reason as soon as that is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1, so that those who were turned away together do not come back together. */
  readonly random: () => number;
  /** For one request, the body included. */
  readonly timeout: number;
  /** How often one thing is asked for. */
  readonly tries: number;
  /** Before the second try, when the source does not say how long; each pause after that is twice as long. */
  readonly pause: number;
  /** All the pauses together. */
  readonly patience: number;
}

export const usualTiming: AskTiming = {
  now: Date.now,
  wait: waitFor,
  random: Math.random,
  timeout: 60_000,
  tries: 6,
  pause: 1_000,
  patience: 600_000,
};

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
