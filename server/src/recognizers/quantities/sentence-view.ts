import { startsUpper } from '../../text/characters.js';
import { MONTHS } from '../tables/months.js';
import type { Token } from '../../text/token.js';
import { readVerb, type VerbReading } from '../morphology.js';
import type { Sentence } from '../scanned-block.js';
import {
  ADVERBS,
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  ING_NOUNS,
  MODALS,
  PLAIN_ADJECTIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  STATES,
} from '../tables/function-words-figures.js';
import { SUBORDINATORS } from '../tables/clause-figures.js';
import type { Draft } from './draft.js';
import { isNounLike, isPluralNoun } from './word-class.js';

/** What a token does in its sentence, as far as its form and neighbours tell. */
export type Role =
  | 'draft'
  | 'verb'
  | 'aux'
  | 'state'
  | 'noun'
  | 'adverb'
  | 'preposition'
  | 'subordinator'
  | 'relative'
  | 'conjunction'
  | 'determiner'
  | 'pronoun'
  | 'mark'
  | 'none';

/** How far a reading looks from a number, in tokens: keeps the cost of a sentence linear. */
export const REACH = 60;

/** A sentence with its numbers, as the readers of clauses see it. Token numbers are the block's. */
export class SentenceView {
  readonly first: number;
  readonly end: number;
  private readonly owner: Int32Array;
  private readonly roles: (Role | undefined)[] = [];
  private readonly verbs: (VerbReading | undefined)[] = [];

  constructor(
    readonly tokens: readonly Token[],
    sentence: Sentence,
    readonly drafts: readonly Draft[],
    readonly firstDraft: number,
    readonly endDraft: number,
  ) {
    this.first = sentence.firstToken;
    this.end = sentence.endToken;
    this.owner = new Int32Array(Math.max(0, this.end - this.first)).fill(-1);
    for (let d = firstDraft; d < endDraft; d++) {
      const range = drafts[d]?.tokens;
      if (range) this.owner.fill(d, Math.max(0, range.first - this.first), range.end - this.first);
    }
  }

  /** The lower-cased text of a token; empty outside the sentence. */
  word(i: number): string {
    return this.inside(i) ? (this.tokens[i]?.lower ?? '') : '';
  }

  /** Whether the token starts with a capital. */
  capital(i: number): boolean {
    return this.inside(i) && startsUpper(this.tokens[i]?.text ?? '');
  }

  /** The draft that holds the token; undefined when none does. */
  draftAt(i: number): number | undefined {
    const owner = this.inside(i) ? (this.owner[i - this.first] ?? -1) : -1;
    return owner < 0 ? undefined : owner;
  }

  /** What the token does here; `none` outside the sentence. */
  role(i: number): Role {
    if (!this.inside(i)) return 'none';
    const known = this.roles[i - this.first];
    if (known !== undefined) return known;
    const role = this.readRole(i);
    this.roles[i - this.first] = role;
    return role;
  }

  /** The token as a verb form, where its role is that of a verb. */
  verb(i: number): VerbReading | undefined {
    return this.role(i) === 'verb' ? this.verbs[i - this.first] : undefined;
  }

  inside(i: number): boolean {
    return i >= this.first && i < this.end;
  }

  private readRole(i: number): Role {
    if (this.draftAt(i) !== undefined) return 'draft';
    const token = this.tokens[i];
    if (token?.kind !== 'word') return token?.kind === 'number' ? 'noun' : 'mark';
    if (token.lower === "'s") return this.possessiveRole(i);
    if (GET_FORMS.has(token.lower) && this.takesObject(i)) return this.openRole(i, token.lower);
    return closedRole(token.lower, this.word(i + 1)) ?? this.openRole(i, token.lower);
  }

  /** Adverb, state, verb or noun: the open classes need their neighbours. */
  private openRole(i: number, lower: string): Role {
    if (ADVERBS.has(lower)) return 'adverb';
    const nounNext = isNounLike(this.tokens[i + 1]) && this.draftAt(i + 1) === undefined;
    const verb = readVerb(lower);
    this.verbs[i - this.first] = verb;
    if (STATES.has(lower) && !(nounNext && this.isAttributive(i))) {
      return verb?.form === 'participle' && this.hasObject(i) ? 'verb' : 'state';
    }
    if (!verb) return lower.endsWith('ly') ? 'adverb' : 'noun';
    if (this.capital(i) && i > this.first && (!verb.known || MONTHS.has(lower))) return 'noun';
    return this.isVerbHere(i, verb) ? 'verb' : 'noun';
  }

  /** "'s" after a pronoun is a verb, "it's raining"; after a noun it is possessive, "the firm's revenue". */
  private possessiveRole(i: number): Role {
    const before = this.word(i - 1);
    return PRONOUNS.has(before) || /^(?:that|there|here|what|who|where|how|let)$/.test(before)
      ? 'aux'
      : 'determiner';
  }

  /** "got 5 percent", "gets the job": an object follows, so it is no auxiliary. */
  private takesObject(i: number): boolean {
    const next = this.formRole(i + 1);
    return next === 'draft' || next === 'determiner' || next === 'noun';
  }

  /** "killed one person": a participle with an object after it and no "be" before it is an active verb. */
  private hasObject(i: number): boolean {
    const next = this.formRole(i + 1);
    if (next !== 'draft' && next !== 'determiner' && next !== 'noun') return false;
    for (let k = i - 1; k > i - 4; k--) {
      const role = this.formRole(k);
      if (role === 'aux') return !BE_FORMS.has(this.word(k));
      if (role !== 'adverb') return role !== 'draft';
    }
    return true;
  }

  /** The role as the word alone tells it, without a look at its neighbours: what one role may ask of another. */
  private formRole(i: number): Role {
    if (!this.inside(i)) return 'none';
    if (this.draftAt(i) !== undefined) return 'draft';
    const token = this.tokens[i];
    if (token?.kind !== 'word') return token?.kind === 'number' ? 'noun' : 'mark';
    const closed = closedRole(token.lower, this.word(i + 1));
    if (closed !== undefined) return closed;
    if (ADVERBS.has(token.lower)) return 'adverb';
    const form = readVerb(token.lower)?.form;
    return form === 'past' || form === 'participle' ? 'verb' : 'noun';
  }

  private isVerbHere(i: number, verb: VerbReading): boolean {
    const before = this.word(i - 1);
    switch (verb.form) {
      case 'past':
        return true;
      case 'participle':
        return !this.isAttributive(i) && !this.isPlainNoun(i, verb);
      case 'ing':
        return !this.isAttributive(i) && !this.isGerundNoun(i);
      case 's':
        if (before === 'that') return this.formRole(i - 2) === 'noun';
        return !DETERMINERS.has(before) && this.canPrecedeVerb(i - 1);
      case 'base':
        return (
          before === 'to' || MODALS.has(before) || before === 'not' || this.isPluralSubject(i - 1)
        );
    }
  }

  /** A participle between a determiner, adjective, number or preposition and a noun: "the injured man". */
  private isAttributive(i: number): boolean {
    const next = this.tokens[i + 1];
    if (!isNounLike(next) || this.draftAt(i + 1) !== undefined) return false;
    const at = this.word(i - 1).endsWith('ly') ? i - 2 : i - 1;
    const before = this.word(at);
    if (before === '' || DETERMINERS.has(before) || PREPOSITIONS.has(before)) {
      return before === '' ? isPluralNoun(next) : true;
    }
    return before === 'and' || before === ',' ? isPluralNoun(next) && !this.capital(i + 1) : false;
  }

  /** "a presidential bid", "the cut": a verb that looks the same in all forms is a noun after these. */
  private isPlainNoun(i: number, verb: VerbReading): boolean {
    if (verb.lemma !== this.word(i)) return false;
    const before = this.word(i - 1);
    return (
      DETERMINERS.has(before) ||
      PLAIN_ADJECTIVES.has(before) ||
      PREPOSITIONS.has(before) ||
      /(?:al|ous|ic|ive|ary|ful)$/.test(before)
    );
  }

  /** "the shooting", "days of mourning", "a huge uprising": a noun by what stands before it. */
  private isGerundNoun(i: number): boolean {
    const before = this.word(i - 1);
    if (ING_NOUNS.has(this.word(i)) && !AUXILIARIES.has(before)) {
      const next = this.formRole(i + 1);
      return next !== 'draft' && next !== 'determiner' && next !== 'pronoun';
    }
    if (DETERMINERS.has(before) || PLAIN_ADJECTIVES.has(before) || /(?:al|ous|ic)$/.test(before))
      return true;
    return (
      before === 'of' &&
      this.formRole(i + 1) !== 'noun' &&
      this.formRole(i + 1) !== 'determiner' &&
      this.formRole(i + 1) !== 'draft'
    );
  }

  private canPrecedeVerb(i: number): boolean {
    let at = i;
    while (at > i - 3 && ADVERBS.has(this.word(at))) at--;
    const token = this.tokens[at];
    if (!this.inside(at)) return false;
    if (token?.kind !== 'word') return token?.kind !== 'number';
    if (at < i && this.formRole(at) === 'verb') return false;
    return !PREPOSITIONS.has(token.lower) && !AUXILIARIES.has(token.lower);
  }

  private isPluralSubject(i: number): boolean {
    if (!this.inside(i)) return false;
    const draft = this.draftAt(i);
    if (draft !== undefined)
      return this.drafts[draft]?.kind === 'count' && this.drafts[draft]?.value !== 1;
    const lower = this.word(i);
    return /^(?:i|you|we|they|who|which|that)$/.test(lower) || isPluralNoun(this.tokens[i]);
  }
}

const GET_FORMS: ReadonlySet<string> = new Set('get gets got getting gotten'.split(' '));

function closedRole(lower: string, next: string): Role | undefined {
  if (AUXILIARIES.has(lower)) return 'aux';
  if (lower === 'there' || lower === 'here') return 'adverb';
  if (lower === 'and' || lower === 'or' || lower === 'but' || lower === '&' || lower === 'nor') {
    return 'conjunction';
  }
  if (SUBORDINATORS.has(lower)) return 'subordinator';
  if (lower === 'that' && next !== '') return 'relative';
  if (RELATIVES.has(lower)) return 'relative';
  if (PREPOSITIONS.has(lower)) return 'preposition';
  if (DETERMINERS.has(lower)) return 'determiner';
  return PRONOUNS.has(lower) ? 'pronoun' : undefined;
}
