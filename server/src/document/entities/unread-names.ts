import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
import { EVENT_HEADS, LAW_HEADS, STORM_WORDS } from '../tables/type-cue-words.js';
import { isCommonWord } from './common-words.js';
import type { DocumentWords } from './document-words.js';
import { blockStart, compareMentions, makeMention, type NameMention } from './name-mention.js';
import { NOTHING_TAKEN, takenTokens } from './taken-tokens.js';

/** A run of capitalized words that nobody has read as a name yet. */
interface Run {
  readonly block: number;
  readonly first: number;
  readonly end: number;
  /** Whether the capitals are its own: it does not start a sentence. */
  readonly inside: boolean;
}

/**
 * Adds names of two to four words that the tagger passes over though the document repeats them, twice
 * inside sentences or three times in all, and shows at work: "National Renewal", "Green Left". Made-up and new names are such, and
 * mostly parties, houses and groups; the words about them have still to say what they are.
 */
export function addUnreadNames(
  text: string,
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
  words: DocumentWords,
): NameMention[] {
  const taken = takenTokens(blocks, mentions);
  const runs = new Map<string, Run[]>();
  blocks.forEach(({ scanned, block: { kind } }, block) => {
    if (kind === 'heading') return;
    const own = taken[block] ?? NOTHING_TAKEN;
    for (const run of runsOf(scanned.tokens, words, own, block)) {
      const key = spell(scanned.tokens, run);
      const known = runs.get(key);
      if (known) known.push(run);
      else runs.set(key, [run]);
    }
  });
  const added = unreadAcronyms(text, blocks, taken, words);
  for (const same of runs.values()) {
    const inside = same.filter((run) => run.inside).length;
    if (inside === 0 || inside + same.length < 4 || !same.some((run) => acts(blocks, run)))
      continue;
    for (const run of same) {
      const mention = mentionOf(text, blocks, run);
      if (mention) added.push(mention);
    }
  }
  return added.length === 0 ? [...mentions] : [...mentions, ...added].sort(compareMentions);
}

/** Acronyms that act as bodies twice and more: "the NGP won …, the NGP and the UWP". */
function unreadAcronyms(
  text: string,
  blocks: readonly PlacedBlock[],
  taken: readonly (Uint8Array | undefined)[],
  words: DocumentWords,
): NameMention[] {
  const runs = new Map<string, Run[]>();
  const acting = new Map<string, number>();
  blocks.forEach(({ scanned: { tokens } }, block) => {
    for (const i of words.capitals[block] ?? []) {
      const own = tokens[i]?.text ?? '';
      if (own.length > 5 || own.length < 2 || own.charCodeAt(1) > 90 || !ACRONYM.test(own))
        continue;
      if (NO_BODIES.has(own) || isCommonWord(own.toLowerCase())) continue;
      if (tokens[i - 1]?.lower === 'the' && !isNoun(tokens[i + 1]))
        acting.set(own, (acting.get(own) ?? 0) + 1);
      if (taken[block]?.[i] === 1) continue;
      const run = { block, first: i, end: i + 1, inside: true };
      const known = runs.get(own);
      if (known) known.push(run);
      else runs.set(own, [run]);
    }
  });
  return [...runs].flatMap(([own, same]) =>
    (acting.get(own) ?? 0) < 2 ? [] : same.flatMap((run) => mentionOf(text, blocks, run) ?? []),
  );
}

const ACRONYM = /^\p{Lu}{2,5}$/u;
/** Acronyms of things, with an article too. */
const NO_BODIES = new Set(
  'TV PM MP US UK UAE GPS DNA PC ID CV CD DVD IT OK AGM EGM CCTV SMS URL VIP ATM HQ IQ PIN UN EU A I II III IV V VI VII VIII IX X'.split(
    ' ',
  ),
);

/** Whether the word may be the noun that the article belongs to: "the GPS system". */
function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !ACTS.has(token.lower) && !JOINERS.has(token.lower);
}

const JOINERS = new Set(
  'of and or in on at to for with by is was are were did does may might can could must should as but while who which that'.split(
    ' ',
  ),
);

/** Whether the words after the run are such as a body has: a verb, a share of the vote, "led by". */
function acts(blocks: readonly PlacedBlock[], { block, end }: Run): boolean {
  const tokens = blocks[block]?.scanned.tokens ?? [];
  const after = tokens[end]?.text === ',' ? tokens[end + 1] : tokens[end];
  return after !== undefined && (after.kind === 'number' || ACTS.has(after.lower));
}

const ACTS = new Set(
  (
    "'s said says told won wins wants has had have will would took takes leads led got gets gained lost plans expects refused agreed called calls " +
    'accused leaves left remains remained stood stands finished polled campaigned down up'
  ).split(' '),
);

function spell(tokens: readonly Token[], { first, end }: Run): string {
  let key = '';
  for (let i = first; i < end; i++) key += ` ${tokens[i]?.lower ?? ''}`;
  return key;
}

const LONGEST = 4;

function runsOf(
  tokens: readonly Token[],
  words: DocumentWords,
  taken: Uint8Array,
  block: number,
): Run[] {
  const runs: Run[] = [];
  const capitals = words.capitals[block] ?? [];
  for (let c = 0; c + 1 < capitals.length; c++) {
    const at = capitals[c] ?? 0;
    let last = c;
    while (capitals[last + 1] === (capitals[last] ?? 0) + 1) last++;
    if (last === c) continue;
    c = last;
    const run = trimRun(tokens, words, { block, first: at, end: (capitals[last] ?? 0) + 1 });
    if (run && isFree(tokens, taken, run)) runs.push(run);
  }
  return runs;
}

/** The run without a first word that only starts its sentence; undefined where too little or too much is left. */
function trimRun(
  tokens: readonly Token[],
  words: DocumentWords,
  { block, first, end }: Omit<Run, 'inside'>,
): Run | undefined {
  const starts = tokens[first - 1]?.kind !== 'word';
  const small = words.isSmall(tokens[first]?.lower ?? '');
  const from = starts && small ? first + 1 : first;
  if (end - from < 2 || end - from > LONGEST) return undefined;
  return { block, first: from, end, inside: !starts };
}

/** Whether no name holds or follows the run, and its words are no titles, days, events or laws. */
function isFree(tokens: readonly Token[], taken: Uint8Array, { first, end }: Run): boolean {
  if (taken[first - 1] === 1 || taken[end] === 1) return false;
  for (let i = first; i < end; i++) {
    const { lower = '', text = '' } = tokens[i] ?? {};
    if (taken[i] === 1 || text.length < 2 || lower === 'the') return false;
    if (text === text.toUpperCase() && text.length > 3) return false;
  }
  const head = tokens[end - 1]?.lower ?? '';
  if (STORM_WORDS.has(tokens[first]?.lower ?? '') || PERIODS.has(head)) return false;
  return !isCommonWord(head) && !EVENT_HEADS.has(head) && !LAW_HEADS.has(head);
}

/** Heads of names of times. */
const PERIODS = new Set('day days week month year ages age era season eve'.split(' '));

/** Of a name that only its repetition speaks for. */
const DOUBTFUL = 0.6;

function mentionOf(
  text: string,
  blocks: readonly PlacedBlock[],
  { block, first, end }: Run,
): NameMention | undefined {
  const { tokens } = blocks[block]?.scanned ?? { tokens: [] };
  const origin = blockStart(blocks, block);
  const [start, stop] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  const place = { block, firstToken: first, endToken: end };
  const stretch = { start: origin + start, end: origin + stop, ...place };
  return makeMention(text, stretch, 'organization', DOUBTFUL, 'names/recurring');
}
