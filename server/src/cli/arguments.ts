/** What the command line asks for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'analyze'; readonly folder: string; readonly format: 'json' }
  | { readonly name: 'check'; readonly folder: string; readonly format: 'text' | 'json' }
  | { readonly name: 'wrong'; readonly message: string };

/** What `corroborate --help` prints. */
export const USAGE = `Usage:
  corroborate analyze FOLDER [--format json]       print what the documents say, as JSON
  corroborate check FOLDER [--format text|json]    print the figures on which they disagree
  corroborate --help | --version

Reads the .txt and .md files of FOLDER, except what its .gitignore and corroborate's own
rules leave out; names on standard error what it could not read. What people corrected in
FOLDER/corroborate.yaml counts. Nothing leaves the machine.
Exit status of check: 0 no conflict, 1 conflicts, 2 it could not run.
`;

const FORMATS = { analyze: ['json'], check: ['text', 'json'] } as const;

/** Reads the arguments after the program's name. */
export function readArguments(args: readonly string[]): Command {
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) return { name: 'help' };
  if (args.includes('--version')) return { name: 'version' };
  const [name, ...rest] = args;
  if (name !== 'analyze' && name !== 'check') return wrong(`unknown command: ${name}`);
  return readCommand(name, rest);
}

function readCommand(name: 'analyze' | 'check', args: readonly string[]): Command {
  const folders: string[] = [];
  let format: string = FORMATS[name][0];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--format') format = args[++i] ?? '';
    else if (arg.startsWith('--format=')) format = arg.slice('--format='.length);
    else if (arg.startsWith('-') && arg !== '-') return wrong(`unknown option: ${arg}`);
    else folders.push(arg);
  }
  const [folder] = folders;
  if (folder === undefined || folders.length > 1) return wrong(`${name} takes one FOLDER`);
  if (name === 'analyze' && format === 'json') return { name, folder, format };
  if (name === 'check' && (format === 'text' || format === 'json')) return { name, folder, format };
  return wrong(`${name} has no format "${format}"; it has ${FORMATS[name].join(', ')}`);
}

function wrong(message: string): Command {
  return { name: 'wrong', message };
}
