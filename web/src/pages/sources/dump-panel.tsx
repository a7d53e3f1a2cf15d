import { SidePanel } from '../../parts/side-panel.tsx';
import { RejectedRows } from './rejected-rows.tsx';
import { closeSource } from './source-address.ts';

/** What could not be read of something that is not connected. */
export const DumpPanel = ({ name }: { readonly name: string }) => (
  <SidePanel title={name} about="What could not be read when it was imported" onClose={closeSource}>
    <RejectedRows source={name} />
  </SidePanel>
);
