import picomatch from 'picomatch';

/** Which files of a folder are read: globs relative to the folder, with forward slashes. */
export interface FileRules {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly respectGitignore: boolean;
  readonly maxSizeKB: number;
  /** Of all folders together. */
  readonly maxCount: number;
}

/** What is read when nobody says otherwise; a test holds the settings' defaults against it. */
export const defaultRules: FileRules = {
  include: ['**/*.{txt,text,md,markdown,mdown,mkd}'],
  // Words about the folder, and what was exported of it: not documents of the matter itself.
  exclude: ['**/{README,LICENSE,LICENCE,CHANGELOG}.{txt,md}', '**/*.corroborate.md'],
  respectGitignore: true,
  maxSizeKB: 10_240,
  maxCount: 20_000,
};

/** Rules made ready to ask. Paths are relative to the folder, with forward slashes. */
export interface FileFilter {
  /** Whether a file of this path is one to read, its parents aside. */
  readonly wants: (path: string) => boolean;
  /** Whether nothing below this folder is to be read. */
  readonly prunes: (folder: string) => boolean;
}

const ALWAYS_PRUNED: ReadonlySet<string> = new Set(['node_modules', '__MACOSX', '$RECYCLE.BIN']);

/** Makes rules ready to ask. Hidden files and folders and node_modules are never read. */
export function fileFilter(rules: FileRules): FileFilter {
  const included = matcher(rules.include);
  const excluded = matcher(rules.exclude);
  return {
    wants: (path) => !isHidden(baseName(path)) && included(path) && !excluded(path),
    prunes: (folder) => {
      const name = baseName(folder);
      // A pattern of what lies in a folder, "drafts/**", names the folder as well.
      return (
        isHidden(name) ||
        ALWAYS_PRUNED.has(name) ||
        excluded(folder) ||
        excluded(`${folder}/\u0001`)
      );
    },
  };
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const tests = globs.map((glob) => picomatch(normalize(glob), { dot: true, nocase: true }));
  return (path) => tests.some((test) => test(path));
}

/** As people write them: "./a", "/a" and "a/" mean "a". */
function normalize(glob: string): string {
  return glob.replace(/^\.?\//, '').replace(/\/$/, '');
}

function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** The last part of a path with forward slashes. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
