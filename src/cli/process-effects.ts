import type { Effects } from './effects.ts';

/** The world of this process. */
export function processEffects(): Effects {
  // A reader that has read enough, such as head, is no failure.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    clock: Date.now,
    onStop(asked) {
      process.on('SIGINT', asked);
      process.on('SIGTERM', asked);
      return () => {
        process.off('SIGINT', asked);
        process.off('SIGTERM', asked);
      };
    },
  };
}
