import * as vscode from 'vscode';
import type { Location } from 'vscode-languageserver-types';
import {
  Requests,
  type AnnotationView,
  type ChosenPlace,
} from '../../../server/src/lsp/protocol.js';
import { author } from '../author.js';
import { say } from '../corrections/correction-prompts.js';
import { toRange } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import { offerCopy, tell } from './annotation-messages.js';
import { chosenIn } from './chosen-words.js';
import { annotationTarget } from './annotation-target.js';
import { annotationStates, knownTags } from './annotation-words.js';
import type { AnnotationStore } from './annotation-store.js';
import { reviewNext } from './review-command.js';
import type { WaitingNotes } from './waiting-notes.js';

const { t } = vscode.l10n;

/** What an annotation says, whatever it is attached to. */
interface Mark {
  readonly body: string;
  readonly tags: readonly string[];
  readonly motivation: string;
  readonly assessment?: string;
}

/** Marks that take one key or few: highlights, tags, the last one again, every mention at once. */
export class MarkCommands {
  readonly #server: ServerConnection;
  readonly #store: AnnotationStore;
  readonly #waiting: WaitingNotes;
  readonly #chosen: (argument: unknown) => Promise<AnnotationView | undefined>;
  readonly #open: (uri: string, id: string, passage: number) => Promise<void>;

  constructor(
    server: ServerConnection,
    store: AnnotationStore,
    waiting: WaitingNotes,
    views: {
      readonly chosen: (argument: unknown) => Promise<AnnotationView | undefined>;
      readonly open: (uri: string, id: string, passage: number) => Promise<void>;
    },
  ) {
    this.#server = server;
    this.#store = store;
    this.#waiting = waiting;
    this.#chosen = views.chosen;
    this.#open = views.open;
  }

  /** Settles where the next annotation that needs review belongs. */
  review(): Promise<void> {
    return reviewNext(this.#store, this.#open);
  }

  /** Marks the words without a note. */
  highlight(): Promise<void> {
    return this.#mark({ body: '', tags: [], motivation: 'highlighting' });
  }

  /** Attaches what the last annotation said to these words, too. */
  async repeat(): Promise<void> {
    const { last } = this.#store;
    if (last === undefined) {
      say(t('There is no annotation to repeat yet.'));
      return;
    }
    await this.#mark({
      body: last.body,
      tags: last.tags ?? [],
      motivation: last.motivation ?? 'commenting',
      ...(last.assessment === undefined ? {} : { assessment: last.assessment }),
    });
  }

  /** Sets the tags and the assessment of an annotation. */
  async tag(argument: unknown): Promise<void> {
    const annotation = await this.#chosen(argument);
    if (annotation === undefined) return;
    const tags = await askTags(annotation, knownTags(this.#store.annotations));
    if (tags === undefined) return;
    const assessment = await askAssessment(annotation);
    if (assessment === undefined) return;
    const { uri, id } = annotation;
    const was = { body: annotation.body, tags: annotation.tags, assessment: annotation.assessment };
    const params = { uri, id, tags, assessment: assessment.value, was };
    const written = tags.map((tag) => `#${tag}`).join(' ');
    tell(await this.#waiting.save({ method: Requests.editAnnotation, params }), written);
  }

  /** Annotates every mention of what is named at the caret, or a part of them. */
  async annotateAll(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    const { line, character } = editor.selection.start;
    const places = await this.#server.request<Location[] | null>('textDocument/references', {
      textDocument: { uri: editor.document.uri.toString() },
      position: { line, character },
      context: { includeDeclaration: true },
    });
    if (places === null || places.length === 0) {
      say(t('Put the caret on a name, figure or quote first.'));
      return;
    }
    const chosen = await pickPlaces(places);
    if (chosen === undefined || chosen.length === 0) return;
    const body = await vscode.window.showInputBox({
      title: t('Annotate {0} mentions', chosen.length),
      placeHolder: t('What should be remembered about these words?'),
      ignoreFocusOut: true,
    });
    if (body === undefined) return;
    await this.#saveAll(chosen, { body, ...author(editor.document.uri) });
  }

  async #saveAll(
    places: readonly ChosenPlace[],
    note: { readonly body: string; readonly creator?: string },
  ): Promise<void> {
    const { added, error, left } = await this.#store
      .annotateAll({ places, ...note })
      .catch((reason: unknown) => ({ added: 0, error: String(reason), left: places }));
    if (added > 0) say(t('{0} mentions annotated.', added));
    if (left.length > 0) await this.#waiting.keepPlaces(left, note, error ?? '');
    else if (error !== null) offerCopy(error, note.body);
  }

  /** The selected words become a passage of an annotation that there is. */
  async addPassage(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const range = editor && (await annotationTarget(this.#server, editor));
    if (editor === undefined || range === undefined) {
      say(t('Select the words to annotate, or put the caret on one.'));
      return;
    }
    const { words, ...passage } = chosenIn(editor.document, range);
    await this.#store.loaded();
    const annotation = await pickAnnotation(this.#store.annotations);
    if (annotation === undefined) return;
    const { uri, id } = annotation;
    const params = { uri, id, passage, words };
    const result = await this.#waiting.save({ method: Requests.addPassage, params });
    if (result.error === null)
      say(t('The annotation has {0} passages now.', annotation.passages.length + 1));
    else tell(result);
  }

  async #mark(mark: Mark): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const range = editor && (await annotationTarget(this.#server, editor));
    if (editor === undefined || range === undefined) {
      say(t('Select the words to annotate, or put the caret on one.'));
      return;
    }
    const place = chosenIn(editor.document, range);
    const params = { ...place, ...mark, ...author(editor.document.uri) };
    tell(await this.#waiting.save({ method: Requests.annotate, params }), mark.body);
  }
}

async function pickPlaces(
  places: readonly Location[],
): Promise<readonly ChosenPlace[] | undefined> {
  const items = await Promise.all(
    places.map(async (location) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location.uri));
      const range = toRange(location.range);
      const name = vscode.workspace.asRelativePath(document.uri);
      return {
        label: document.getText(range).replace(/\s+/g, ' '),
        description: `${name}:${String(range.start.line + 1)}`,
        detail: document.lineAt(range.start.line).text.trim(),
        picked: true,
        place: chosenIn(document, range),
      };
    }),
  );
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Annotate All Mentions'),
    placeHolder: t('Untick those to leave out'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ place }) => place);
}

async function askTags(
  { tags }: AnnotationView,
  known: readonly string[],
): Promise<readonly string[] | undefined> {
  const all = [...new Set([...tags, ...known])];
  const typed = await vscode.window.showInputBox({
    title: t('Tags, with commas between them'),
    value: tags.join(', '),
    ...(all.length === 0 ? {} : { prompt: t('In use: {0}', all.slice(0, 12).join(', ')) }),
    ignoreFocusOut: true,
  });
  return typed
    ?.split(',')
    .map((tag) => tag.trim().replace(/^#/, ''))
    .filter((tag) => tag !== '');
}

async function askAssessment({
  assessment,
}: AnnotationView): Promise<{ readonly value: string | null } | undefined> {
  const items = [
    { label: t('No assessment'), value: null },
    ...annotationStates().map(({ value, label, icon }) => ({
      label: `$(${icon}) ${label}`,
      value,
    })),
  ].map((item) => ({ ...item, ...(item.value === assessment ? { description: t('now') } : {}) }));
  return vscode.window.showQuickPick(items, { title: t('Your position to what the passage says') });
}

async function pickAnnotation(
  annotations: readonly AnnotationView[],
): Promise<AnnotationView | undefined> {
  const items = [...annotations]
    .sort((a, b) => (b.modified ?? b.created).localeCompare(a.modified ?? a.created))
    .map((annotation) => ({
      label: annotation.body.split('\n', 1)[0] || annotation.quote,
      description: annotation.document,
      detail: `“${annotation.quote.replace(/\s+/g, ' ')}”`,
      annotation,
    }));
  const title = t('Add the words to which annotation?');
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  return chosen?.annotation;
}
