import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A folder of documents to measure on. */
export interface TextSet {
  readonly name: string;
  readonly folder: string;
  /** The gold standard; undefined where there is none. */
  readonly gold: string | undefined;
}

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const beside = join(root, '../shared');

/** The project's own samples. */
export const samples: readonly TextSet[] = ['kazakhstan-2022', 'tidal-power'].map((name) => ({
  name: `samples/${name}`,
  folder: join(root, 'samples', name),
  gold: undefined,
}));

/** The sets with a gold standard, which lie beside the checkout; empty, and said, where they do not. */
export function goldSets(): readonly TextSet[] {
  const sets = [
    {
      name: 'seeds',
      folder: join(beside, 'seeds'),
      gold: join(beside, 'gold/kazakhstan-2022.json'),
    },
    {
      name: 'ferry',
      folder: join(beside, 'events/ferry-capsize'),
      gold: join(beside, 'gold/ferry-capsize.json'),
    },
  ].filter(({ folder, gold }) => existsSync(folder) && existsSync(gold));
  if (sets.length === 0) console.log(`skipped: no gold standard in ${beside}`);
  return sets;
}

/** The scorer beside the checkout; undefined where there is none. */
export function scorer(): string | undefined {
  const path = join(beside, 'eval/score.mjs');
  return existsSync(path) ? path : undefined;
}

/** The documents of a set, by name. */
export function documentsOf({
  folder,
}: TextSet): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((path) => /\.(?:txt|md)$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
