import * as vscode from 'vscode';
import {
  Requests,
  type EntitiesResult,
  type EntityContextsResult,
  type EntityContextView,
  type EntityView,
  type NamedEntityParams,
} from '../../../server/src/lsp/protocol.js';
import type { ServerConnection } from '../server-connection.js';
import { askReason, say } from './correction-prompts.js';
import type { CorrectionStore } from './correction-store.js';

const { t } = vscode.l10n;

/** More mentions of one side are not listed before a merge. */
const mostContexts = 12;

/** What people put right about names, at the caret. */
export class NameCommands {
  readonly #server: ServerConnection;
  readonly #store: CorrectionStore;

  constructor(server: ServerConnection, store: CorrectionStore) {
    this.#server = server;
    this.#store = store;
  }

  /** These two are one: shows both sides' contexts before it is made. */
  async merge(): Promise<void> {
    const found = await this.#entities();
    if (found === undefined) return;
    const { here, others } = found;
    const other = await pickEntity(here, others);
    if (other === undefined || !(await this.#confirm(here, other))) return;
    const reason = await askReason();
    if (reason === undefined) return;
    const entities = [here.named, other.named];
    const made = await this.#store.correct({ uri: found.uri, kind: 'merge', entities, ...reason });
    if (made) say(t('“{0}” and “{1}” are one from now on.', here.name, other.name));
  }

  /** This name stands for two: asks which mentions are somebody else. */
  async split(): Promise<void> {
    const found = await this.#entities();
    if (found === undefined) return;
    const { here } = found;
    const contexts = await this.#contexts(here);
    const chosen = await pickMentions(here, contexts);
    if (chosen === undefined) return;
    const entities = [here.named, ...namesOf(chosen, contexts, here.named)];
    const reason = await askReason();
    if (reason === undefined) return;
    const made = await this.#store.correct({ uri: found.uri, kind: 'split', entities, ...reason });
    if (made) say(t('“{0}” is split from now on.', here.name));
  }

  /** Another name, another type, or no name at all. */
  async correct(): Promise<void> {
    const found = await this.#entities();
    if (found === undefined) return;
    const { here, uri } = found;
    const what = await pickCorrection(here);
    if (what === undefined) return;
    const value = what.kind === 'rename' ? await askName(here) : undefined;
    if (what.kind === 'rename' && value === undefined) return;
    const reason = await askReason();
    if (reason === undefined) return;
    const made = await this.#store.correct({
      uri,
      kind: what.kind,
      entities: [here.named],
      ...(what.type === undefined ? {} : { type: what.type }),
      ...(value === undefined ? {} : { value }),
      ...reason,
    });
    if (made) say(t('“{0}” is corrected.', here.name));
  }

  async #entities(): Promise<
    | { readonly uri: string; readonly here: EntityView; readonly others: readonly EntityView[] }
    | undefined
  > {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return undefined;
    const { line, character } = editor.selection.start;
    const uri = editor.document.uri.toString();
    const params = { textDocument: { uri }, position: { line, character } };
    const { here, others, message } = await this.#server.ask<EntitiesResult>(
      Requests.entities,
      params,
    );
    if (here !== null) return { uri, here, others };
    if (message !== null) say(message);
    return undefined;
  }

  async #contexts({ id }: EntityView): Promise<readonly EntityContextView[]> {
    const result = await this.#server.ask<EntityContextsResult>(Requests.entityContexts, { id });
    return result.contexts;
  }

  /** Both sides with the sentences they stand in; Enter makes them one. */
  async #confirm(here: EntityView, other: EntityView): Promise<boolean> {
    const [a, b] = await Promise.all([this.#contexts(here), this.#contexts(other)]);
    const merge: ConfirmItem = {
      label: `$(check) ${t('Merge: they are one')}`,
      alwaysShow: true,
      merges: true,
    };
    const items: ConfirmItem[] = [merge, ...sideItems(here, a), ...sideItems(other, b)];
    const chosen = await vscode.window.showQuickPick(items, {
      title: t('Merge “{0}” with “{1}”?', here.name, other.name),
      placeHolder: t('Enter merges them; choose a sentence to read it in its place instead'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen?.location !== undefined) {
      await vscode.commands.executeCommand('_corroborate.openPassage', chosen.location);
    }
    return chosen?.merges === true;
  }
}

interface ConfirmItem extends vscode.QuickPickItem {
  readonly merges?: true;
  readonly location?: EntityContextView['location'];
}

function sideItems(entity: EntityView, contexts: readonly EntityContextView[]): ConfirmItem[] {
  const label = `${entity.name} (${entity.type}, ${mentionCount(entity)})`;
  const shown = contexts.slice(0, mostContexts);
  return [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...shown.map(({ before, at, after, location, ...context }) => ({
      label: `${before}${at}${after}`.trim(),
      // On a line of its own: behind a long sentence, place and date would be cut off.
      detail: [`${context.document}:${String(context.line)}`, context.date]
        .filter(Boolean)
        .join(' · '),
      location,
    })),
  ];
}

function mentionCount({ mentions, documents }: EntityView): string {
  return mentions === 1
    ? t('1 mention')
    : t('{0} mentions in {1} documents', mentions, documents.length);
}

async function pickEntity(
  here: EntityView,
  others: readonly EntityView[],
): Promise<EntityView | undefined> {
  const items = others.map((entity) => ({
    label: entity.name,
    description: `${entity.type}, ${mentionCount(entity)}`,
    ...(entity.suggested === null ? {} : { detail: `$(lightbulb) ${entity.suggested}` }),
    entity,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Merge “{0}” with…', here.name),
    placeHolder: t('The other name of the same thing'),
    matchOnDescription: true,
  });
  return chosen?.entity;
}

interface MentionItem extends vscode.QuickPickItem {
  readonly name: string;
  readonly uri: string;
}

async function pickMentions(
  here: EntityView,
  contexts: readonly EntityContextView[],
): Promise<readonly MentionItem[] | undefined> {
  const items = new Map<string, MentionItem & { count: number }>();
  for (const { name, document, location, before, at, after } of contexts) {
    const key = `${name}\n${document}`;
    const known = items.get(key);
    if (known !== undefined) {
      known.count++;
      known.description = t('{0}, {1} mentions', document, known.count);
    } else {
      const detail = `${before}${at}${after}`.trim();
      items.set(key, {
        label: name,
        description: document,
        detail,
        name,
        uri: location.uri,
        count: 1,
      });
    }
  }
  const chosen = await vscode.window.showQuickPick([...items.values()], {
    title: t('Split “{0}”', here.name),
    placeHolder: t('Tick what is somebody or something else'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen === undefined || chosen.length === 0) return undefined;
  if (chosen.length < items.size) return chosen;
  say(t('Something must be left of “{0}”: tick a part only.', here.name));
  return undefined;
}

/** What was ticked, by name: bound to its documents unless the name is all of it. */
function namesOf(
  chosen: readonly MentionItem[],
  contexts: readonly EntityContextView[],
  kept: NamedEntityParams,
): NamedEntityParams[] {
  return [...new Set(chosen.map(({ name }) => name))].map((name) => {
    const sources = [...new Set(chosen.filter((one) => one.name === name).map(({ uri }) => uri))];
    const everywhere = new Set(
      contexts.filter((one) => one.name === name).map(({ location }) => location.uri),
    );
    return name !== kept.name && everywhere.size === sources.length ? { name } : { name, sources };
  });
}

interface NameCorrection extends vscode.QuickPickItem {
  readonly correction: 'rename' | 'retype' | 'not-a-name';
  readonly type?: string;
}

async function pickCorrection(
  here: EntityView,
): Promise<{ readonly kind: string; readonly type: string | undefined } | undefined> {
  const types: NameCorrection[] = [
    { label: t('It is a person'), correction: 'retype', type: 'person' },
    { label: t('It is an organization'), correction: 'retype', type: 'organization' },
    { label: t('It is a place'), correction: 'retype', type: 'place' },
    { label: t('It is an event'), correction: 'retype', type: 'event' },
    { label: t('It is something else'), correction: 'retype', type: 'other' },
  ];
  const items: NameCorrection[] = [
    { label: t('It has another name…'), correction: 'rename' },
    ...types.filter(({ type }) => type !== here.type),
    { label: t('It is no name'), correction: 'not-a-name' },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Correct “{0}”', here.name),
    placeHolder: `${here.type}, ${mentionCount(here)}`,
  });
  return chosen && { kind: chosen.correction, type: chosen.type };
}

async function askName({ name }: EntityView): Promise<string | undefined> {
  const value = await vscode.window.showInputBox({
    title: t('Its name'),
    value: name,
    ignoreFocusOut: true,
  });
  return value?.trim() === '' || value === name ? undefined : value;
}
