import {
  ErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver/node';
import { annotate, deleteAnnotation, editAnnotation, reanchor } from './annotation-changes.js';
import { answerAnnotations, answerConflicts, answerSameClaim } from './answers.js';
import { COMMANDS } from './commands.js';
import type { Guard } from './guard.js';
import { checkParams } from './own-params.js';
import { Requests, type AnnotationChangeResult } from './protocol.js';
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

const NOTHING_SAVED: AnnotationChangeResult = {
  id: null,
  sidecar: null,
  error: 'the server met an error, which its log describes.',
};

function ownAnswers(context: ServerContext): Readonly<Record<string, OwnAnswer>> {
  return {
    [Requests.status]: own(() => context.publisher.status(), null),
    [Requests.conflicts]: own(
      (params) => answerConflicts(context, checkParams.conflicts(params)),
      null,
    ),
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
  };
}

function own(answer: Answer, failed: unknown): OwnAnswer {
  return { answer, failed };
}
