import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './side-panel.module.css';

interface SidePanelProps {
  readonly title: string;
  /** Below the title, muted. */
  readonly about?: ReactNode;
  readonly tools?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Rows beside the page they explain; Escape goes back to where one was. */
export function SidePanel({ title, about, tools, onClose, children }: SidePanelProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // Closed while it is still there, or the focus would not go back to where it was.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog?.open === false) dialog.showModal();
    heading.current?.focus();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; for the keys that is Escape.
    <dialog
      ref={ref}
      className={styles.panel}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={({ target, currentTarget }) => target === currentTarget && onClose()}
    >
      <div className={styles.inside}>
        <header className={styles.head}>
          <div>
            <h2 ref={heading} id={id} tabIndex={-1}>
              {title}
            </h2>
            {about !== undefined && <p>{about}</p>}
          </div>
          <div className={styles.tools}>
            {tools}
            <button type="button" className={styles.close} aria-label="Close" onClick={onClose}>
              <X size={18} aria-hidden="true" />
            </button>
          </div>
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
}
