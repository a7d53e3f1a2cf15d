import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button.tsx';

interface DownloadButtonProps {
  /** Such as `CSV of 1,203 rows`. */
  readonly label: string;
  readonly onDownload: () => Promise<void>;
}

export function DownloadButton({ label, onDownload }: DownloadButtonProps) {
  const [state, setState] = useState<'idle' | 'busy' | { readonly failed: string }>('idle');
  const start = async () => {
    setState('busy');
    try {
      await onDownload();
      setState('idle');
    } catch (error) {
      setState({ failed: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <>
      {typeof state === 'object' && <span role="alert">{state.failed}</span>}
      <Button disabled={state === 'busy'} onClick={() => void start()}>
        <Download size={14} aria-hidden="true" />
        {state === 'busy' ? 'Making the file' : label}
      </Button>
    </>
  );
}
