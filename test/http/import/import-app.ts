import type { AppOptions } from '../../../src/http/app-options.ts';
import { pushRows } from '../../../src/ingest/push/push-rows.ts';
import { pushedTables } from '../../../src/ingest/push/pushed-tables.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { engines } from '../../engines.ts';
import { openAppOver } from '../open-test-app.ts';

const keys: Readonly<Record<string, readonly string[]>> = {
  sender: ['ingest'],
  admin: ['admin'],
  reader: ['read'],
};

/** The real app over an empty store: keys named after what they may do, each of workspace 1 but for `other`. */
export async function openImportApp(parts: Partial<AppOptions> = {}) {
  const [first] = engines;
  if (first === undefined) throw new Error('no engine was chosen');
  const store = await first.open();
  const { engine } = store;
  const { app } = await openAppOver(store, {
    authenticate: async (bearer) => {
      const workspace = bearer === 'other' ? 2 : 1;
      const scopes = bearer === 'other' ? ['ingest'] : keys[bearer];
      return scopes === undefined
        ? null
        : { caller: { workspace, userId: null, operator: true }, email: null, keyId: bearer, scopes };
    },
    importing: {
      tables: [...pushedTables.keys()],
      push: (rows) => pushRows(engine, rows),
    },
    ...parts,
  });
  const send = (table: string, body: string | readonly object[] | Buffer, more: SendOptions = {}) =>
    app.inject({
      method: 'POST',
      url: `/v1/import/${table}${more.query ?? ''}`,
      headers: {
        authorization: `Bearer ${more.key ?? 'sender'}`,
        'content-type': 'application/x-ndjson',
        ...more.headers,
      },
      payload: Array.isArray(body) ? toLines(body) : (body as string),
    });
  return { app, engine: engine as Engine, send };
}

interface SendOptions {
  readonly key?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const toLines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
