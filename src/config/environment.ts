import { ConfigError } from './config-error.ts';
import { type Given, type GivenSettings, shown } from './given.ts';
import { type SettingName, settingNames, sourceSecretVariable, variableOf } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const byVariable = new Map(settingNames.map((name) => [variableOf(name), name]));

/** Kubernetes tells every pod about a Service called "kepi" in variables that look like ours. */
const isServiceLink = (variable: string, value: string) =>
  /^KEPI_(\w+_)?(SERVICE_(HOST|PORT)|PORT_\d+_(TCP|UDP|SCTP))/.test(variable) ||
  (/^KEPI_(\w+_)?PORT$/.test(variable) && /^(tcp|udp|sctp):\/\//.test(value));

const serviceLinkSentence = (variable: string, value: string) =>
  `${variable} is ${shown(value)}, set in the environment: that comes from the service links of Kubernetes, which ` +
  'it makes for a Service whose name begins with "kepi"; put enableServiceLinks: false into the pod, or rename the Service.';

/** Without the value: it may be a secret. */
const unknownSentence = (variable: string) =>
  `${variable} is set in the environment, but there is no such setting; allowed: ${[...byVariable.keys()].join(', ')}.`;

/** Every KEPI_ variable is a setting or a mistake; those of tests (KEPI_TEST_) are neither. */
export function fromEnvironment(env: Environment): GivenSettings {
  const given = new Map<SettingName, Given>();
  const mistakes: string[] = [];
  for (const [variable, value = ''] of Object.entries(env)) {
    if (!variable.startsWith('KEPI_') || variable.startsWith('KEPI_TEST_') || value.trim() === '') continue;
    if (variable === sourceSecretVariable) continue;
    const name = byVariable.get(variable);
    if (isServiceLink(variable, value)) mistakes.push(serviceLinkSentence(variable, value));
    else if (name === undefined) mistakes.push(unknownSentence(variable));
    else given.set(name, { value: value.trim(), called: variable, where: 'in the environment' });
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes);
  return given;
}
