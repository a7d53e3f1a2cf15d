import type { OpenSource } from '../../sources/sources.ts';
import { AskError } from '../asking/ask-error.ts';
import { askSource } from '../asking/ask-source.ts';
import type { AskTiming } from '../asking/ask-timing.ts';
import type { Pull } from '../connector.ts';
import { isRecord } from '../nexudus/parse-nexudus-record.ts';
import type { ApiEntity } from './api-entities.ts';
import { nexudusBusy } from './nexudus-busy.ts';

export interface NexudusTiming extends AskTiming {
  /** From one request to the next, in milliseconds. */
  readonly spacing: number;
}

export interface NexudusAnswer {
  readonly body: unknown;
  /** When it was asked for, by the clock of Nexudus where that can be believed; never later than by Kepi's. */
  readonly at: number;
}

/** Asks for a list of an entity, or for the record of an id. */
export type AskNexudus = (
  entity: ApiEntity,
  query: Readonly<Record<string, string | number>>,
  id?: number,
) => Promise<NexudusAnswer>;

/** The record of an id that is dead is a 500 as often as a 404: patience does not bring it back. */
const triesOfOne = 3;

export function openNexudus(
  { settings, secrets: { email, password } }: OpenSource<'nexudus-api'>,
  { signal, clock }: Pick<Pull, 'signal' | 'clock'>,
  timing: NexudusTiming,
): AskNexudus {
  const basic = Buffer.from(`${email}:${password}`).toString('base64');
  const headers = { authorization: `Basic ${basic}` };
  const secrets = [password, basic, email];
  let askedAt = Number.NEGATIVE_INFINITY;

  return async (entity, query, id) => {
    const early = askedAt + timing.spacing - timing.now();
    if (early > 0) await timing.wait(early, signal);
    const url = toUrl(settings.baseUrl, entity, query, id);
    try {
      const tries = id === undefined ? timing.tries : Math.min(timing.tries, triesOfOne);
      const patient = { ...timing, tries, now: clock };
      const asking = { headers, secrets, signal, timing: patient, isBusy: nexudusBusy };
      const { body, askedAt: at } = await askSource(url, asking);
      requireSuccess(url, body);
      return { body, at: Math.min(at, clock()) };
    } catch (error) {
      throw toPlainError(error, entity);
    } finally {
      askedAt = timing.now();
    }
  };
}

function toUrl(
  base: string,
  { module, table }: ApiEntity,
  query: Readonly<Record<string, unknown>>,
  id?: number,
) {
  const path = [module, table.name, ...(id === undefined ? [] : [id])].join('/');
  const url = new URL(`${base.replace(/\/+$/, '')}/api/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
  return url;
}

/** What failed by a rule of Nexudus is answered with 200 all the same. */
function requireSuccess(url: URL, body: unknown): void {
  if (!isRecord(body) || body.WasSuccessful !== false) return;
  const said = typeof body.Message === 'string' ? `: ${body.Message.slice(0, 200)}` : '';
  throw new AskError(`${url.origin}${url.pathname} answers 200, and that it was not successful${said}.`);
}

function toPlainError(error: unknown, { singular }: ApiEntity): unknown {
  if (!(error instanceof AskError) || (error.status !== 401 && error.status !== 403)) return error;
  const limit = /access denied/i.test(error.text)
    ? ' or, as "Access Denied" may mean, the account is over its limit of requests'
    : '';
  return new AskError(
    `${error.message.replace(/\.$/, '')}: the e-mail address or the password is wrong, the user does not have the role ${singular}-List${limit}.`,
    { status: error.status, text: error.text, cause: error },
  );
}
