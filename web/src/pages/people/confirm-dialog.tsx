import type { ReactNode } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSentForm } from '../../session/use-sent-form.ts';

interface ConfirmDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly does: string;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
  /** What will happen. */
  readonly children: ReactNode;
}

/** Asks before something is done that cannot be taken back. */
export function ConfirmDialog({ title, does, onConfirm, onClose, children }: ConfirmDialogProps) {
  const { sending, refusal, onSubmit } = useSentForm(async () => {
    await onConfirm();
    onClose();
  });
  return (
    <Dialog
      title={title}
      onSubmit={onSubmit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="danger" type="submit" disabled={sending}>
            {does}
          </Button>
        </>
      }
    >
      {children}
      <Refusal of={refusal} />
    </Dialog>
  );
}
