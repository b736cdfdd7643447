import * as vscode from 'vscode';
import type { Location } from 'vscode-languageserver-types';
import {
  Requests,
  type AnnotationView,
  type ChosenPlace,
  type ConflictEntry,
  type ConflictsResult,
  type SameClaimResult,
} from '../../../server/src/lsp/protocol.js';
import type { AnnotationStore } from '../annotations/annotation-store.js';
import { annotationTarget } from '../annotations/annotation-target.js';
import { chosenAt, chosenIn } from '../annotations/chosen-words.js';
import type { ConflictNode } from '../conflicts/conflicts-tree.js';
import { toRange } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import { askReason, say } from './correction-prompts.js';
import type { CorrectionStore } from './correction-store.js';

const { t } = vscode.l10n;

/** What people put right about claims, conflicts and documents. */
export class ClaimCommands {
  readonly #server: ServerConnection;
  readonly #store: CorrectionStore;
  readonly #annotations: AnnotationStore;
  /** A passage that waits for the other that says the same. */
  #first: Required<ChosenPlace> | undefined;

  constructor(server: ServerConnection, store: CorrectionStore, annotations: AnnotationStore) {
    this.#server = server;
    this.#store = store;
    this.#annotations = annotations;
  }

  /** A conflict is settled, by a value or by a note. Given by row or id, or at the caret. */
  async settle(which: ConflictNode | string | undefined): Promise<void> {
    const entry = await this.#conflict(which);
    if (entry === undefined) return;
    const passages = await passagesOf(entry);
    const answer = await pickAnswer(entry, this.#notesOn(entry));
    if (answer === undefined) return;
    if (await this.#answer(passages, 'settle', answer)) say(t('Settled.'));
  }

  /** A conflict is none. */
  async dismiss(which: ConflictNode | string | undefined): Promise<void> {
    const entry = await this.#conflict(which);
    if (entry === undefined) return;
    if (await this.#answer(await passagesOf(entry), 'dismiss', {})) say(t('Dismissed.'));
  }

  async #answer(passages: readonly ChosenPlace[], kind: string, answer: Answer): Promise<boolean> {
    const [first] = passages;
    const reason = first && (await askReason());
    if (first === undefined || reason === undefined) return false;
    return this.#store.correct({
      uri: first.uri,
      kind,
      passages,
      ...answer,
      ...reason,
    });
  }

  /** The passage at the caret says the same as another, or not the same as what it is held to say. */
  async correctClaim(): Promise<void> {
    const here = await this.#passageAtCaret();
    if (here === undefined) return;
    const linked = await this.#server.ask<SameClaimResult>(Requests.sameClaim, {
      textDocument: { uri: here.uri },
      position: here.range.start,
    });
    const choice = await pickClaim(
      shownWords(here),
      this.#first && shownWords(this.#first),
      linked.locations,
    );
    if (choice === undefined) return;
    if (choice.first === true) {
      this.#first = here;
      say(t('Now put the caret on the other passage and run this again.'));
      return;
    }
    const other = choice.place ?? this.#first;
    if (other === undefined) return;
    const kind = choice.place === undefined ? 'same-claim' : 'different-claims';
    const reason = await askReason();
    if (reason === undefined) return;
    // Of claims that differ, the first passage stays with its claim.
    const passages = [here, other];
    const made = await this.#store.correct({ uri: here.uri, kind, passages, ...reason });
    if (!made) return;
    this.#first = undefined;
    say(kind === 'same-claim' ? t('One claim from now on.') : t('Two claims from now on.'));
  }

  /** When a document was written, or who published it. */
  async correctDocument(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (uri === undefined) return;
    const items = [
      { label: t('Its date…'), kind: 'date' },
      { label: t('Its outlet…'), kind: 'outlet' },
    ] as const;
    const title = t('Correct This Document');
    const what = await vscode.window.showQuickPick(
      items.map(({ label, kind }) => ({ label, correction: kind })),
      { title },
    );
    if (what === undefined) return;
    const kind = what.correction;
    const value = await vscode.window.showInputBox({
      title,
      placeHolder: kind === 'date' ? '2025-03-31' : t('Who published it'),
      ignoreFocusOut: true,
      validateInput: (text) =>
        kind === 'date' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)
          ? t('A day, month or year: 2025-03-31')
          : undefined,
    });
    if (value === undefined || value.trim() === '') return;
    const reason = await askReason();
    if (reason === undefined) return;
    if (await this.#store.correct({ uri, kind, value: value.trim(), ...reason })) {
      say(t('The document is corrected.'));
    }
  }

  async #passageAtCaret(): Promise<Required<ChosenPlace> | undefined> {
    const editor = vscode.window.activeTextEditor;
    const range = editor && (await annotationTarget(this.#server, editor));
    if (editor === undefined || range === undefined) {
      say(t('Select the words first, or put the caret on a figure or quote.'));
      return undefined;
    }
    return chosenIn(editor.document, range);
  }

  async #conflict(which: ConflictNode | string | undefined): Promise<ConflictEntry | undefined> {
    const id = typeof which === 'object' ? which.entry.id : which;
    const kinds = ['contradiction', 'revision', 'vagueness', 'wording', 'name'];
    // Also for a row: its places may be those of an older text.
    const { entries } = await this.#server.ask<ConflictsResult>(Requests.conflicts, { kinds });
    if (id === undefined) return conflictAtCaret(entries);
    const found = entries.find((entry) => entry.id === id);
    if (found === undefined) say(t('This conflict is answered, or there no longer.'));
    return found;
  }

  #notesOn({ sides }: ConflictEntry): readonly AnnotationView[] {
    return this.#annotations.annotations.filter(({ uri, range }) =>
      sides.some(
        ({ location }) =>
          range !== null &&
          vscode.Uri.parse(uri).toString() === vscode.Uri.parse(location.uri).toString() &&
          toRange(range).intersection(toRange(location.range)) !== undefined,
      ),
    );
  }
}

/** With the words that stand there as the person begins to answer. */
function passagesOf({ sides }: ConflictEntry): Promise<readonly ChosenPlace[]> {
  return Promise.all(sides.map(({ location }) => chosenAt(location)));
}

function shownWords({ words }: Required<ChosenPlace>): string {
  return words.exact.replace(/\s+/g, ' ');
}

async function conflictAtCaret(
  entries: readonly ConflictEntry[],
): Promise<ConflictEntry | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return undefined;
  const own = editor.document.uri.toString();
  const caret = editor.selection.active;
  const here = entries.filter(({ sides }) =>
    sides.some(
      ({ location }) =>
        vscode.Uri.parse(location.uri).toString() === own &&
        toRange(location.range).contains(caret),
    ),
  );
  if (here.length === 0) say(t('There is no conflicting figure at the caret.'));
  if (here.length < 2) return here[0];
  const items = here.map((entry) => ({ label: entry.label, detail: entry.explanation, entry }));
  return (await vscode.window.showQuickPick(items, { title: t('Which conflict?') }))?.entry;
}

/** What settles a conflict. */
interface Answer {
  readonly value?: string;
  readonly note?: string;
}

interface AnswerItem extends vscode.QuickPickItem {
  readonly answer: Answer;
}

async function pickAnswer(
  { label, explanation, sides }: ConflictEntry,
  notes: readonly AnnotationView[],
): Promise<Answer | undefined> {
  const values = [...new Set(sides.map(({ value }) => value))];
  const items: AnswerItem[] = [
    ...values.map((value) => ({
      label: `$(check) ${t('Settled: {0}', value)}`,
      description: sides
        .filter((side) => side.value === value)
        .map(({ document, line }) => `${document}:${String(line)}`)
        .join(', '),
      answer: { value },
    })),
    ...notes.map(({ id, body, quote }) => ({
      label: `$(note) ${t('Settled by the note: {0}', body === '' ? quote : body)}`,
      answer: { note: id },
    })),
  ];
  const title = `${label}: ${explanation}`;
  return (await vscode.window.showQuickPick(items, { title }))?.answer;
}

interface ClaimItem extends vscode.QuickPickItem {
  readonly first?: true;
  readonly place?: ChosenPlace;
}

async function pickClaim(
  words: string,
  first: string | undefined,
  linked: readonly Location[],
): Promise<ClaimItem | undefined> {
  const others = await Promise.all(
    linked.map(async (location) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location.uri));
      const line = document.lineAt(location.range.start.line).text.trim();
      const name = vscode.workspace.asRelativePath(document.uri);
      return {
        label: `$(circle-slash) ${t('Not the same as in {0}, line {1}', name, location.range.start.line + 1)}`,
        detail: line,
        place: chosenIn(document, toRange(location.range)),
      };
    }),
  );
  const items: ClaimItem[] = [
    ...(first === undefined ? [] : [{ label: `$(check) ${t('The same as “{0}”', first)}` }]),
    { label: `$(add) ${t('The same as a passage that I show next')}`, first: true },
    ...others,
  ];
  return vscode.window.showQuickPick(items, { title: t('What “{0}” says is…', words) });
}
