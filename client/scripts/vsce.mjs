/**
 * The tool that packs extensions. It brings hundreds of packages, some of which run scripts when they
 * are installed, so it is fetched when it is needed, and not with every clone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';
import { step } from './progress.mjs';

const VSCE = '3.9.2';
const MAIN = 'node_modules/@vscode/vsce/out/main.js';
const API = 'node_modules/@vscode/vsce/out/api.js';

/** Fetches the tool, if it is not there; resolves to its `createVSIX`. */
export async function loadVsce() {
  const folder = await installOnce({
    kind: 'vsce',
    stamp: VSCE,
    required: [MAIN, API],
    install: (into) => {
      writeFileSync(join(into, 'package.json'), '{ "private": true }\n');
      const flags = ['--no-save', '--ignore-scripts', '--omit=optional', '--engine-strict=false'];
      return step('Fetching the packing tool from the npm registry (once)', () =>
        npm(['install', '--prefix', into, ...flags, `@vscode/vsce@${VSCE}`], into),
      );
    },
  });
  const { createVSIX, default: all } = await import(pathToFileURL(join(folder, API)).href);
  return createVSIX ?? all.createVSIX;
}
