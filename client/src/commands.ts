import * as vscode from 'vscode';
import type { Location } from 'vscode-languageserver-types';
import type { AnnotationArgument, AnnotationCommands } from './annotations/annotation-commands.js';
import type { AnnotationComment } from './annotations/annotation-comments.js';
import type { ExchangeCommands } from './annotations/exchange-commands.js';
import type { MarkCommands } from './annotations/mark-commands.js';
import type { AnnotationNode } from './annotations/annotations-tree.js';
import type { StrayNotes } from './annotations/stray-notes.js';
import type { WaitingNotes } from './annotations/waiting-notes.js';
import type { ClaimCommands } from './corrections/claim-commands.js';
import type { CorrectionStore } from './corrections/correction-store.js';
import type { CorrectionNode } from './corrections/corrections-tree.js';
import type { NameCommands } from './corrections/name-commands.js';
import type { UndoKeys } from './undo-keys.js';
import type { Views } from './views.js';
import type { PassageOpener } from './passage.js';
import { compareSides } from './board/compare-sides.js';
import type { ConflictNode } from './conflicts/conflicts-tree.js';
import { openSamples } from './open-samples.js';
import { toLocation } from './places.js';
import { findElsewhere, findInDocuments, type FoundFrom } from './find-elsewhere.js';
import { goToSameClaim } from './same-claim.js';
import type { ServerConnection } from './server-connection.js';

/** Where commands say in full what failed. */
export interface CommandOutput {
  error(message: string | Error): void;
  show(): Promise<void>;
}

/** What commands work with. */
export interface CommandSurroundings {
  readonly context: vscode.ExtensionContext;
  readonly server: ServerConnection;
  readonly output: CommandOutput;
  readonly passages: PassageOpener;
  readonly annotations: AnnotationCommands;
  readonly marks: MarkCommands;
  readonly exchange: ExchangeCommands;
  readonly strays: StrayNotes;
  readonly waiting: WaitingNotes;
  readonly names: NameCommands;
  readonly claims: ClaimCommands;
  readonly corrections: CorrectionStore;
  readonly undo: UndoKeys;
  readonly views: Views;
  /** With the id of an entry, that one is brought into view. */
  showBoard(entry?: string): void;
}

/** Registers every command; those that begin with an underscore are for menus and rows only. */
export function registerCommands(around: CommandSurroundings): vscode.Disposable {
  const { server, output, passages, annotations } = around;
  const commands: Readonly<Record<string, (...args: never[]) => unknown>> = {
    ...markCommands(around),
    ...correctionCommands(around),
    'corroborate.showConflictingFigures': (node?: ConflictNode | string) =>
      around.showBoard(typeof node === 'string' ? node : node?.entry.id),
    'corroborate.goToSameClaim': () => goToSameClaim(server),
    'corroborate.findElsewhere': (from?: FoundFrom) => findElsewhere(server, passages, from),
    '_corroborate.find': () => findInDocuments(server, passages),
    'corroborate.annotate': () => annotations.annotate(),
    'corroborate.editAnnotation': (argument: AnnotationArgument) => annotations.edit(argument),
    'corroborate.deleteAnnotation': (argument: AnnotationArgument) => annotations.delete(argument),
    'corroborate.listAnnotations': () =>
      vscode.commands.executeCommand('corroborate.annotations.focus'),
    'corroborate.nextAnnotation': () => annotations.step(1),
    'corroborate.previousAnnotation': () => annotations.step(-1),
    'corroborate.reattachAnnotation': (argument: AnnotationArgument) =>
      annotations.reattach(argument),
    'corroborate.openSidecar': (argument: AnnotationArgument) => annotations.openSidecar(argument),
    'corroborate.openSamples': () => openSamples(around.context),
    'corroborate.readFolder': () => server.start(),
    'corroborate.restartServer': () => server.restart(),
    'corroborate.showOutput': () => output.show(),
    '_corroborate.compare': (node: ConflictNode) =>
      compareSides(node.entry.sides, passages, undefined),
    '_corroborate.attachHere': (argument: AnnotationArgument) =>
      annotations.chooseCandidate(argument),
    '_corroborate.openAnnotation': (uri: string, id: string) => annotations.open(uri, id),
    '_corroborate.openPassage': (location: Location) => passages.open(toLocation(location)),
    '_corroborate.saveNote': (reply: vscode.CommentReply) => annotations.saveNew(reply),
    '_corroborate.saveEdit': (comment: AnnotationComment) => annotations.saveEdit(comment),
    '_corroborate.cancelEdit': (comment: AnnotationComment) => annotations.cancelEdit(comment),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, guarded(run, output)),
    ),
  );
}

type Commands = Readonly<Record<string, (...args: never[]) => unknown>>;

type WaitingRow = Extract<AnnotationNode, { kind: 'waiting' }>;

function markCommands(around: CommandSurroundings): Commands {
  const { marks, exchange, views, strays, waiting } = around;
  return {
    'corroborate.reviewAnnotation': () => marks.review(),
    'corroborate.highlight': () => marks.highlight(),
    'corroborate.repeatAnnotation': () => marks.repeat(),
    'corroborate.tagAnnotation': (argument: AnnotationArgument) => marks.tag(argument),
    'corroborate.annotateAll': () => marks.annotateAll(),
    'corroborate.addPassage': () => marks.addPassage(),
    'corroborate.copyCitation': () => exchange.copyCitation(),
    'corroborate.export': () => exchange.export(),
    'corroborate.import': () => exchange.import(),
    'corroborate.groupAnnotations': () => views.groupAnnotations(),
    'corroborate.filterAnnotations': () => views.filterAnnotations(),
    '_corroborate.adoptNotes': (node: Extract<AnnotationNode, { kind: 'home' }>) =>
      strays.adopt(node.stray, node.candidate),
    '_corroborate.saveWaiting': () => waiting.tryAgain(),
    '_corroborate.copyWaiting': (node: WaitingRow) => waiting.copy(node.waiting),
    '_corroborate.dropWaiting': (node: WaitingRow) => waiting.drop(node.waiting),
  };
}

function correctionCommands(around: CommandSurroundings): Commands {
  const { names, claims, corrections, undo } = around;
  return {
    'corroborate.mergeNames': () => names.merge(),
    'corroborate.splitName': () => names.split(),
    'corroborate.correctName': () => names.correct(),
    'corroborate.settleConflict': (which?: ConflictNode | string) => claims.settle(which),
    'corroborate.dismissConflict': (which?: ConflictNode | string) => claims.dismiss(which),
    'corroborate.correctClaim': () => claims.correctClaim(),
    'corroborate.correctDocument': () => claims.correctDocument(),
    'corroborate.undo': () => undo.undo(),
    'corroborate.redo': () => undo.redo(),
    '_corroborate.takeOutCorrection': (node: Extract<CorrectionNode, { kind: 'correction' }>) =>
      corrections.delete(node.correction),
  };
}

/** A command that fails says so in words, and why in the output. */
function guarded(
  run: (...args: never[]) => unknown,
  output: CommandOutput,
): (...args: never[]) => Promise<void> {
  return async (...args) => {
    try {
      await run(...args);
    } catch (error) {
      output.error(error instanceof Error ? error : String(error));
      await sayFailure(error, output);
    }
  };
}

async function sayFailure(error: unknown, output: CommandOutput): Promise<void> {
  const show = vscode.l10n.t('Show Output');
  const reason = error instanceof Error ? error.message : String(error);
  const message = vscode.l10n.t('Corroborate could not do that: {0}', reason);
  if ((await vscode.window.showErrorMessage(message, show)) === show) await output.show();
}
