// Builds the dashboard into dist/web, and beside each text file what is sent to those who take it compressed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
// Tests build, too, and what is built for tests is three times as large.
process.env.NODE_ENV = 'production';
await build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' });

const out = join(root, 'dist/web');
const texts = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(js|css|svg|html)$/.test(file),
);
for (const file of texts) {
  const text = readFileSync(join(out, file));
  writeFileSync(join(out, `${file}.gz`), gzipSync(text, { level: 9 }));
  writeFileSync(
    join(out, `${file}.br`),
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  );
}
