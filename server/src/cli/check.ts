import { relative, sep, isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  conflictList,
  CORRECTIONS_FILE,
  DEFAULT_KINDS,
  fingerprint,
  Lines,
  publishAnalysis,
  reportMarkdown,
  reportSarif,
  type ConflictKind,
  type ListedConflict,
  type SarifRoot,
  type Workspace,
} from '../index.js';
import { version } from '../files/version.js';
import type { CheckCommand, FailOn } from './arguments.js';
import { readBaseline, writeBaseline } from './baseline.js';
import { checkReport } from './check-report.js';
import type { LoadedFolder } from './load-folder.js';

/** What `check` prints, and whether it found what it is to fail on. */
export interface Checked {
  readonly report: string;
  readonly failed: boolean;
}

const ALL_KINDS: readonly ConflictKind[] = [...DEFAULT_KINDS, 'vagueness', 'wording', 'name'];

/** Which kinds `check` fails on. */
const FAILING: Readonly<Record<FailOn, readonly ConflictKind[]>> = {
  contradiction: ['contradiction'],
  revision: DEFAULT_KINDS,
  any: ALL_KINDS,
  none: [],
};

/** Lists a folder's conflicts as the command asks for it, and writes its baseline if it does. */
export function check(loaded: LoadedFolder, command: CheckCommand): Checked {
  const { failOn, baseline } = command;
  const workspace = asWorkspace(loaded);
  const all = conflictList(workspace, failOn === 'any' ? ALL_KINDS : DEFAULT_KINDS);
  const lines = new Lines(workspace);
  const keyOf = ({ conflict, sides }: ListedConflict): string =>
    fingerprint(conflict.kind, sides, lines);
  if (command.writeBaseline && baseline !== undefined) {
    writeBaseline(baseline, all.map(keyOf));
    return { report: `${all.length} listed in ${baseline}.\n`, failed: false };
  }
  const known = baseline === undefined ? new Set() : readBaseline(baseline);
  const listed = all.filter((one) => !known.has(keyOf(one)));
  const leftOut = all.length - listed.length;
  return {
    report: reportOf(loaded, workspace, listed, leftOut, command),
    failed: listed.some(({ conflict }) => FAILING[failOn].includes(conflict.kind)),
  };
}

function reportOf(
  loaded: LoadedFolder,
  workspace: Workspace,
  listed: readonly ListedConflict[],
  leftOut: number,
  { format, baseline }: CheckCommand,
): string {
  switch (format) {
    case 'sarif':
      return reportSarif(workspace, listed, version, sarifRoot(loaded.root));
    case 'markdown':
      return reportMarkdown(workspace, listed);
    case 'json':
      return `${JSON.stringify(published(loaded, listed), undefined, 1)}\n`;
    case 'text': {
      const conflicts = listed.map(({ conflict }) => conflict);
      const known = leftOut === 0 ? '' : `${leftOut} listed in ${baseline ?? ''} are left out.\n`;
      return checkReport(loaded.corpus, conflicts, loaded.pathOf) + answered(loaded) + known;
    }
  }
}

/**
 * Where the command runs, if that is above the folder: the checkout, to which whoever takes the file
 * up expects its paths to be relative. Else the folder itself.
 */
function sarifRoot(folder: string): SarifRoot {
  const here = process.cwd();
  const way = relative(here, folder);
  const below = !isAbsolute(way) && way.split(sep)[0] !== '..';
  const uri = (path: string): string => `${pathToFileURL(path).href.replace(/\/$/, '')}/`;
  if (!below) return { uri: uri(folder), prefix: '' };
  return { uri: uri(here), prefix: way === '' ? '' : `${way.split(sep).join('/')}/` };
}

function published({ corpus, pathOf }: LoadedFolder, listed: readonly ListedConflict[]): unknown {
  const ids = new Set(listed.map(({ conflict }) => conflict.id));
  return publishAnalysis(corpus, pathOf).conflicts.filter((one) => ids.has(one.id));
}

/** What people have said of conflicts: they are not listed, and nobody shall wonder where they are. */
function answered({ corpus }: LoadedFolder): string {
  const shown = corpus.answered.filter(({ conflict }) => DEFAULT_KINDS.includes(conflict.kind));
  const settled = shown.filter(({ correction: { kind } }) => kind === 'settle').length;
  const dismissed = shown.length - settled;
  if (shown.length === 0) return '';
  return `${settled} settled and ${dismissed} dismissed in ${CORRECTIONS_FILE} are left out.\n`;
}

/** The folder as features see it; `check` has no use for annotations. */
function asWorkspace({ corpus, pathOf }: LoadedFolder): Workspace {
  return {
    corpus,
    pathOf,
    textOf: (uri) => corpus.analysis(uri)?.text,
    annotated: [],
    annotations: () => [],
    notesIn: () => [],
  };
}
