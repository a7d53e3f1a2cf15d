import { changeQuery, useAddress } from './address.ts';

/** Which of a few things are on, in one key of the address: `hidden=created,completed`. */
export function useSwitches(key: string) {
  const { query } = useAddress();
  const on = (query.get(key) ?? '').split(',').filter((id) => id !== '');
  const toggle = (id: string) => {
    const next = on.includes(id) ? on.filter((one) => one !== id) : [...on, id];
    changeQuery({ [key]: next.length === 0 ? null : next.join(',') }, 'replace');
  };
  return { isOn: (id: string) => on.includes(id), toggle };
}
