import type { DocumentUri } from '../text/source-document.js';
import {
  compareEvents,
  contextDigest,
  eventLikeness,
  isNameless,
  type DocumentContext,
} from './document-context.js';
import { compareStrings, contentId, getOrAdd } from './order.js';
import { partitionPoint } from '../text/partition-point.js';

/** What decides with which others a document is compared. */
export interface Surroundings {
  readonly context: DocumentContext;
  /** Long quotations, folded: documents that share one are compared whatever they are about. */
  readonly quoted: readonly string[];
}

/** Two documents, in code-unit order of their URIs. */
export type DocumentPair = readonly [DocumentUri, DocumentUri];

/** How a change altered which documents are compared. */
export interface Turn {
  readonly came: readonly DocumentPair[];
  readonly went: readonly DocumentPair[];
}

interface Neighbor {
  readonly uri: DocumentUri;
  readonly context: DocumentContext;
  readonly digest: string;
  /** The lists that it stands in. */
  readonly postings: readonly Posting[];
  /** The documents that it meets, with their {@link eventLikeness}, or `SURELY`. */
  readonly met: Map<Neighbor, number>;
  /** Of those that perhaps tell of its event, the likest few. */
  chosen: ReadonlySet<Neighbor>;
}

/** The documents under one key, in code-unit order of their URIs. */
interface Posting {
  readonly key: string;
  readonly documents: Neighbor[];
}

/** In the place of a likeness: the two surely tell of one event. */
const SURELY = -1;

const NOBODY: ReadonlySet<Neighbor> = new Set();
const UNCHANGED: Turn = { came: [], went: [] };

/**
 * Which documents may tell of one event, and so are compared item by item. Two documents meet under a
 * telling name, or a telling word when one of them has no names; under one key a document meets
 * only the `reach` documents before and after it in the order of their URIs (the
 * sorted-neighborhood method, Hernández and Stolfo 1995). A name that every document has thus costs
 * each of them the same, however many there are, and who meets whom is a function of the documents,
 * not of the order in which they came. Of those it meets, a document is compared with all that surely
 * tell of its event, and with the likest few of those that perhaps do: in a large folder many share a
 * surname by chance.
 */
export class Neighborhood {
  readonly #reach: number;
  readonly #doubtful: number;
  readonly #documents = new Map<DocumentUri, Neighbor>();
  readonly #postings = new Map<string, Posting>();

  /** `doubtful`: with how many that only perhaps tell of its event a document is compared, and with those that choose it. */
  constructor(reach: number, doubtful: number) {
    this.#reach = reach;
    this.#doubtful = doubtful;
  }

  /** The documents that a document is compared with; none for an unknown one. */
  nearOf(uri: DocumentUri): readonly DocumentUri[] {
    const own = this.#documents.get(uri);
    if (own === undefined) return [];
    return [...own.met.keys()].filter((other) => areNear(own, other)).map((other) => other.uri);
  }

  /** Whether two documents surely tell of one event, so that what they say may be chained. */
  isOneEvent(a: DocumentUri, b: DocumentUri): boolean {
    const [x, y] = [this.#documents.get(a), this.#documents.get(b)];
    return x !== undefined && y !== undefined && x.met.get(y) === SURELY;
  }

  /** Replaces what a document is about; undefined takes it out. */
  update(uri: DocumentUri, surroundings: Surroundings | undefined): Turn {
    const before = this.#documents.get(uri);
    const digest = surroundings === undefined ? undefined : digestOf(surroundings);
    if (before?.digest === digest) return UNCHANGED;
    const changes = new PairChanges();
    if (before !== undefined) this.#remove(before, changes);
    if (surroundings !== undefined) this.#add(this.#makeNeighbor(uri, surroundings), changes);
    for (const stale of changes.stale) chooseAnew(stale, this.#doubtful, changes);
    return changes.turn((a, b) => this.#areNear(a, b));
  }

  #areNear(a: DocumentUri, b: DocumentUri): boolean {
    const [x, y] = [this.#documents.get(a), this.#documents.get(b)];
    return x !== undefined && y !== undefined && areNear(x, y);
  }

  #makeNeighbor(uri: DocumentUri, surroundings: Surroundings): Neighbor {
    const postings = eventKeys(surroundings).map((key) =>
      getOrAdd(this.#postings, key, () => ({ key, documents: [] })),
    );
    const digest = digestOf(surroundings);
    const { context } = surroundings;
    return { uri, context, digest, postings, met: new Map(), chosen: NOBODY };
  }

  #add(own: Neighbor, changes: PairChanges): void {
    this.#documents.set(own.uri, own);
    for (const { documents } of own.postings) {
      const at = position(documents, own.uri);
      documents.splice(at, 0, own);
      straddling(documents, at, this.#reach + 1, (a, b) => {
        if (a.met.has(b) && !this.#meet(a, b)) this.#part(a, b, changes);
      });
    }
    for (const { key, documents } of own.postings) {
      const at = position(documents, own.uri);
      for (const other of documents.slice(Math.max(0, at - this.#reach), at + this.#reach + 1)) {
        if (other !== own && !own.met.has(other) && mayMeet(key, own, other)) {
          this.#join(own, other, changes);
        }
      }
    }
  }

  #remove(own: Neighbor, changes: PairChanges): void {
    this.#documents.delete(own.uri);
    for (const other of own.met.keys()) this.#part(own, other, changes);
    changes.stale.delete(own);
    for (const { key, documents } of own.postings) {
      const at = position(documents, own.uri);
      documents.splice(at, 1);
      if (documents.length === 0) this.#postings.delete(key);
      straddling(documents, at, this.#reach, (a, b) => {
        if (!a.met.has(b) && mayMeet(key, a, b)) this.#join(a, b, changes);
      });
    }
  }

  #join(a: Neighbor, b: Neighbor, changes: PairChanges): void {
    changes.noteMeeting(a, b);
    const surely = compareEvents(a.context, b.context) === 'same';
    const likeness = surely ? SURELY : eventLikeness(a.context, b.context);
    a.met.set(b, likeness);
    b.met.set(a, likeness);
  }

  #part(a: Neighbor, b: Neighbor, changes: PairChanges): void {
    changes.noteMeeting(a, b);
    a.met.delete(b);
    b.met.delete(a);
  }

  #meet(a: Neighbor, b: Neighbor): boolean {
    const others = new Set(b.postings);
    return a.postings.some((posting) => {
      if (!others.has(posting)) return false;
      const { key, documents } = posting;
      const distance = Math.abs(position(documents, a.uri) - position(documents, b.uri));
      return distance <= this.#reach && mayMeet(key, a, b);
    });
  }
}

/** Whether two documents are compared. */
function areNear(a: Neighbor, b: Neighbor): boolean {
  const likeness = a.met.get(b);
  if (likeness === undefined) return false;
  return likeness === SURELY || a.chosen.has(b) || b.chosen.has(a);
}

/** Chooses the likest of those that perhaps tell of one event; of equally like ones the first in code-unit order. */
function chooseAnew(own: Neighbor, most: number, changes: PairChanges): void {
  const perhaps = [...own.met].filter(([, likeness]) => likeness !== SURELY);
  const likest = perhaps.sort(([a, x], [b, y]) => y - x || compareStrings(a.uri, b.uri));
  const chosen = new Set(likest.slice(0, most).map(([other]) => other));
  for (const other of own.chosen) if (!chosen.has(other)) changes.note(own, other);
  for (const other of chosen) if (!own.chosen.has(other)) changes.note(own, other);
  own.chosen = chosen.size === 0 ? NOBODY : chosen;
}

/** What the key of a name begins with. */
export const NAME = 'n';
const TOPIC = 't';
/** The most telling words of a document, under which it meets others whatever names were read in them. */
const TELLING_TOPIC = 'T';
const TELLING = 8;
const QUOTED = 'q';

/** The keys under which a document meets others. */
export function eventKeys({ context, quoted }: Surroundings): readonly string[] {
  return [
    ...[...context.names.keys()].map((stem) => NAME + stem),
    ...context.topics.map((stem, i) => (i < TELLING ? TELLING_TOPIC : TOPIC) + stem),
    ...context.topics.slice(0, TELLING).map((stem) => TOPIC + stem),
    ...new Set(quoted.map((words) => QUOTED + words)),
  ];
}

/** Equal for documents that meet the same others. */
function digestOf({ context, quoted }: Surroundings): string {
  return contentId('about', [contextDigest(context), ...quoted].join('\n'));
}

/** Whether two documents within reach of each other under a key are compared. */
function mayMeet(key: string, a: Neighbor, b: Neighbor): boolean {
  if (key.startsWith(QUOTED)) return true;
  const nameless = isNameless(a.context) || isNameless(b.context);
  const telling = key.startsWith(NAME) || key.startsWith(TELLING_TOPIC);
  return (nameless || telling) && compareEvents(a.context, b.context) !== 'other';
}

/** Pairs exactly `distance` apart, one on each side of index `at`, or one on it. */
function straddling(
  posting: readonly Neighbor[],
  at: number,
  distance: number,
  visit: (a: Neighbor, b: Neighbor) => void,
): void {
  for (let left = Math.max(0, at - distance); left < at; left++) {
    const a = posting[left];
    const b = posting[left + distance];
    if (a !== undefined && b !== undefined && left + distance >= at) visit(a, b);
  }
}

/** Index of the document, or where it would be inserted. */
function position(posting: readonly Neighbor[], uri: DocumentUri): number {
  return partitionPoint(posting, (neighbor) => compareStrings(neighbor.uri, uri) < 0);
}

/** Collects what becomes of pairs; one that parts and joins again has not changed. */
class PairChanges {
  /** Documents that met others, or do so no longer. */
  readonly stale = new Set<Neighbor>();
  readonly #pairs = new Map<string, { readonly pair: DocumentPair; readonly was: boolean }>();

  /** To be told before two documents meet or part. */
  noteMeeting(a: Neighbor, b: Neighbor): void {
    this.stale.add(a).add(b);
    this.note(a, b);
  }

  /** To be told before one chooses the other, or does so no longer. */
  note(a: Neighbor, b: Neighbor): void {
    const pair: DocumentPair = compareStrings(a.uri, b.uri) < 0 ? [a.uri, b.uri] : [b.uri, a.uri];
    getOrAdd(this.#pairs, pair.join('\n'), () => ({ pair, was: areNear(a, b) }));
  }

  turn(areNearNow: (a: DocumentUri, b: DocumentUri) => boolean): Turn {
    const came: DocumentPair[] = [];
    const went: DocumentPair[] = [];
    for (const { pair, was } of this.#pairs.values()) {
      const is = areNearNow(...pair);
      if (is !== was) (is ? came : went).push(pair);
    }
    return { came, went };
  }
}
