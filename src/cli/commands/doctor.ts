import type { Command } from 'commander';
import { ConfigError } from '../../config/config-error.ts';
import { CliError } from '../cli-error.ts';
import { type Finding, findingsAbout } from '../doctor/finding.ts';
import { doctorErrand } from '../errands/doctor-errand.ts';
import { toFailure } from '../failure.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable } from '../text-table.ts';
import { storeLeaf } from './leaf.ts';

export function addDoctorCommand(program: Command, shell: Shell): void {
  storeLeaf(program, 'doctor', {
    about: 'says what is configured, reachable, fresh and wrong; exits with 1 when something is wrong',
    example: 'kepi doctor',
  }).action(async (options: Options) => {
    const findings = await examine(shell, options);
    const rows = findings.map(({ level, about, text }) => [level, about, text]);
    shell.answer(options, findings, toTextTable(['', 'ABOUT', 'FINDING'], rows));
    const wrong = findings.filter(({ level }) => level === 'wrong').length;
    if (wrong > 0) throw new CliError(`${wrong} ${wrong === 1 ? 'thing is' : 'things are'} wrong.`);
  });
}

/** Settings that cannot be and a store that does not open are findings too, and the only ones then. */
async function examine(shell: Shell, options: Options): Promise<readonly Finding[]> {
  try {
    return await shell.run(options, doctorErrand, {});
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n').map(findingsAbout('settings').wrong);
    return [findingsAbout('store').wrong(toFailure(error).message)];
  }
}
