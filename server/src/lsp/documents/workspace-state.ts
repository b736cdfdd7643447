import type {
  Connection,
  InitializeParams,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { option, type ClientFeatures } from '../client-features.js';
import type { FileRules } from '../../files/file-rules.js';
import { folder, type Folder } from './folders.js';
import { defaultSettings, readSettings, type Settings } from '../settings.js';
import type { DocumentUri } from '../../index.js';

/** The folders and settings of the workspace, as the editor last gave them. */
export class WorkspaceState {
  readonly #log: (message: string) => void;
  #folders: readonly Folder[] = [];
  #settings: Settings = defaultSettings;
  #rules: ReadonlyMap<DocumentUri, FileRules> = new Map();
  /** What was pushed by editors that cannot be asked. */
  #pushed: unknown;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  get folders(): readonly Folder[] {
    return this.#folders;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get rules(): ReadonlyMap<DocumentUri, FileRules> {
    return this.#rules;
  }

  /** Takes the folders and settings that an editor sends at the start. */
  initialize(params: InitializeParams): void {
    const folders = params.workspaceFolders ?? rootFolder(params);
    this.#folders = folders.map(({ uri, name }) => folder(uri, name));
    this.#pushed = { corroborate: option(params.initializationOptions, 'settings') };
  }

  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri, name }) => folder(uri, name).uri));
    const fresh = added.map(({ uri, name }) => folder(uri, name));
    const known = new Set(fresh.map(({ uri }) => uri));
    const kept = this.#folders.filter(({ uri }) => !gone.has(uri) && !known.has(uri));
    this.#folders = [...kept, ...fresh];
  }

  /** Takes settings that an editor sends unasked. */
  push(settings: unknown): void {
    if (typeof settings === 'object' && settings !== null) this.#pushed = settings;
  }

  /** Reads the settings anew, each folder's own where the editor knows of such. */
  async refresh(connection: Connection, features: ClientFeatures): Promise<void> {
    const scopes = [undefined, ...this.#folders.map(({ uri }) => uri)];
    const answers = features.configuration ? await ask(connection, scopes) : undefined;
    const said = new Set<string>();
    const read = scopes.map((_, i) => {
      const own = answers === undefined ? option(this.#pushed, 'corroborate') : answers[2 * i];
      const exclude = answers === undefined ? pushedExclude(this.#pushed) : answers[2 * i + 1];
      const { settings, problems } = readSettings(own, exclude);
      for (const problem of problems) said.add(problem);
      return settings;
    });
    for (const problem of said) this.#log(problem);
    const [general = defaultSettings, ...ofFolders] = read;
    this.#settings = general;
    this.#rules = new Map(
      this.#folders.map(({ uri }, i) => [uri, (ofFolders[i] ?? general).files]),
    );
  }
}

/** Editors of the old kind send one folder only, or its path, or none. */
function rootFolder(
  params: InitializeParams,
): readonly { readonly uri: string; readonly name: string }[] {
  const { rootUri } = params;
  if (rootUri === null || rootUri === undefined) return [];
  return [{ uri: rootUri, name: rootUri.replace(/\/+$/, '').replace(/^.*\//, '') }];
}

async function ask(
  connection: Connection,
  scopes: readonly (DocumentUri | undefined)[],
): Promise<readonly unknown[]> {
  const items = scopes.flatMap((scope) =>
    ['corroborate', 'files.exclude'].map((section) =>
      scope === undefined ? { section } : { scopeUri: scope, section },
    ),
  );
  const answers: unknown = await connection.workspace.getConfiguration(items);
  return Array.isArray(answers) ? answers : [];
}

function pushedExclude(pushed: unknown): unknown {
  const files = option(pushed, 'files');
  return option(files, 'exclude') ?? option(pushed, 'files.exclude');
}
