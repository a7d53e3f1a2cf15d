import type { NewKeyData } from '../../../../src/contract/people/new-key.ts';
import { Button } from '../../parts/button.tsx';
import { CopyText } from '../../parts/copy-text.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useNow } from '../../parts/use-now.ts';
import { toCurlLine } from './curl-line.ts';
import { usePeople } from './use-people.ts';

interface NewKeyProps {
  readonly made: NewKeyData;
  readonly onClose: () => void;
}

/** The key itself, which nobody is shown again, and a line to try it with. */
export function NewKey({ made: { name, owner, key, scopes }, onClose }: NewKeyProps) {
  const now = useNow();
  const people = usePeople();
  const isOperator = people.data?.people.some(({ email, operator }) => email === owner && operator) ?? false;
  return (
    <Dialog
      title={`The key “${name}”`}
      onClose={onClose}
      actions={
        <Button kind="main" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p>It asks as {owner}. Keep it now: only a digest of it is stored, and it is not shown again.</p>
      <CopyText what="the key" text={key} />
      {scopes.includes('read') && (
        <>
          <p>Try it:</p>
          <CopyText
            what="the curl line"
            text={toCurlLine({ key, scope: isOperator ? 'org' : 'user', now: new Date(now) })}
          />
        </>
      )}
    </Dialog>
  );
}
