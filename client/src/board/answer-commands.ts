import * as vscode from 'vscode';
import type { ConflictAnswer } from './board-model.js';

/** The commands that answer a conflict; each takes the conflict's id. */
export const ANSWER_COMMANDS: Readonly<Record<ConflictAnswer, string>> = {
  settle: 'corroborate.settleConflict',
  dismiss: 'corroborate.dismissConflict',
};

/** The answers for which there is a command. */
export async function presentAnswers(): Promise<readonly ConflictAnswer[]> {
  const commands = new Set(await vscode.commands.getCommands(true));
  const answers: readonly ConflictAnswer[] = ['settle', 'dismiss'];
  return answers.filter((answer) => commands.has(ANSWER_COMMANDS[answer]));
}
