// Part of the build: the reference page at /docs must not need swagger-ui-dist once Kepi is installed.
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsAssets } from '../dist/http/docs-assets.js';

const from = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const to = fileURLToPath(new URL('../dist/docs-assets', import.meta.url));

mkdirSync(to, { recursive: true });
for (const file of [...docsAssets, 'LICENSE', 'NOTICE']) copyFileSync(join(from, file), join(to, file));
