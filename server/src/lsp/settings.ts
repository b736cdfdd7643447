import { defaultRules, type FileRules } from '../files/file-rules.js';

/** How conflicts are marked in documents. */
export type Severity = 'off' | 'hint' | 'information' | 'warning';

/** What stands in the text beside a figure on which others differ. */
export type InText = 'off' | 'hint' | 'lens';

/** The settings under `corroborate.`, each valid, and the editor's own `files.exclude`. */
export interface Settings {
  readonly files: FileRules;
  readonly conflictSeverity: Severity;
  readonly conflictsInText: InText;
}

/** What is used when nobody says otherwise. */
export const defaultSettings: Settings = {
  files: defaultRules,
  conflictSeverity: 'hint',
  conflictsInText: 'off',
};

/** Settings as far as they are valid, and what is wrong with the others, in sentences for people. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/** Reads what an editor sends for `corroborate` and for `files.exclude`; either may be missing. */
export function readSettings(corroborate: unknown, filesExclude?: unknown): ReadSettings {
  const problems: string[] = [];
  const section = new Section(corroborate, problems);
  const files: FileRules = {
    include: section.globs('files.include', defaultRules.include),
    exclude: [
      ...section.globs('files.exclude', defaultRules.exclude),
      ...editorGlobs(filesExclude),
    ],
    respectGitignore: section.flag('files.respectGitignore', defaultRules.respectGitignore),
    maxSizeKB: section.count('files.maxSizeKB', defaultRules.maxSizeKB),
    maxCount: section.count('files.maxCount', defaultRules.maxCount),
  };
  const conflictSeverity = section.choice(
    'diagnostics.severity',
    SEVERITIES,
    defaultSettings.conflictSeverity,
  );
  const conflictsInText = section.choice(
    'conflicts.inText',
    IN_TEXT,
    defaultSettings.conflictsInText,
  );
  return { settings: { files, conflictSeverity, conflictsInText }, problems };
}

const IN_TEXT: readonly InText[] = ['off', 'hint', 'lens'];
const SEVERITIES: readonly Severity[] = ['off', 'hint', 'information', 'warning'];

/** The editor's `files.exclude`: globs with true; with a condition on siblings they are left aside. */
function editorGlobs(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([glob, on]) => (on === true ? [glob] : []));
}

/** A section of settings, nested or with dotted names, that notes what is wrong in it. */
class Section {
  readonly #values: unknown;
  readonly #problems: string[];

  constructor(values: unknown, problems: string[]) {
    this.#values = values;
    this.#problems = problems;
    if (values !== undefined && values !== null && typeof values !== 'object') {
      problems.push('The settings under "corroborate" must be an object; the defaults are used.');
    }
  }

  globs(name: string, fallback: readonly string[]): readonly string[] {
    const isGlobs = (value: unknown): value is readonly string[] =>
      Array.isArray(value) &&
      value.every((glob) => typeof glob === 'string' && glob.length <= 1000);
    return this.#valid(name, isGlobs, 'a list of globs such as ["**/*.txt"]', fallback);
  }

  flag(name: string, fallback: boolean): boolean {
    const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
    return this.#valid(name, isFlag, 'true or false', fallback);
  }

  count(name: string, fallback: number): number {
    const isCount = (value: unknown): value is number =>
      typeof value === 'number' && Number.isFinite(value) && value >= 1;
    return Math.floor(this.#valid(name, isCount, 'a number from 1 on', fallback));
  }

  choice<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const isChoice = (value: unknown): value is T => choices.some((choice) => choice === value);
    return this.#valid(name, isChoice, `one of ${choices.join(', ')}`, fallback);
  }

  #valid<T>(name: string, isValid: (value: unknown) => value is T, wanted: string, fallback: T): T {
    const value = lookUp(this.#values, name);
    if (value === undefined || value === null) return fallback;
    if (isValid(value)) return value;
    const shown = JSON.stringify(value).slice(0, 60);
    this.#problems.push(
      `The setting "corroborate.${name}" must be ${wanted}, not ${shown}; the default is used.`,
    );
    return fallback;
  }
}

/** The value at a dotted name, whether its parts are nested or joined. */
function lookUp(values: unknown, name: string): unknown {
  if (typeof values !== 'object' || values === null) return undefined;
  const own = new Map(Object.entries(values));
  if (own.has(name)) return own.get(name);
  const dot = name.indexOf('.');
  return dot < 0 ? undefined : lookUp(own.get(name.slice(0, dot)), name.slice(dot + 1));
}
