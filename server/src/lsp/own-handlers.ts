import {
  ErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';
import {
  addPassage,
  annotate,
  annotateAll,
  deleteAnnotation,
  editAnnotation,
} from './notes/annotation-changes.js';
import { answerAnnotations, answerConflicts, answerSameClaim } from './answers/answers.js';
import {
  answerCorrections,
  answerEntities,
  answerEntityContexts,
} from './notes/correction-answers.js';
import { correct, deleteCorrection } from './notes/correction-changes.js';
import { answerCitation, answerExport, importAnnotations } from './notes/exchange-answers.js';
import { adopt, answerStrays } from './notes/stray-notes.js';
import { reanchor } from './notes/reanchoring.js';
import { redoLast, undoLast } from './notes/undo-changes.js';
import {
  answerComparePassages,
  answerEntityList,
  answerQuotesBy,
  answerReport,
  answerSpeakers,
  answerTimeline,
} from './answers/list-answers.js';
import { answerFind } from './answers/find-elsewhere.js';
import { COMMANDS } from './commands.js';
import type { Guard } from './guard.js';
import { checkParams } from './own-params.js';
import { Requests, type AnnotationChangeResult, type UndoResult } from './protocol.js';
import type { ServerContext } from './server-context.js';

type Answer = (params: unknown) => unknown;

/** Answers the server's own requests, and the same as commands for other editors. */
export function registerOwnHandlers(
  connection: Connection,
  guard: Guard,
  context: ServerContext,
): void {
  const answers = ownAnswers(context);
  for (const [method, { answer, failed }] of Object.entries(answers)) {
    const handle = guard.request(method, failed, answer);
    // Without parameters, the token is the first and only argument.
    connection.onRequest(method, (...args: unknown[]) => {
      const [params, token] = args.length > 1 ? args : [undefined, args[0]];
      return handle(params, token as CancellationToken);
    });
  }
  connection.onExecuteCommand(async ({ command, arguments: args }, token) => {
    const method = COMMANDS[command];
    const own = method === undefined ? undefined : answers[method];
    if (own === undefined)
      return new ResponseError(ErrorCodes.InvalidParams, `Unknown command: ${command}`);
    return guard.request(command, own.failed, own.answer)(args?.[0], token);
  });
}

interface OwnAnswer {
  readonly answer: Answer;
  /** What is answered when the server itself is at fault. */
  readonly failed: unknown;
}

const FAULT = 'The server met an error, which its log describes.';

const UNDO_FAILED: UndoResult = { file: null, error: FAULT, canUndo: false, canRedo: false };

const NOTHING_SAVED: AnnotationChangeResult = {
  id: null,
  sidecar: null,
  error: 'the server met an error, which its log describes.',
  passing: false,
  words: null,
  step: null,
};

function ownAnswers(context: ServerContext): Readonly<Record<string, OwnAnswer>> {
  return {
    [Requests.status]: own(() => context.publisher.status(), null),
    [Requests.conflicts]: own(async (params) => {
      await context.publisher.settle();
      context.flush();
      return answerConflicts(context, checkParams.conflicts(params));
    }, null),
    ...listAnswers(context),
    [Requests.sameClaim]: own((params) => answerSameClaim(context, checkParams.sameClaim(params)), {
      label: null,
      locations: [],
      message: 'The server met an error, which its log describes.',
    }),
    [Requests.annotations]: own(
      (params) => answerAnnotations(context, checkParams.annotations(params)),
      { annotations: [], problems: [] },
    ),
    [Requests.annotate]: own(
      (params) => annotate(context, checkParams.annotate(params)),
      NOTHING_SAVED,
    ),
    [Requests.editAnnotation]: own(
      (params) => editAnnotation(context, checkParams.editAnnotation(params)),
      NOTHING_SAVED,
    ),
    [Requests.deleteAnnotation]: own(
      (params) => deleteAnnotation(context, checkParams.deleteAnnotation(params)),
      NOTHING_SAVED,
    ),
    [Requests.reanchor]: own(
      (params) => reanchor(context, checkParams.reanchor(params)),
      NOTHING_SAVED,
    ),
    [Requests.addPassage]: own(
      (params) => addPassage(context, checkParams.addPassage(params)),
      NOTHING_SAVED,
    ),
    [Requests.annotateAll]: own((params) => annotateAll(context, checkParams.annotateAll(params)), {
      added: 0,
      error: FAULT,
      left: [],
    }),
    ...correctionAnswers(context),
    ...fileAnswers(context),
  };
}

function correctionAnswers(context: ServerContext): Readonly<Record<string, OwnAnswer>> {
  return {
    [Requests.corrections]: own(() => answerCorrections(context), {
      corrections: [],
      problems: [],
    }),
    [Requests.correct]: own(
      (params) => correct(context, checkParams.correct(params)),
      NOTHING_SAVED,
    ),
    [Requests.deleteCorrection]: own(
      (params) => deleteCorrection(context, checkParams.deleteCorrection(params)),
      NOTHING_SAVED,
    ),
    [Requests.entities]: own((params) => answerEntities(context, checkParams.entities(params)), {
      here: null,
      others: [],
      message: FAULT,
    }),
    [Requests.entityContexts]: own(
      (params) => answerEntityContexts(context, checkParams.entityContexts(params)),
      { contexts: [] },
    ),
    [Requests.undo]: own((params) => undoLast(context, checkParams.undo(params)), UNDO_FAILED),
    [Requests.redo]: own(() => redoLast(context), UNDO_FAILED),
  };
}

function fileAnswers(context: ServerContext): Readonly<Record<string, OwnAnswer>> {
  return {
    [Requests.export]: own((params) => answerExport(context, checkParams.export(params)), null),
    [Requests.import]: own((params) => importAnnotations(context, checkParams.import(params)), {
      added: 0,
      known: 0,
      problems: [],
      error: FAULT,
    }),
    [Requests.citation]: own((params) => answerCitation(context, checkParams.citation(params)), {
      text: null,
      message: FAULT,
    }),
    [Requests.strays]: own(() => answerStrays(context), { strays: [] }),
    [Requests.adopt]: own((params) => adopt(context, checkParams.adopt(params)), NOTHING_SAVED),
  };
}

/** What views ask for; null when the server itself is at fault. */
function listAnswers(context: ServerContext): Readonly<Record<string, OwnAnswer>> {
  return {
    [Requests.comparePassages]: own(
      (params) => answerComparePassages(context, checkParams.comparePassages(params)),
      null,
    ),
    [Requests.report]: own((params) => answerReport(context, checkParams.report(params)), null),
    [Requests.find]: own((params) => answerFind(context, checkParams.find(params)), null),
    [Requests.entityList]: own(() => answerEntityList(context), null),
    [Requests.speakers]: own(() => answerSpeakers(context), null),
    [Requests.quotesBy]: own(
      (params) => answerQuotesBy(context, checkParams.quotesBy(params)),
      null,
    ),
    [Requests.timeline]: own(() => answerTimeline(context), null),
  };
}

function own(answer: Answer, failed: unknown): OwnAnswer {
  return { answer, failed };
}
