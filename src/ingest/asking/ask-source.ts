import { AskError } from './ask-error.ts';
import { askOnce, type Told, toPlace } from './ask-once.ts';
import type { AskTiming } from './ask-timing.ts';
import { toAskedAt } from './asked-at.ts';
import { blotSecrets } from './blot-secrets.ts';
import { type Busy, usuallyBusy } from './usually-busy.ts';

export interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  /** What must not be seen in an error, whoever repeats it. */
  readonly secrets: readonly string[];
  readonly signal: AbortSignal;
  readonly timing: AskTiming;
  /** A form that is posted; without it, it is a GET. */
  readonly form?: URLSearchParams;
  /** What counts as "wait and try again". */
  readonly isBusy?: Busy;
  /** In bytes; 64 MiB. */
  readonly most?: number;
}

export interface Answer {
  readonly headers: Headers;
  /** Parsed JSON. */
  readonly body: unknown;
  /** When the source was asked, by its own clock where it tells one that can be believed; never later than it was. */
  readonly askedAt: number;
}

/** Of what a source says instead of an answer. */
const mostShown = 10_000;

/** What came of one try: an answer, or why there is none and how long the source asks to be left alone. */
type Tried = { readonly answer: Answer } | { readonly why: AskError; readonly pause: number | null };

/**
 * Asks for JSON, and asks again while the source is busy, out of order or out of reach. Throws an AskError, or the
 * reason of the signal.
 */
export async function askSource(url: URL, asking: Asking): Promise<Answer> {
  const { signal, timing } = asking;
  if (url.username !== '' || url.password !== '') {
    throw new AskError(
      `The address of ${url.host} holds a name or a password, which is not the place for it.`,
    );
  }
  let patience = timing.patience;
  for (let n = 1; ; n++) {
    const tried = await attempt(url, asking);
    if ('answer' in tried) return tried.answer;
    const { why } = tried;
    if (n >= timing.tries) throw toGivenUp(why, `asked ${n} times`);
    // Told how long, a little more; else between half of the pause and all of it.
    const pause =
      tried.pause === null
        ? timing.pause * 2 ** (n - 1) * (0.5 + timing.random() / 2)
        : tried.pause + timing.pause * timing.random();
    if (pause > patience) {
      throw toGivenUp(why, `it would take ${Math.ceil(pause / 1_000)} more seconds of waiting`);
    }
    patience -= pause;
    await timing.wait(pause, signal);
  }
}

async function attempt(url: URL, asking: Asking): Promise<Tried> {
  const { headers, secrets, signal, timing, form, isBusy = usuallyBusy, most = 64 * 1024 * 1024 } = asking;
  const blot = blotSecrets(secrets);
  let told: Told;
  const asked = timing.now();
  try {
    told = await askOnce({ url, headers, form, signal, timeout: timing.timeout, most });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof AskError) throw error;
    return { why: new AskError(`${toPlace(url)} cannot be reached: ${blot(toReason(error))}.`), pause: null };
  }
  const { status } = told;
  const text = blot(told.text.slice(0, mostShown));
  const said = toSaid(told.headers, text);
  if (status < 200 || status > 299) {
    const why = new AskError(`${toPlace(url)} answers ${status}${said}.`, { status, text });
    const busy = isBusy({ status, headers: told.headers, text: told.text }, timing.now());
    if (busy === false) throw why;
    return { why, pause: busy === true ? null : busy };
  }
  if (isPage(told.headers, told.text)) {
    throw new AskError(
      `${toPlace(url)} answers with a web page in place of JSON: is the address that of the API?`,
      { status },
    );
  }
  try {
    const body: unknown = JSON.parse(told.text);
    return { answer: { headers: told.headers, body, askedAt: toAskedAt(told.headers, asked, timing.now()) } };
  } catch {
    // It may have been cut off where nobody could see it.
    return {
      why: new AskError(`${toPlace(url)} answers with what is no JSON${said}.`, { text }),
      pause: null,
    };
  }
}

const isPage = (headers: Headers, text: string) =>
  /\bhtml\b/.test(headers.get('content-type') ?? '') || /^\s*<(!doctype|html)/i.test(text);

const toSaid = (headers: Headers, text: string) => {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 200);
  if (isPage(headers, text)) return ' with a web page';
  return line === '' ? ' with nothing' : `: ${line.replace(/\.$/, '')}`;
};

/** What fetch says is in the cause of its error. */
function toReason(error: unknown): string {
  const told = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(told instanceof Error)) return String(told);
  return (told.message || (told as NodeJS.ErrnoException).code || told.name).slice(0, 200);
}

const toGivenUp = (why: AskError, how: string) =>
  new AskError(`${why.message.replace(/\.$/, '')} (${how}).`, {
    status: why.status,
    text: why.text,
    cause: why,
  });
