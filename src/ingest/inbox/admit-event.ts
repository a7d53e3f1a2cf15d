import type { OpenSource } from '../../sources/sources.ts';
import { verifyCalcomSignature } from '../calcom-webhook/verify-signature.ts';
import { parseHookAction } from '../nexudus-webhook/parse-hook-action.ts';
import { verifyNexudusSignature } from '../nexudus-webhook/verify-nexudus-signature.ts';
import type { Received, SentEvent } from './receiver.ts';

type Turned = Exclude<Received, { kind: 'accepted' }>;
type Admitted = string | Turned | null;

/** Before a byte is parsed: the kind under which it is kept, or why it is turned away; null for a source that does not send. */
export function admitEvent(source: OpenSource, sent: SentEvent): Admitted {
  switch (source.kind) {
    case 'calcom-webhook':
      return admitCalcom(source as OpenSource<'calcom-webhook'>, sent);
    case 'nexudus-webhook':
      return admitNexudus(source as OpenSource<'nexudus-webhook'>, sent);
    default:
      return null;
  }
}

const header = ({ headers }: SentEvent, name: string) => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

function admitCalcom({ secrets }: OpenSource<'calcom-webhook'>, sent: SentEvent): Admitted {
  if (sent.action !== null) return null;
  const verified = verifyCalcomSignature(sent.body, header(sent, 'x-cal-signature-256'), secrets);
  return verified === 'ok' ? 'calcom' : { kind: 'unsigned', reason: calcomReasons[verified] };
}

const calcomReasons = {
  missing:
    'The header X-Cal-Signature-256 is missing: give the webhook in Cal.com the secret of this source.',
  unsigned: 'Cal.com has no secret for this webhook: give it the secret of this source.',
  malformed: 'The header X-Cal-Signature-256 is no signature: 64 hexadecimal digits in small letters.',
  mismatch: 'The signature does not fit: the secret of the webhook in Cal.com is not that of this source.',
} as const;

function admitNexudus({ secrets }: OpenSource<'nexudus-webhook'>, sent: SentEvent): Admitted {
  const verified = verifyNexudusSignature(sent.body, header(sent, 'x-nexudus-hook-signature'), secrets);
  if (verified !== 'ok') return { kind: 'unsigned', reason: nexudusReasons[verified] };
  if (sent.action === null) {
    return {
      kind: 'refused',
      reason:
        'The address does not say what the hook is for: end it with its action, such as /webhook/BookingCreate.',
    };
  }
  const action = parseHookAction(sent.action);
  // A hook that is answered with an error ten times is switched off, and one of a newer Nexudus does no harm.
  if (action === null)
    return { kind: 'ignored', reason: `the action ${JSON.stringify(sent.action)} is not known` };
  return `nexudus ${action.name}`;
}

const nexudusReasons = {
  missing:
    'The header X-Nexudus-Hook-Signature is missing: give the hook in Nexudus the secret of this source.',
  malformed: 'The header X-Nexudus-Hook-Signature is no signature: 64 hexadecimal digits.',
  mismatch: 'The signature does not fit: the secret of the hook in Nexudus is not that of this source.',
} as const;
