import type { Command } from 'commander';
import { settingNames } from '../../config/settings.ts';
import { toCurlLine } from '../serving/curl-line.ts';
import { type Serving, serve } from '../serving/serve.ts';
import { withSettings } from '../setting-options.ts';
import type { Options, Shell } from '../shell.ts';
import { leaf } from './leaf.ts';

interface ServeOptions extends Options {
  readonly demo?: true;
}

export function addServeCommand(program: Command, shell: Shell): void {
  const command = leaf(program, 'serve', {
    about: 'the server, until it is stopped',
    example: 'kepi serve --demo --port 8080',
  }).option('--demo', 'serve realistic data from a folder of its own, with a key made for this start');
  withSettings(command, settingNames).action(async (options: ServeOptions) => {
    const demo = options.demo === true;
    const config = shell.config(options, demo ? './data-demo' : undefined);
    await serve(shell.effects, config, { demo, connectors: shell.connectors }, (serving) => {
      const said = toSaid(serving);
      shell.answer(options, said, toWords(said));
    });
  });
}

const toSaid = ({ url, demo, setUp }: Serving) => ({
  url,
  docs: `${url}/docs`,
  ...(setUp === null ? {} : { setUp }),
  ...(demo === null ? {} : { login: demo.login, key: demo.key, curl: toCurlLine(url, demo) }),
});

function toWords({ url, docs, setUp, login, key, curl }: ReturnType<typeof toSaid>): string {
  const lines = [`Kepi serves at ${url}`];
  if (login !== undefined) lines.push(`Dashboard: log in as ${login.email} / ${login.password}`);
  lines.push(`API reference: ${docs}`);
  if (key !== undefined) lines.push(`API key: ${key}`, '', 'Try it:', `  ${curl}`, '');
  if (setUp !== undefined) {
    lines.push('', 'Nobody may log in yet. The first operator is made here, once, within 14 days:');
    lines.push(`  ${setUp}`, '');
  }
  return lines.join('\n');
}
