import { type Sent, send } from './send.ts';

/** Asks for all rows as a CSV file and hands it to the browser under the server's name for it. */
export async function download(path: string, sent: Omit<Sent, 'accept'>): Promise<void> {
  const answer = await send(path, { ...sent, accept: 'text/csv' });
  const named = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  const href = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = href;
  link.download = named ?? 'kepi.csv';
  link.click();
  // Firefox begins to read after the click.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
