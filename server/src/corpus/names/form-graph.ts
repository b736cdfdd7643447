import type { RuleId } from '../../document/document-analysis.js';
import { compareStrings, getOrAdd } from '../order.js';
import { type NameForm, sharedName } from './name-form.js';
import { matchNames } from './name-match.js';
import { consonantKey } from './spelling.js';

/** A way of writing a name that occurs in the corpus. */
export interface FormNode {
  readonly form: NameForm;
  readonly buckets: readonly string[];
  /** How many uses hold it in the corpus; at 0 it leaves. */
  uses: number;
  /** Full forms that are the same name; for a short form, empty. */
  readonly links: Map<FormNode, FormLink>;
}

/** Why two forms are one name. */
export interface FormLink {
  readonly rule: RuleId;
  readonly score: number;
}

/** Two full forms that may be one name, for a person to decide. */
export interface DoubtfulPair {
  readonly a: FormNode;
  readonly b: FormNode;
  readonly rule: RuleId;
  readonly score: number;
}

/**
 * The names of a corpus and which of them are one, form by form and not mention by mention: its
 * size follows the number of different names. Full forms are compared within buckets of like
 * surnames or like first words; short forms are looked up when asked.
 */
export class FormGraph {
  readonly #nodes = new Map<string, FormNode>();
  readonly #buckets = new Map<string, Set<FormNode>>();
  readonly #doubtful = new Map<FormNode, Map<FormNode, DoubtfulPair>>();

  /** Counts one more use; the second value says whether the form is new. */
  add(form: NameForm): { readonly node: FormNode; readonly born: boolean } {
    const known = this.#nodes.get(form.key);
    if (known !== undefined) {
      known.uses++;
      return { node: known, born: false };
    }
    const node: FormNode = { form, buckets: bucketKeys(form), uses: 1, links: new Map() };
    this.#nodes.set(form.key, node);
    if (form.reach === 'full') this.#connect(node);
    for (const key of node.buckets) getOrAdd(this.#buckets, key, () => new Set()).add(node);
    return { node, born: true };
  }

  /** Counts one use less; true when the form has left the corpus. */
  release(node: FormNode): boolean {
    node.uses--;
    if (node.uses > 0) return false;
    this.#nodes.delete(node.form.key);
    for (const key of node.buckets) this.#dropFromBucket(key, node);
    for (const other of node.links.keys()) other.links.delete(node);
    for (const other of this.#doubtful.get(node)?.keys() ?? []) {
      this.#doubtful.get(other)?.delete(node);
    }
    this.#doubtful.delete(node);
    return true;
  }

  node(key: string): FormNode | undefined {
    return this.#nodes.get(key);
  }

  /** The forms that share a bucket with this one: those whose resolution it may change. */
  neighbors(node: FormNode): ReadonlySet<FormNode> {
    const found = new Set<FormNode>();
    for (const key of node.buckets) {
      for (const other of this.#buckets.get(key) ?? []) found.add(other);
    }
    return found;
  }

  /** Full forms that a short form may stand for: same surname, or initials that give the acronym. */
  fullFormsOf(node: FormNode): readonly FormNode[] {
    const short = node.form;
    return [...this.neighbors(node)].filter(({ form }) => {
      if (form.reach !== 'full' || form.type !== short.type) return false;
      if (short.acronym !== undefined) return form.initials === short.acronym;
      return form.sounds[form.sounds.length - 1] === short.sounds[0];
    });
  }

  /** The forms of all types that share a name. */
  formsOfName(name: string): ReadonlySet<FormNode> {
    return this.#buckets.get(anyTypeKey(name)) ?? new Set();
  }

  doubtfulPairs(node: FormNode): readonly DoubtfulPair[] {
    return [...(this.#doubtful.get(node)?.values() ?? [])];
  }

  get size(): number {
    return this.#nodes.size;
  }

  #connect(node: FormNode): void {
    for (const other of this.neighbors(node)) {
      if (other.form.reach !== 'full') continue;
      const verdict = matchNames(node.form, other.form);
      if (verdict.state === 'same') {
        const link = { rule: verdict.rule, score: verdict.score };
        node.links.set(other, link);
        other.links.set(node, link);
      } else if (verdict.state === 'doubtful') {
        this.#doubt(node, other, verdict);
      }
    }
  }

  #doubt(x: FormNode, y: FormNode, verdict: FormLink): void {
    const [a, b] = compareStrings(x.form.key, y.form.key) < 0 ? [x, y] : [y, x];
    const pair = { a, b, rule: verdict.rule, score: verdict.score };
    getOrAdd(this.#doubtful, x, () => new Map<FormNode, DoubtfulPair>()).set(y, pair);
    getOrAdd(this.#doubtful, y, () => new Map<FormNode, DoubtfulPair>()).set(x, pair);
  }

  #dropFromBucket(key: string, node: FormNode): void {
    const bucket = this.#buckets.get(key);
    bucket?.delete(node);
    if (bucket?.size === 0) this.#buckets.delete(key);
  }
}

/** The keys of the buckets in which a name meets other spellings of itself. */
export function bucketKeys(form: NameForm): readonly string[] {
  const keys = form.type === 'person' ? personKeys(form) : thingKeys(form);
  return [...keys, anyTypeKey(sharedName(form))];
}

/** The bucket in which a name meets itself as of other types. */
function anyTypeKey(name: string): string {
  return `any:${name}`;
}

function personKeys(form: NameForm): readonly string[] {
  const last = form.tokens[form.tokens.length - 1] ?? '';
  const surname = `surname:${form.sounds[form.sounds.length - 1] ?? ''}`;
  if (form.tokens.length === 1) return [surname];
  const first = form.tokens[0] ?? '';
  const keys = [surname, `letters:${form.tokens.join('')}`];
  if (first.length > 1) keys.push(`given:${form.sounds[0] ?? ''}:${last.charAt(0)}`);
  return keys;
}

/** A word and the first letter of another: many bodies are called "Bank", few "Bank" and something with N. */
function thingKeys(form: NameForm): readonly string[] {
  const keys = [`letters:${form.type}:${form.tokens.join('')}`];
  if (form.initials !== undefined) keys.push(`initials:${form.type}:${form.initials}`);
  if (form.acronym !== undefined) keys.push(`initials:${form.type}:${form.acronym}`);
  const words = form.tokens.slice(0, MOST_WORDS).map((token) => consonantKey(token) || token);
  if (words.length === 1) keys.push(`word:${form.type}:${words[0] ?? ''}`);
  else keys.push(`sound:${form.type}:${form.sounds.join('')}`);
  words.forEach((word, i) => {
    for (const other of words.filter((_, j) => j !== i)) {
      keys.push(`words:${form.type}:${word}:${other.charAt(0)}`);
    }
  });
  return [...new Set(keys)];
}

/** Longer names are known by their first words. */
const MOST_WORDS = 5;
