// Writes openapi.json from the compiled contract: node scripts/build.mjs && node scripts/openapi.mjs
import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../dist/contract/openapi.js';

const target = new URL('../openapi.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
