import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import styles from './copy-text.module.css';

interface CopyTextProps {
  /** What it is, as in "Copy the link". */
  readonly what: string;
  readonly text: string;
}

/** A text to take along. Where the browser gives no clipboard (plain HTTP), it is selected. */
export function CopyText({ what, text }: CopyTextProps) {
  const shown = useRef<HTMLElement>(null);
  const [state, setState] = useState<'idle' | 'copied' | 'selected'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      if (shown.current !== null) window.getSelection()?.selectAllChildren(shown.current);
      setState('selected');
    }
  };
  return (
    <div className={styles.box}>
      <code ref={shown}>{text}</code>
      <Button aria-label={`Copy ${what}`} onClick={() => void copy()}>
        {state === 'copied' ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
        {state === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <span role="status" className={state === 'selected' ? styles.said : 'unseen'}>
        {state === 'copied' && `Copied ${what}.`}
        {state === 'selected' && 'It is selected: copy it with the keyboard.'}
      </span>
    </div>
  );
}
