import type { FastifyReply } from 'fastify';
import type { AppOptions, AskedSystem } from './app-options.ts';

/** How fresh the data is from which a caller is answered. */
export async function stampFreshness(
  reply: FastifyReply,
  { freshness }: Pick<AppOptions, 'freshness'>,
  workspace: number,
  asked: AskedSystem = 'any',
): Promise<void> {
  const { asOf, eventsWaiting } = await freshness(workspace, asked);
  reply.header('kepi-as-of', asOf ?? 'never').header('kepi-events-waiting', String(eventsWaiting));
}
