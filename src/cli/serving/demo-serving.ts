import type { Config } from '../../config.ts';
import { demoOwnerEmail } from '../../demo/demo-owner.ts';
import { createKey } from '../../people/create-key.ts';
import { replaceLogin } from '../../people/logins.ts';
import { makeReadablePassword } from '../../people/readable-password.ts';
import { findWorkspace, mainWorkspace } from '../../people/workspaces.ts';
import type { SecretBox } from '../../sources/secret-box.ts';
import type { Engine } from '../../store/engine.ts';
import { CliError } from '../cli-error.ts';
import { readStoreContent } from '../demo-store.ts';
import type { Effects } from '../effects.ts';
import { demoDefaults, fillDemo, toDay } from '../fill-demo.ts';
import { ProgressLine } from '../progress.ts';

export interface DemoAccess {
  readonly key: string;
  /** Of an operator. */
  readonly login: { readonly email: string; readonly password: string };
  /** The instant at which the demo's today begins. */
  readonly asOf: number;
}

interface DemoOffice {
  readonly engine: Engine;
  readonly config: Config;
  readonly secrets: SecretBox;
}

/** Demo data if there is none yet, and a new key and a new password in place of the last start's. */
export async function openDemo(
  { engine, config, secrets }: DemoOffice,
  effects: Effects,
): Promise<DemoAccess> {
  const now = effects.clock();
  const found = await readStoreContent(engine);
  if (found.kind === 'other') {
    throw new CliError(
      config.store.kind === 'duckdb'
        ? `The data folder ${config.data} holds other data than the demo's; give the demo a folder of its own with --data, or leave --demo out.`
        : `The store holds other data than the demo's; give the demo a database of its own with --store, or leave --demo out.`,
    );
  }
  if (found.kind !== 'demo') await fill({ engine, secrets }, effects, toDay(now));
  const workspace = await findWorkspace(engine, mainWorkspace);
  const login = { email: demoOwnerEmail, password: makeReadablePassword() };
  await replaceLogin(engine, { ...login, workspace, operator: true, now });
  const key = await createKey(engine, {
    workspace,
    owner: demoOwnerEmail,
    name: 'demo',
    scopes: ['read'],
    expiresAt: null,
    now,
    replacing: true,
  });
  const asOf = found.kind === 'demo' ? found.asOf : Date.parse(toDay(now));
  return { key: key.key, login, asOf };
}

async function fill(office: Omit<DemoOffice, 'config'>, effects: Effects, asOf: string): Promise<void> {
  const line = new ProgressLine(effects);
  const { signal } = new AbortController();
  effects.stderr.write(`Making ${demoDefaults.bookings.toLocaleString('en-US')} bookings, once.\n`);
  try {
    await fillDemo(
      { ...office, signal, progress: (progress) => line.show(progress) },
      { ...demoDefaults, asOf },
    );
  } finally {
    line.clear();
  }
}
