import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  // The addresses of pages have one segment, so this also works under a path of a proxy.
  base: './',
  plugins: [react()],
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    // A data: address would be a source that the policy does not know.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
  },
  // npx vite web: pages from source, answers from a server that runs beside it.
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/v2', '/api', '/docs', '/openapi.json', '/invitation'].map((path) => [
        path,
        'http://127.0.0.1:4310',
      ]),
    ),
  },
});
