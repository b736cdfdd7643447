/** Formats of `check`. */
export type CheckFormat = 'text' | 'json' | 'sarif' | 'markdown';

/** From which kind of conflict on `check` fails; `revision` takes in contradictions. */
export type FailOn = 'contradiction' | 'revision' | 'any' | 'none';

/** What `check` is asked for. */
export interface CheckCommand {
  readonly name: 'check';
  readonly folder: string;
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  /** A file with the conflicts that are known and not to be listed; undefined for none. */
  readonly baseline: string | undefined;
  /** Whether the baseline is written instead, with the conflicts of today. */
  readonly writeBaseline: boolean;
}

/** What `analyze` is asked for. `jsonl`: a line for each document, none kept; `-` for paths on standard input. */
export interface AnalyzeCommand {
  readonly name: 'analyze';
  readonly folder: string;
  readonly format: 'json' | 'jsonl';
}

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | AnalyzeCommand
  | CheckCommand
  | { readonly name: 'wrong'; readonly message: string };

/** What `corroborate --help` prints. */
export const USAGE = `Usage:
  corroborate analyze FOLDER [--format json]    print what the documents say, as JSON
  corroborate analyze FOLDER|- --format jsonl   print each document by itself, one on a line;
                                                - reads the files listed on standard input
  corroborate check FOLDER [OPTIONS]            print the figures on which they disagree
  corroborate --help | --version

Options of check:
  --format text|json|sarif|markdown             text unless said otherwise; SARIF is 2.1.0
  --fail-on contradiction|revision|any|none     fail only on these; revision (the default)
                                                takes in contradictions
  --baseline FILE                               leave out the conflicts that FILE lists
  --write-baseline FILE                         list the conflicts of today in FILE

Reads the plain text and Markdown files of FOLDER (.txt .text .md .markdown .mdown .mkd), except
what its .gitignore and corroborate's own rules leave out; names on standard error what it could
not read. What people corrected in FOLDER/corroborate.yaml counts. Nothing leaves the machine.
Exit status of check: 0 no conflict, 1 conflicts, 2 it could not run.
`;

const FORMATS = {
  analyze: ['json', 'jsonl'],
  check: ['text', 'json', 'sarif', 'markdown'],
} as const;
const FAIL_ON: readonly FailOn[] = ['contradiction', 'revision', 'any', 'none'];
const OPTIONS = {
  analyze: ['--format'],
  check: ['--format', '--fail-on', '--baseline', '--write-baseline'],
} as const;

/** Reads the arguments after the program's name. */
export function readArguments(args: readonly string[]): Command {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) return { name: 'help' };
  if (args.includes('--version')) return { name: 'version' };
  const [name, ...rest] = args;
  if (name !== 'analyze' && name !== 'check') return wrong(`unknown command: ${name}`);
  const read = readOptions(rest, OPTIONS[name]);
  if (typeof read === 'string') return wrong(read);
  const [folder, ...more] = read.folders;
  if (folder === undefined || more.length > 0) return wrong(`${name} takes one FOLDER`);
  return name === 'analyze'
    ? analyzeCommand(folder, read.options)
    : checkCommand(folder, read.options);
}

interface ReadOptions {
  readonly folders: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** Options as `--name value` or `--name=value`, and all else; what is wrong, in words. */
function readOptions(args: readonly string[], known: readonly string[]): ReadOptions | string {
  const folders: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('-') || arg === '-') {
      folders.push(arg);
      continue;
    }
    const equals = arg.indexOf('=');
    const name = equals < 0 ? arg : arg.slice(0, equals);
    if (!known.includes(name)) return `unknown option: ${name}`;
    options.set(name, equals < 0 ? (args[++i] ?? '') : arg.slice(equals + 1));
  }
  return { folders, options };
}

function analyzeCommand(folder: string, options: ReadonlyMap<string, string>): Command {
  const wanted = options.get('--format') ?? 'json';
  const format = FORMATS.analyze.find((one) => one === wanted);
  if (format === undefined) return wrongFormat('analyze', wanted);
  if (folder === '-' && format === 'json') return wrong('- takes --format jsonl');
  return { name: 'analyze', folder, format };
}

function checkCommand(folder: string, options: ReadonlyMap<string, string>): Command {
  const wantedFormat = options.get('--format') ?? 'text';
  const format = FORMATS.check.find((one) => one === wantedFormat);
  if (format === undefined) return wrongFormat('check', wantedFormat);
  const wantedKinds = options.get('--fail-on') ?? 'revision';
  const failOn = FAIL_ON.find((one) => one === wantedKinds);
  if (failOn === undefined) return wrong(`--fail-on takes ${FAIL_ON.join(', ')}`);
  const written = options.get('--write-baseline');
  const baseline = written ?? options.get('--baseline');
  if (baseline === '') return wrong('--baseline and --write-baseline take a FILE');
  return { name: 'check', folder, format, failOn, baseline, writeBaseline: written !== undefined };
}

function wrongFormat(name: 'analyze' | 'check', format: string): Command {
  return wrong(`${name} has no format "${format}"; it has ${FORMATS[name].join(', ')}`);
}

function wrong(message: string): Command {
  return { name: 'wrong', message };
}
