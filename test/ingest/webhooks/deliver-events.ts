import { createHmac } from 'node:crypto';
import { foldEvents } from '../../../src/ingest/inbox/fold-events.ts';
import { Inbox } from '../../../src/ingest/inbox/inbox.ts';
import type { Engine } from '../../../src/store/engine.ts';

/** A keyed hash. */
export const digest = (text: string) => createHmac('sha256', 'a test').update(text).digest('hex');

/** Bodies as a source sends them, kept and then folded. */
export async function deliverEvents(
  engine: Engine,
  workspace: number,
  bodies: readonly unknown[],
  { kind = 'calcom', source = 'hook', receivedAt = Date.UTC(2026, 5, 1), most = 5_000 } = {},
): Promise<void> {
  await keepEvents(engine, workspace, bodies, { kind, source, receivedAt });
  while ((await foldEvents(engine, { workspace, digest, most })) > 0);
}

export async function keepEvents(
  engine: Engine,
  workspace: number,
  bodies: readonly unknown[],
  { kind = 'calcom', source = 'hook', receivedAt = Date.UTC(2026, 5, 1) } = {},
): Promise<void> {
  const inbox = new Inbox(engine, () => {}, digest);
  await Promise.all(
    bodies.map((body) => inbox.receive({ workspace, source, kind, receivedAt, body: JSON.stringify(body) })),
  );
  await inbox.close();
}
