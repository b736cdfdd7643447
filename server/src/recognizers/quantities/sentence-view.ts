import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { VerbReading } from '../morphology.js';
import type { Sentence } from '../scanned-block.js';
import { MONTHS } from '../tables/months.js';
import { CHANGE_VERBS } from '../tables/change-figures.js';
import { OF_VERBS } from '../tables/clause-figures.js';
import type { Draft } from './draft.js';
import { Is, lexemeIn, lexemeOf, type Lexeme } from './lexeme.js';
import type { Role } from './role.js';
import { isNounLike } from './word-class.js';

/** How far a reading looks from a number, in tokens: keeps the cost of a sentence linear. */
export const REACH = 60;

/** A sentence with its numbers, as the readers of clauses see it. Token numbers are the block's. */
export class SentenceView {
  readonly first: number;
  readonly end: number;
  /** By token of the sentence: the draft that holds it, or -1. */
  private readonly owner: number[];
  private readonly roles: (Role | undefined)[];
  private titled: boolean | undefined;

  constructor(
    readonly tokens: readonly Token[],
    sentence: Sentence,
    readonly drafts: readonly Draft[],
    readonly firstDraft: number,
    readonly endDraft: number,
  ) {
    this.first = sentence.firstToken;
    this.end = sentence.endToken;
    const length = Math.max(0, this.end - this.first);
    this.owner = new Array<number>(length).fill(-1);
    this.roles = new Array<Role | undefined>(length).fill(undefined);
    for (let d = firstDraft; d < endDraft; d++) {
      const draft = drafts[d];
      if (!draft) continue;
      const { first } = draft.tokens;
      const { end } = isPeriod(tokens, draft) ? draft.core : draft.tokens;
      this.owner.fill(d, Math.max(0, first - this.first), end - this.first);
    }
  }

  /** The lower-cased text of a token; empty outside the sentence. */
  word(i: number): string {
    return this.inside(i) ? (this.tokens[i]?.lower ?? '') : '';
  }

  /** What the form of a token's word tells; that of an empty word outside the sentence. */
  lexeme(i: number): Lexeme {
    return this.inside(i) ? lexemeIn(this.tokens[i]) : OUTSIDE;
  }

  /** Whether the token's word is of one of the classes, bits of {@link Is}. */
  is(i: number, classes: number): boolean {
    return (this.lexeme(i).is & classes) !== 0;
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
    return this.role(i) === 'verb' ? this.lexeme(i).verb : undefined;
  }

  inside(i: number): boolean {
    return i >= this.first && i < this.end;
  }

  private readRole(i: number): Role {
    if (this.draftAt(i) !== undefined) return 'draft';
    const token = this.tokens[i];
    if (token?.kind !== 'word') return token?.kind === 'number' ? 'noun' : 'mark';
    if (token.lower === "'s") return this.possessiveRole(i);
    const lexeme = this.lexeme(i);
    if (lexeme.closed === undefined) return this.openRole(i, token.lower, lexeme);
    if (token.lower === 'so' && this.word(i + 1) === 'far') return 'adverb';
    if (lexeme.closed === 'aux' && GET_FORMS.has(token.lower) && this.takesObject(i))
      return this.openRole(i, token.lower, lexeme);
    return lexeme.closed;
  }

  /** Adverb, state, verb or noun: the open classes need their neighbours. */
  private openRole(i: number, lower: string, { is, verb }: Lexeme): Role {
    if ((is & Is.adverb) !== 0) return 'adverb';
    if ((is & Is.state) !== 0 && !(verb?.lemma === lower && this.isInfinitive(i))) {
      const nounNext = isNounLike(this.tokens[i + 1]) && this.draftAt(i + 1) === undefined;
      if (!(nounNext && this.isAttributive(i)))
        return verb?.form === 'participle' && this.hasObject(i) ? 'verb' : 'state';
    }
    if (!verb) return lower.endsWith('ly') ? 'adverb' : 'noun';
    if (this.capital(i) && i > this.first) {
      if (!verb.known || MONTHS.has(lower) || this.closesName(i)) return 'noun';
    }
    return this.isVerbHere(i, verb) ? 'verb' : 'noun';
  }

  /** "Green Left": after another capital, in a sentence that is not written in capitals. */
  private closesName(i: number): boolean {
    if (!this.capital(i - 1) || i - 1 === this.first || this.is(i - 1, Is.function)) return false;
    return !this.isTitled();
  }

  /** Whether most longer words of the sentence are capitalised, as in a headline. */
  private isTitled(): boolean {
    if (this.titled !== undefined) return this.titled;
    let long = 0;
    let capitals = 0;
    for (let k = this.first; k < this.end; k++) {
      if (this.word(k).length < 4) continue;
      long++;
      if (this.capital(k)) capitals++;
    }
    this.titled = capitals >= long * 0.6;
    return this.titled;
  }

  /** "polling stations", "voting machines": what something is for, with no object after it. */
  private isNamedByUse(i: number): boolean {
    if (!this.word(i - 1).endsWith('ing') || this.lexeme(i - 1).verb === undefined) return false;
    const next = this.formRole(i + 1);
    return next !== 'determiner' && next !== 'draft' && next !== 'pronoun';
  }

  /** "will shut", "to shut": a verb's plain form. */
  private isInfinitive(i: number): boolean {
    return this.word(i - 1) === 'to' || this.is(i - 1, Is.modal);
  }

  /** "'s" after a pronoun is a verb, "it's raining"; after a noun it is possessive, "the firm's revenue". */
  private possessiveRole(i: number): Role {
    return this.is(i - 1, Is.pronoun) || BEFORE_IS.has(this.word(i - 1)) ? 'aux' : 'determiner';
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
      if (role === 'aux') return !this.is(k, Is.be);
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
    return this.lexeme(i).role;
  }

  private isVerbHere(i: number, verb: VerbReading): boolean {
    switch (verb.form) {
      case 'past':
        return true;
      case 'participle':
        if (verb.lemma === this.word(i) && this.isInfinitive(i)) return true;
        return !this.isAttributive(i) && !this.isPlainNoun(i, verb);
      case 'ing':
        return !this.isAttributive(i) && !this.isGerundNoun(i);
      case 's':
        if (this.word(i + 1) === ':' && !this.is(i, Is.saying)) return false;
        if (this.isSubjectHere(i, verb)) return false;
        if (this.isNamedByUse(i)) return false;
        if (this.word(i + 1) === 'of' && !OF_VERBS.has(verb.lemma)) return false;
        if (this.word(i - 1) === 'that') return this.formRole(i - 2) === 'noun';
        return !this.is(i - 1, Is.determiner) && this.canPrecedeVerb(i - 1);
      case 'base': {
        const before = this.word(i - 1);
        const infinitive = before === 'to' || before === 'not';
        return infinitive || this.is(i - 1, Is.modal) || this.isPluralSubject(i - 1);
      }
    }
  }

  /** "operating costs jumped", "levels had risen": the noun before a finite verb; "he says was" is none. */
  private isSubjectHere(i: number, verb: VerbReading): boolean {
    if (this.is(i, Is.saying)) return false;
    const next = this.formRole(i + 1);
    if (next === 'aux') return true;
    const after = this.lexeme(i + 1).verb;
    return next === 'verb' && after?.form === 'past' ? true : isMovingPast(after, verb);
  }

  /** A participle between a determiner, adjective, number or preposition and a noun: "the injured man". */
  private isAttributive(i: number): boolean {
    const next = this.tokens[i + 1];
    if (!isNounLike(next) || this.draftAt(i + 1) !== undefined) return false;
    const at = this.word(i - 1).endsWith('ly') ? i - 2 : i - 1;
    const before = this.word(at);
    if (before === '') return this.is(i + 1, Is.plural);
    if (this.is(at, Is.determiner | Is.preposition)) return true;
    return (
      (before === 'and' || before === ',') && this.is(i + 1, Is.plural) && !this.capital(i + 1)
    );
  }

  /** "a presidential bid", "the cut": a verb that looks the same in all forms is a noun after these. */
  private isPlainNoun(i: number, verb: VerbReading): boolean {
    if (verb.lemma !== this.word(i)) return false;
    return (
      this.is(i - 1, Is.determiner | Is.plainAdjective | Is.preposition) ||
      (!this.capital(i - 1) && /(?:al|ous|ic|ive|ary|ful)$/.test(this.word(i - 1)))
    );
  }

  /** "the shooting", "days of mourning", "a huge uprising": a noun by what stands before it. */
  private isGerundNoun(i: number): boolean {
    const before = this.word(i - 1);
    if (this.is(i, Is.ingNoun) && !this.is(i - 1, Is.auxiliary)) {
      const next = this.formRole(i + 1);
      return next !== 'draft' && next !== 'determiner' && next !== 'pronoun';
    }
    if (this.is(i - 1, Is.determiner | Is.plainAdjective) || /(?:al|ous|ic)$/.test(before))
      return true;
    if (before !== 'of') return false;
    const next = this.formRole(i + 1);
    return next !== 'noun' && next !== 'determiner' && next !== 'draft';
  }

  private canPrecedeVerb(i: number): boolean {
    let at = i;
    while (at > i - 3 && this.is(at, Is.adverb)) at--;
    const token = this.tokens[at];
    if (!this.inside(at)) return false;
    if (token?.kind !== 'word') return token?.kind !== 'number';
    if (at < i && this.formRole(at) === 'verb') return false;
    return !this.is(at, Is.preposition | Is.auxiliary);
  }

  private isPluralSubject(i: number): boolean {
    if (!this.inside(i)) return false;
    const owner = this.draftAt(i);
    const draft = owner === undefined ? undefined : this.drafts[owner];
    if (draft) return draft.kind === 'count' && draft.value !== 1;
    return PLURAL_PRONOUNS.has(this.word(i)) || this.isPluralWord(i);
  }

  private isPluralWord(i: number): boolean {
    return this.tokens[i]?.kind === 'word' && this.is(i, Is.plural);
  }
}

/** "jumped" may be past or participle; after another verb of its own it can only be a past. */
function isMovingPast(after: VerbReading | undefined, verb: VerbReading): boolean {
  return after?.form === 'participle' && CHANGE_VERBS.has(after.lemma) && verb.lemma !== 'have';
}

/** "first-half revenue": the ordinal dates the revenue, which is a noun of its own. */
function isPeriod(tokens: readonly Token[], draft: Draft): boolean {
  return (
    draft.kind === 'ordinal' && /-(?:half|quarter)$/.test(tokens[draft.core.first]?.lower ?? '')
  );
}

const OUTSIDE: Lexeme = lexemeOf('');
const GET_FORMS: ReadonlySet<string> = new Set('get gets got getting gotten'.split(' '));
const BEFORE_IS: ReadonlySet<string> = new Set('that there here what who where how let'.split(' '));
const PLURAL_PRONOUNS: ReadonlySet<string> = new Set('i you we they who which that'.split(' '));
