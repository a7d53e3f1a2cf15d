import type { Engine } from '../store/engine.ts';
import { nexudusDump } from './dump/nexudus-dump.ts';
import { type ImportOptions, type ImportSummary, importDump } from './import-dump.ts';

export const importNexudus = (engine: Engine, options: ImportOptions): Promise<ImportSummary> =>
  importDump(engine, nexudusDump, options);
