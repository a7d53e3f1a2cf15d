import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './popover.module.css';

interface PopoverProps {
  readonly label: ReactNode;
  /** For those who hear it, where the label alone does not say. */
  readonly name?: string;
  readonly className?: string | undefined;
  /** A key that opens it from anywhere. */
  readonly shortcut?: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

const gap = 6;

/** A button that opens something small beside it; Escape and a click elsewhere close it. */
export function Popover({ label, name, className, shortcut, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  const close = () => box.current?.hidePopover();

  const place = (open: boolean) => {
    const [at, shown] = [button.current, box.current];
    if (!open || at === null || shown === null) return;
    const { left, right, bottom, top } = at.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = shown;
    const [wide, high] = [document.documentElement.clientWidth, window.innerHeight];
    const x = left + width + gap <= wide ? left : Math.max(gap, right - width);
    const y = bottom + gap + height <= high ? bottom + gap : Math.max(gap, top - gap - height);
    shown.style.left = `${Math.max(gap, Math.min(x, wide - width - gap))}px`;
    shown.style.top = `${y}px`;
    shown.querySelector<HTMLElement>('[data-first], input, button')?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        data-key={shortcut}
        aria-haspopup="dialog"
        aria-label={name}
        className={className ?? styles.button}
      >
        {label}
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name ?? (typeof label === 'string' ? label : 'choices')}
        className={styles.box}
        // A field for searching would take it for itself, to be emptied.
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          close();
        }}
        // What nobody opens need not be made; what is in it must be there before it is placed.
        onBeforeToggle={(event) => event.newState === 'open' && flushSync(() => setOpened(true))}
        onToggle={(event) => {
          const open = event.newState === 'open';
          if (!open) setOpened(false);
          place(open);
        }}
      >
        {opened && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  );
}
