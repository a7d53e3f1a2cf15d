import { Info } from 'lucide-react';
import { useId, useRef } from 'react';
import styles from './definition.module.css';

/** What a number means, on hover and on focus. */
export function Definition({ of, text }: { readonly of: string; readonly text: string }) {
  const id = useId();
  const mark = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLDivElement>(null);

  const show = () => {
    const [at, shown] = [mark.current, tip.current];
    if (at === null || shown === null || shown.matches(':popover-open')) return;
    shown.showPopover();
    const { left, bottom, top } = at.getBoundingClientRect();
    const x = Math.max(8, Math.min(left - 12, document.documentElement.clientWidth - shown.offsetWidth - 8));
    const below = bottom + 6 + shown.offsetHeight <= window.innerHeight;
    shown.style.left = `${x}px`;
    shown.style.top = `${below ? bottom + 6 : top - 6 - shown.offsetHeight}px`;
  };
  const hide = () => tip.current?.hidePopover();

  return (
    <>
      <button
        ref={mark}
        type="button"
        className={styles.mark}
        aria-label={`What ${of} means`}
        aria-describedby={id}
        onPointerEnter={show}
        onPointerLeave={hide}
        onFocus={show}
        onBlur={hide}
        onClick={(event) => {
          event.stopPropagation();
          show();
        }}
      >
        <Info size={13} strokeWidth={2} aria-hidden="true" />
      </button>
      <div ref={tip} id={id} role="tooltip" popover="manual" className={styles.tip}>
        {text}
      </div>
    </>
  );
}
