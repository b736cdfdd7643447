import * as vscode from 'vscode';
import type { ConflictSide } from '../../../server/src/lsp/protocol.js';
import type { PassageOpener } from '../passage.js';
import { toLocation } from '../places.js';

/** Opens two differing passages side by side; asks which two when more than two values differ. */
export async function compareSides(
  sides: readonly ConflictSide[],
  passages: PassageOpener,
  column: vscode.ViewColumn | undefined,
): Promise<void> {
  const [left, right] = await chosenPair(firstOfEachValue(sides));
  if (left === undefined || right === undefined) return;
  const first = column ?? vscode.ViewColumn.One;
  await passages.open(toLocation(left.location), {
    viewColumn: first,
    preview: false,
    preserveFocus: true,
  });
  await passages.open(toLocation(right.location), { viewColumn: first + 1, preview: false });
}

function firstOfEachValue(sides: readonly ConflictSide[]): readonly ConflictSide[] {
  const first = new Map<string, ConflictSide>();
  for (const side of sides) if (!first.has(side.value)) first.set(side.value, side);
  return first.size > 1 ? [...first.values()] : sides;
}

async function chosenPair(sides: readonly ConflictSide[]): Promise<readonly ConflictSide[]> {
  if (sides.length <= 2) return sides;
  const left = await chosenSide(sides, vscode.l10n.t('Compare which passage?'));
  if (left === undefined) return [];
  const others = sides.filter((side) => side !== left);
  const right = await chosenSide(
    others,
    vscode.l10n.t('Compare “{0}” with which passage?', left.value),
  );
  return right === undefined ? [] : [left, right];
}

async function chosenSide(
  sides: readonly ConflictSide[],
  placeHolder: string,
): Promise<ConflictSide | undefined> {
  const items = sides.map((side) => ({
    label: side.value,
    description: `${side.document}:${String(side.line)}`,
    detail: `${side.before}${side.at}${side.after}`.trim(),
    side,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))
    ?.side;
}
