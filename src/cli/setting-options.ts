import type { Command } from 'commander';
import { flagOf, type SettingName, settingNames, textOf, variableOf } from '../config/settings.ts';

type GivenFlags = Readonly<Partial<Record<SettingName, unknown>>>;

/** What any command needs to find and open the store. */
export const storeSettings: readonly SettingName[] = ['data', 'store', 'memory', 'threads'];

export function withSettings(command: Command, names: readonly SettingName[]): Command {
  for (const name of names) {
    const { about, value, otherwise, secret } = textOf(name);
    if (secret) continue;
    const without = otherwise.replaceAll('`', '');
    command.option(`${flagOf(name)} <${value}>`, `${about} (${variableOf(name)}; without it ${without})`);
  }
  return command;
}

/** The settings among the options of a command. */
export const flagsOf = (options: Readonly<Record<string, unknown>>): GivenFlags =>
  Object.fromEntries(settingNames.filter((name) => name in options).map((name) => [name, options[name]]));
