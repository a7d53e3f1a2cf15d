import { z } from 'zod';
import { settlingSubmissions } from '../../ingest/settle-submissions.ts';
import { findWorkspace } from '../../people/workspaces.ts';
import { isWebhook, toSecrets, withoutPrevious, withSecret } from '../../sources/given-secrets.ts';
import { toShownStatus } from '../../sources/shown-status.ts';
import { SourceError } from '../../sources/source-error.ts';
import { sourceKindNames } from '../../sources/source-kinds.ts';
import { readStatuses } from '../../sources/source-status.ts';
import {
  addSource,
  changeSecrets,
  listSources,
  openSource,
  removeSource,
  requireSource,
  type Source,
} from '../../sources/sources.ts';
import { bodyText } from './body-text.ts';
import { type Desk, errand } from './errand.ts';

const toShown = ({ name, kind, settings, every, createdAt }: Source) => ({
  name,
  kind,
  settings,
  every,
  createdAt: new Date(createdAt).toISOString(),
});

/** Where the other side is to send; null for a source that is pulled. */
function toWebhookAddress({ address }: Desk, { name, kind }: Source): string | null {
  if (!isWebhook(kind)) return null;
  return `${address}/v1/sources/${name}/webhook${kind === 'nexudus-webhook' ? '/{action}' : ''}`;
}

/** The body is the secret; without one a webhook is not signed. */
export const sourceAdd = errand(
  'source add',
  z.object({
    workspace: z.string(),
    name: z.string(),
    kind: z.enum(sourceKindNames),
    settings: z.record(z.string(), z.string()),
    email: z.string().optional(),
    every: z.number().optional(),
    signed: z.boolean(),
  }),
  async (desk, { workspace: workspaceName, name, kind, settings, email, every, signed }) => {
    const { engine, secrets, clock, pulls, body } = desk;
    const workspace = await findWorkspace(engine, workspaceName);
    const added = {
      workspace: workspace.id,
      name,
      kind,
      settings,
      secrets: toSecrets(kind, signed ? await bodyText(body) : null, email),
      every,
      now: clock(),
    };
    const source = await settlingSubmissions(engine, workspace.id, () => addSource(engine, secrets, added));
    const [status] = (
      await readStatuses(engine, {
        workspace: workspace.id,
        schedule: null,
        isUnderWay: (one) => pulls.isUnderWay(one),
        now: clock(),
      })
    ).filter((one) => one.name === name);
    return {
      ...toShown(source),
      webhook: toWebhookAddress(desk, source),
      public: desk.config.publicUrl !== undefined,
      unprovable: status?.unprovable ?? null,
    };
  },
);

/** The body is the new secret, unless the one before is to be forgotten. */
export const sourceSecret = errand(
  'source secret',
  z.object({ name: z.string(), email: z.string().optional(), forgetPrevious: z.boolean() }),
  async ({ engine, secrets: box, body }, { name, email, forgetPrevious }) => {
    const source = await requireSource(engine, name);
    const opening = openSource(engine, box, source);
    const secrets = forgetPrevious
      ? withoutPrevious(await opening)
      : withSecret(source, await opening.then(({ secrets }) => secrets, nullIfClosed), {
          secret: await bodyText(body),
          email,
        });
    await changeSecrets(engine, box, { name, secrets });
    const keepsPrevious = typeof secrets === 'object' && secrets !== null && 'previous' in secrets;
    return { name, kind: source.kind, keepsPrevious };
  },
);

/** What cannot be opened any more is replaced without it. */
function nullIfClosed(error: unknown): null {
  if (error instanceof SourceError) return null;
  throw error;
}

/** What a command must know of a source before it asks for its secret. */
export const sourceFind = errand(
  'source find',
  z.object({ name: z.string() }),
  async ({ engine }, { name }) => toShown(await requireSource(engine, name)),
);

export const sourceList = errand(
  'source list',
  z.object({ workspace: z.string() }),
  async ({ engine }, { workspace }) =>
    (await listSources(engine, (await findWorkspace(engine, workspace)).id)).map(toShown),
);

export const sourceRemove = errand(
  'source remove',
  z.object({ name: z.string() }),
  async ({ engine, pulls }, { name }) => {
    const { workspace } = await requireSource(engine, name);
    await pulls.stop(name);
    return toShown(await settlingSubmissions(engine, workspace, () => removeSource(engine, name)));
  },
);

/** Of one source, or of all of a workspace. */
export const sourceStatus = errand(
  'source status',
  z.object({ workspace: z.string(), name: z.string().optional() }),
  async ({ engine, schedule, pulls, clock }, { workspace: workspaceName, name }) => {
    const workspace =
      name === undefined
        ? (await findWorkspace(engine, workspaceName)).id
        : (await requireSource(engine, name)).workspace;
    const all = await readStatuses(engine, {
      workspace,
      schedule,
      isUnderWay: (one) => pulls.isUnderWay(one),
      now: clock(),
    });
    return all.filter((status) => name === undefined || status.name === name).map(toShownStatus);
  },
);
