import { useSyncExternalStore } from 'react';

/** Where the pages are: also under a path of a proxy, since their addresses have one segment. */
const base = new URL('.', document.baseURI).pathname;

export interface Address {
  /** Such as `routing`; the empty one is Bookings. */
  readonly page: string;
  readonly query: URLSearchParams;
}

let seen = { href: '', address: { page: '', query: new URLSearchParams() } as Address };

function read(): Address {
  const { href, pathname, search } = window.location;
  if (href !== seen.href) {
    seen = { href, address: { page: pathname.slice(base.length), query: new URLSearchParams(search) } };
  }
  return seen.address;
}

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function listen(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
}

export const useAddress = (): Address => useSyncExternalStore(listen, read);

export function toHref({ page, query }: Address): string {
  // Colons and slashes mean nothing in a query, and an address is there to be read.
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%7E', '~');
  return `${base}${page}${text === '' ? '' : `?${text}`}`;
}

export function go(address: Address, how: 'push' | 'replace' = 'push'): void {
  const href = toHref(address);
  if (href === window.location.pathname + window.location.search) return;
  window.history[how === 'push' ? 'pushState' : 'replaceState'](null, '', href);
  tell();
}

/** Null takes a key away. */
export type QueryChange = Readonly<Record<string, string | readonly string[] | null>>;

export function changed(query: URLSearchParams, change: QueryChange): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(change)) {
    next.delete(key);
    for (const one of value === null ? [] : [value].flat()) next.append(key, one);
  }
  return next;
}

/** Changes the query of the page that is shown. */
export function changeQuery(change: QueryChange, how: 'push' | 'replace' = 'push'): void {
  const { page, query } = read();
  go({ page, query: changed(query, change) }, how);
}
