#!/usr/bin/env node
// Starts the compiled command line. In a checkout it builds first when the sources are newer than the build.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Kepi needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const at = (path) => new URL(`../${path}`, import.meta.url);

async function start() {
  if (existsSync(at('src/cli/main.ts')) && existsSync(at('node_modules/typescript/package.json'))) {
    const { buildIfStale } = await import(at('scripts/build.mjs'));
    if (!buildIfStale()) return 1;
  }
  if (!existsSync(at('dist/cli/main.js'))) {
    console.error('Kepi is not built: run "npm ci", then "npm run build".');
    return 1;
  }
  const { run } = await import(at('dist/cli/main.js'));
  const { processEffects } = await import(at('dist/cli/process-effects.js'));
  return run(process.argv.slice(2), processEffects());
}

// Not awaited at the top: a Node too old for that must come as far as the sentence above.
start().then((code) => {
  process.exitCode = code;
});
