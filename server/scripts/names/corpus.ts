import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A name in a text: half-open, UTF-16 code units, `type` as in the files (PER, ORG, LOC). */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** One labelled sentence, put back together into running text. */
export interface GoldSentence {
  readonly text: string;
  readonly names: readonly GoldName[];
  /** Index of its document in the file. */
  readonly document: number;
}

/** Reads a gzipped file of lines "token label" with empty lines between sentences and -DOCSTART- between documents. */
export function readCorpus(path: string, glueHyphens: boolean): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let document = -1;
  let rows: Row[] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [token, label] = line.trim().split(' ');
    if (token === '-DOCSTART-') document++;
    else if (token && label) rows.push({ token, label });
    else if (rows.length > 0) {
      sentences.push(joinRows(rows, document, glueHyphens));
      rows = [];
    }
  }
  if (rows.length > 0) sentences.push(joinRows(rows, document, glueHyphens));
  return sentences;
}

interface Row {
  readonly token: string;
  readonly label: string;
}

/** Puts the tokens of a sentence back into running text as an editor would have it. */
function joinRows(rows: readonly Row[], document: number, glueHyphens: boolean): GoldSentence {
  const names: { start: number; end: number; type: string }[] = [];
  let text = '';
  let openQuote = false;
  let glueNext = true;
  for (const [i, { token, label }] of rows.entries()) {
    const plain = plainToken(token);
    const isQuote = token === '"';
    const closes = isQuote ? openQuote : GLUED_LEFT.test(token);
    if (isQuote) openQuote = !openQuote;
    const hyphen = glueHyphens && token === '-' && isWordAt(rows, i - 1) && isWordAt(rows, i + 1);
    if (!glueNext && !closes && !hyphen) text += ' ';
    glueNext = hyphen || (isQuote ? openQuote : GLUED_RIGHT.test(token));
    addName(names, label, text.length, text.length + plain.length);
    text += plain;
  }
  return { text, names, document };
}

function addName(
  names: { start: number; end: number; type: string }[],
  label: string,
  start: number,
  end: number,
): void {
  const last = names[names.length - 1];
  if (label.startsWith('I-') && last?.type === label.slice(2)) last.end = end;
  else if (label !== 'O') names.push({ start, end, type: label.slice(2) });
}

const GLUED_LEFT = /^(?:[.,;:!?%)\]}…]|\.\.+|''|”|['’](?:s|S|m|d|ll|re|ve)?|n['’]t|-RRB-|-RSB-)$/;
const GLUED_RIGHT = /^(?:[([{$£€#@]|``|“|‘|-LRB-|-LSB-)$/;

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['``', '“'],
  ["''", '”'],
  ['-LRB-', '('],
  ['-RRB-', ')'],
  ['-LSB-', '['],
  ['-RSB-', ']'],
]);

function plainToken(token: string): string {
  return PLAIN.get(token) ?? token;
}

function isWordAt(rows: readonly Row[], i: number): boolean {
  return /^[\p{L}\p{N}]/u.test(rows[i]?.token ?? '');
}
