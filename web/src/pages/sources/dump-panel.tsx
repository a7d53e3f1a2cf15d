import { SidePanel } from '../../parts/side-panel.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { closeSource } from './source-address.ts';

/** What could not be read of something that is not connected. */
export const DumpPanel = ({ name }: { readonly name: string }) => (
  <SidePanel
    title={name}
    about="Imported, not connected: its last import, as it was read"
    onClose={closeSource}
  >
    <RejectedRows source={name} />
  </SidePanel>
);
