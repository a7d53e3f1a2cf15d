import type { BrowserContext } from 'playwright-core';

/** Pages of it live some milliseconds ahead of the machine; timers are left as they are. */
export const setClock = (context: BrowserContext, ahead: number) =>
  context.addInitScript((by) => {
    const Real = Date;
    class Shifted extends Real {
      constructor(...given: [] | [number]) {
        super(...(given.length === 0 ? ([Real.now() + by] as const) : given));
      }

      static override now(): number {
        return Real.now() + by;
      }
    }
    window.Date = Shifted as DateConstructor;
  }, ahead);
