import type { Engine } from '../store/engine.ts';
import { calcomDump } from './dump/calcom-dump.ts';
import { type ImportOptions, type ImportSummary, importDump } from './import-dump.ts';

export const importCalcom = (engine: Engine, options: ImportOptions): Promise<ImportSummary> =>
  importDump(engine, calcomDump, options);
