import type { OpenSource } from '../../sources/sources.ts';
import { verifyCalcomSignature } from '../calcom-webhook/verify-signature.ts';
import type { Received, SentEvent } from './receiver.ts';

type Turned = Exclude<Received, { kind: 'accepted' }>;

const header = ({ headers }: SentEvent, name: string) => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** Before a byte is parsed: the kind under which it is kept, or why it is turned away; null for a source that does not send. */
export function admitEvent(source: OpenSource, sent: SentEvent): string | Turned | null {
  if (source.kind !== 'calcom-webhook' || sent.action !== null) return null;
  const { secrets } = source as OpenSource<'calcom-webhook'>;
  const verified = verifyCalcomSignature(sent.body, header(sent, 'x-cal-signature-256'), secrets);
  if (verified !== 'ok') return { kind: 'unsigned', reason: calcomReasons[verified] };
  return 'calcom';
}

const calcomReasons = {
  missing:
    'The header X-Cal-Signature-256 is missing: give the webhook in Cal.com the secret of this source.',
  unsigned: 'Cal.com has no secret for this webhook: give it the secret of this source.',
  malformed: 'The header X-Cal-Signature-256 is no signature: 64 hexadecimal digits in small letters.',
  mismatch: 'The signature does not fit: the secret of the webhook in Cal.com is not that of this source.',
} as const;
