import type { DocumentAnalysis } from '../../document/document-analysis.js';
import type { DocumentUri } from '../../text/source-document.js';
import { sliceSpan } from '../../text/span.js';
import { placeOf } from '../claims.js';
import type { Conflict, ConflictMember } from '../corpus-view.js';
import { compareStrings, contentId, getOrAdd } from '../order.js';
import { stem } from '../stem.js';
import { foldWord } from '../terms.js';
import type { EntityGroup } from './entity-registry.js';
import { nameForm } from './name-form.js';
import { nearness } from './name-match.js';

/** The spellings of one thing's full name that differ between documents; none when all agree. */
export function nameConflict(
  group: EntityGroup,
  name: string,
  analysisOf: (uri: DocumentUri) => DocumentAnalysis | undefined,
): Conflict | undefined {
  const spellings = spellingsOf(group, analysisOf);
  const differing = differingSpellings(spellings);
  if (differing.length === 0) return undefined;
  const members = differing
    .flatMap((spelling) => [...spelling.members.values()])
    .sort((a, b) => compareStrings(a.uri, b.uri) || a.span.start - b.span.start);
  const rule = group.rules[0] ?? 'entity/same-name';
  return {
    id: contentId('conflict', `name|${members.map(placeOf).join('|')}`),
    kind: 'name',
    claim: undefined,
    label: name,
    members,
    explanation: `One name is spelt ${differing.map(({ text }) => text).join(', ')}.`,
    reason: `The names are of one type and differ by spelling alone (${group.rules.join(', ') || rule}).`,
    score: 0.9,
    rule,
  };
}

interface Spelling {
  /** As first written. */
  readonly text: string;
  /** The first mention in each document that has it. */
  readonly members: Map<DocumentUri, ConflictMember>;
}

/** Full names only: a surname alone is no other spelling of the whole. */
function spellingsOf(
  group: EntityGroup,
  analysisOf: (uri: DocumentUri) => DocumentAnalysis | undefined,
): readonly Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const local of group.locals) {
    const analysis = analysisOf(local.uri);
    for (const index of local.entity.mentions) {
      const mention = analysis?.mentions[index];
      if (analysis === undefined || mention === undefined) continue;
      const text = sliceSpan(analysis.text, mention.span).replace(/\s+/g, ' ');
      const form = nameForm(mention.type, text);
      if (form.reach === 'short' || form.tokens.length < 2) continue;
      const spelling = getOrAdd(spellings, text.toLowerCase(), () => ({
        text,
        members: new Map(),
      }));
      if (!spelling.members.has(local.uri)) {
        const { span } = mention;
        const value = text;
        spelling.members.set(local.uri, {
          uri: local.uri,
          span,
          figure: undefined,
          quotation: undefined,
          value,
        });
      }
    }
  }
  return [...spellings.values()];
}

/** Those that stand against another spelling in another document. */
function differingSpellings(spellings: readonly Spelling[]): readonly Spelling[] {
  return spellings.filter((a) =>
    spellings.some((b) => a !== b && spelledDifferently(a.text, b.text) && twoDocuments(a, b)),
  );
}

function twoDocuments(a: Spelling, b: Spelling): boolean {
  return [...a.members.keys()].some((uri) => [...b.members.keys()].some((other) => other !== uri));
}

/** The same words spelt otherwise: accents, hyphens, letters; not British or American, not longer or shorter. */
function spelledDifferently(a: string, b: string): boolean {
  const left = nameWords(a);
  const right = nameWords(b);
  if (left.length !== right.length) return left.join('') === right.join('');
  const pairs = left.map((word, i): readonly [string, string] => [word, right[i] ?? '']);
  if (pairs.some(([x, y]) => nearness(foldWord(x), foldWord(y)) === 0)) return false;
  return (
    pairs.some(([x, y]) => x !== y && (foldWord(x) === foldWord(y) || stem(x) !== stem(y))) ||
    hyphens(a) !== hyphens(b)
  );
}

function nameWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[\s\-‐‑]+/)
    .filter((word) => word !== '');
}

function hyphens(text: string): number {
  return text.split(/[-‐‑]/).length;
}
