import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const src = join(root, 'server/src');

/** What a folder of server/src may import from the others. This table is the rule; ARCHITECTURE.md quotes it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  recognizers: ['text'],
  document: ['text', 'recognizers'],
  corpus: ['text', 'recognizers', 'document'],
  annotations: ['text'],
  corrections: ['text', 'document', 'corpus', 'annotations'],
  features: ['text', 'recognizers', 'document', 'corpus', 'annotations', 'corrections'],
  session: ['text', 'recognizers', 'document', 'corpus', 'annotations', 'corrections', 'features'],
  '.': [
    'text',
    'recognizers',
    'document',
    'corpus',
    'annotations',
    'corrections',
    'features',
    'session',
  ],
  files: ['.'],
  workers: ['.', 'files'],
  lsp: ['.', 'files', 'workers'],
  cli: ['.', 'files', 'workers'],
};

const CORE = [
  'text',
  'recognizers',
  'document',
  'corpus',
  'annotations',
  'corrections',
  'features',
  'session',
  '.',
];
const CORE_PACKAGES = ['yaml', 'any-ascii', 'approx-string-match'];

interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourceFiles(dir: string): SourceFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const inside = relative(src, path).split(sep);
      const imports = [
        ...text.matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm),
      ];
      return {
        path,
        folder: inside.length === 1 ? '.' : (inside[0] ?? '.'),
        text,
        imports: imports.map((match) => match[1] ?? match[2] ?? match[3] ?? ''),
      };
    });
}

function folderOf(file: SourceFile, specifier: string): string {
  const inside = relative(src, resolve(dirname(file.path), specifier)).split(sep);
  return inside.length === 1 ? '.' : (inside[0] ?? '.');
}

/** The code without comments and strings, so that words in prose are no findings. */
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

describe('the floors of server/src', () => {
  const files = sourceFiles(src);

  it('are all in the table', () => {
    for (const file of files) assert.ok(file.folder in MAY_IMPORT, `${file.path}: no such floor`);
  });

  it('import only from floors below', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => folderOf(file, specifier))
        .filter((folder) => folder !== file.folder && !MAY_IMPORT[file.folder]?.includes(folder))
        .map((folder) => `${relative(root, file.path)} imports ${folder}`),
    );
    assert.deepEqual(wrong, []);
  });

  const core = files.filter((file) => CORE.includes(file.folder));

  it('keep packages other than a few out of the core', () => {
    const wrong = core.flatMap((file) =>
      file.imports
        .filter((specifier) => !specifier.startsWith('.') && !CORE_PACKAGES.includes(specifier))
        .map((specifier) => `${relative(root, file.path)} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
    ['the clock', /\bDate\.now\b|\bnew Date\(\)/],
    ['chance', /\bMath\.random\b/],
    ['the locale', /\blocaleCompare\b|\btoLocale\w+|\bIntl\./],
    ['waiting', /\basync\b|\bawait\b|\bPromise\b/],
    ['module state', /^let /m],
    ['catching', /\bcatch\s*[({]/],
  ];
  for (const [name, pattern] of forbidden) {
    it(`keep ${name} out of the core`, () => {
      const wrong = core
        .filter((file) => pattern.test(code(file.text)))
        .map((file) => relative(root, file.path));
      assert.deepEqual(wrong, []);
    });
  }
});

describe('the client', () => {
  it('takes nothing from the server but the types of its protocol', () => {
    const wrong = sourceFiles(join(root, 'client/src')).flatMap((file) =>
      file.imports
        .filter((specifier) => specifier.includes('server/'))
        .filter((specifier) => !specifier.endsWith('server/src/lsp/protocol.js'))
        .map((specifier) => `${relative(root, file.path)} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });
});
