import { useSyncExternalStore } from 'react';

const minute = 60_000;
const toMinute = () => Math.floor(Date.now() / minute) * minute;

/** Epoch milliseconds, to the minute: a page that stays open until tomorrow shows tomorrow. */
export const useNow = (): number =>
  useSyncExternalStore((listener) => {
    const timer = setInterval(listener, 5_000);
    return () => clearInterval(timer);
  }, toMinute);
