#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist/node-main.cjs', import.meta.url);

if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  console.error(`corroborate-language-server is not built yet. Run \`npm run build\` in ${root}`);
  process.exitCode = 2;
}
