import { readFileSync } from 'node:fs';
import type { Corpus } from '../../server/src/corpus/corpus.js';
import type { ConflictMember } from '../../server/src/corpus/corpus-view.js';
import { corpusOf } from './corpus-kit.js';

/** A place in a text that states a value of a quantity: `[toll=17|At least 17 people]`. */
interface Mark {
  readonly name: string;
  readonly quantity: string;
  readonly side: string;
  readonly start: number;
  readonly end: number;
}

/** An event's texts without their marks, and the marks. */
export interface MarkedEvent {
  readonly texts: Readonly<Record<string, string>>;
  readonly marks: readonly Mark[];
}

/** How the conflicts shown agree with the marks. */
export interface EventScore {
  /** Shown entries, and those with a right pair. */
  readonly shown: number;
  readonly right: number;
  /** Quantities marked with more than one side over two documents, and those shown. */
  readonly expected: readonly string[];
  readonly missed: readonly string[];
  /** Pairs shown that no marks expect, in words. */
  readonly wrong: readonly string[];
}

/** Reads `events/NAME.txt`: texts after lines `//- name`, with marks in them. */
export function readEvent(name: string): MarkedEvent {
  const source = readFileSync(new URL(`events/${name}.txt`, import.meta.url), 'utf8');
  const texts: Record<string, string> = {};
  const marks: Mark[] = [];
  for (const part of source.split(/^\/\/- /m).slice(1)) {
    const [file = '', ...lines] = part.split('\n');
    const { text, found } = unmarked(lines.join('\n'));
    texts[file] = text;
    for (const mark of found) marks.push({ ...mark, name: file });
  }
  return { texts, marks };
}

function unmarked(source: string): { text: string; found: Omit<Mark, 'name'>[] } {
  const found: Omit<Mark, 'name'>[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/\[([\w-]+)=([\w.]+)\|([^\]]*)\]/g)) {
    text += source.slice(from, match.index);
    const [whole, quantity = '', side = '', said = ''] = match;
    found.push({ quantity, side, start: text.length, end: text.length + said.length });
    text += said;
    from = match.index + whole.length;
  }
  return { text: text + source.slice(from), found };
}

/** Links the event's texts and compares what is shown by default with the marks. */
export function scoreEvent({ texts, marks }: MarkedEvent): EventScore {
  const corpus = corpusOf(texts);
  const shown = corpus.conflicts.filter(
    ({ kind }) => kind === 'contradiction' || kind === 'revision',
  );
  const found = new Set<string>();
  const wrong: string[] = [];
  let right = 0;
  for (const conflict of shown) {
    const pairs = pairsOf(corpus, conflict.members, marks);
    for (const pair of pairs) {
      if (pair.quantity === undefined) wrong.push(`${conflict.label}: ${pair.words}`);
      else found.add(pair.quantity);
    }
    if (pairs.some(({ quantity }) => quantity !== undefined)) right++;
  }
  const expected = disputed(marks);
  const missed = expected.filter((quantity) => !found.has(quantity));
  return { shown: shown.length, right, expected, missed, wrong };
}

/** Quantities that two documents give differently. */
function disputed(marks: readonly Mark[]): readonly string[] {
  const differ = marks.filter((a) =>
    marks.some((b) => a.quantity === b.quantity && a.side !== b.side && a.name !== b.name),
  );
  return [...new Set(differ.map(({ quantity }) => quantity))];
}

/** The pairs of an entry over two documents that differ; with their quantity where the marks expect it. */
function pairsOf(
  corpus: Corpus,
  members: readonly ConflictMember[],
  marks: readonly Mark[],
): readonly { readonly quantity: string | undefined; readonly words: string }[] {
  const markOf = (member: ConflictMember): Mark | undefined =>
    marks.find(
      ({ name, start, end }) =>
        member.uri === name && member.span.start < end && start < member.span.end,
    );
  return members.flatMap((a, i) =>
    members.slice(i + 1).flatMap((b) => {
      if (a.uri === b.uri || valueAt(corpus, a) === valueAt(corpus, b)) return [];
      const [x, y] = [markOf(a), markOf(b)];
      if (x !== undefined && x.quantity === y?.quantity && x.side === y.side) return [];
      const quantity = x !== undefined && x.quantity === y?.quantity ? x.quantity : undefined;
      return [{ quantity, words: `${a.uri} ${a.value} / ${b.uri} ${b.value}` }];
    }),
  );
}

function valueAt(corpus: Corpus, { uri, figure }: ConflictMember): number | undefined {
  return figure === undefined ? undefined : corpus.analysis(uri)?.figures[figure]?.value;
}
