import { useEffect } from 'react';
import { changeQuery, useAddress } from '../address/address.ts';
import { useView, type View } from './use-view.ts';

/** The view of a page; what it went without saying is put into the address, so that a copy of it shows the same elsewhere. */
export function usePinnedView(): View {
  const view = useView();
  const { query } = useAddress();
  const scope = view.scope?.id ?? null;
  const pinned = query.get('zone') === view.zone && query.get('scope') === scope;
  useEffect(() => {
    if (!pinned) changeQuery({ scope, zone: view.zone }, 'replace');
  }, [pinned, scope, view.zone]);
  return view;
}
