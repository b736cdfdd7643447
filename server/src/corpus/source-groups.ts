import type { DocumentUri } from '../text/source-document.js';
import type { Bag } from './alignment.js';
import type { Linker, LinkNode } from './linker.js';
import type { StatementLink } from './statements/same-statement.js';
import type { StatementRecord } from './statements/statement-items.js';
import { compareStrings, getOrAdd } from './order.js';
import { commonInOrder } from './word-order.js';

/** From this share of the shorter document's text on, two documents are of one source. */
const COPIED_SHARE = 0.4;
/** Fewer sentences in a row may be alike because they tell of the same thing. */
const FEWEST_SENTENCES = 3;

type Node = LinkNode<StatementRecord, StatementLink>;

/**
 * Which documents stem from one source: those that share much of their text, word for word or
 * reworded, directly or through others. Worked out when asked, and kept until the document or one
 * near it changes.
 */
export class SourceGroups {
  readonly #linker: Linker<StatementRecord, StatementLink>;
  readonly #copies = new Map<DocumentUri, readonly DocumentUri[]>();
  #firsts = new Map<DocumentUri, DocumentUri>();

  constructor(linker: Linker<StatementRecord, StatementLink>) {
    this.#linker = linker;
  }

  /** Forgets what was worked out of the documents: they or documents near them have changed. */
  forget(uris: Iterable<DocumentUri>): void {
    for (const uri of uris) this.#copies.delete(uri);
    this.#firsts = new Map();
  }

  /** The first document, in code-unit order, of those that stem from the same source; often itself. */
  firstOf(uri: DocumentUri): DocumentUri {
    const known = this.#firsts.get(uri);
    if (known !== undefined) return known;
    const members = new Set([uri]);
    for (const member of members) for (const copy of this.#copiesOf(member)) members.add(copy);
    const [first = uri] = [...members].sort(compareStrings);
    for (const member of members) this.#firsts.set(member, first);
    return first;
  }

  /** Documents that share enough text with this one. */
  #copiesOf(uri: DocumentUri): readonly DocumentUri[] {
    return getOrAdd(this.#copies, uri, () => {
      const own = this.#linker.nodesOf(uri);
      const others = new Set(own.flatMap(({ links }) => [...links.keys()].map((node) => node.uri)));
      return [...others].filter((other) => isCopied(own, this.#linker.nodesOf(other)));
    });
  }
}

/**
 * Whether two documents have enough sentences in common, one after the other in the same order, each
 * with its words in the same order: what is told independently comes in another order.
 */
function isCopied(a: readonly Node[], b: readonly Node[]): boolean {
  const few = Math.min(a.length, b.length) < FEWEST_SENTENCES;
  const chain = commonChain(a, b, few ? VERBATIM : IN_ORDER);
  if (!few && chain.sentences < FEWEST_SENTENCES) return false;
  return chain.length >= COPIED_SHARE * Math.min(lengthOf(a), lengthOf(b));
}

interface Chain {
  readonly sentences: number;
  /** In characters of the shorter side of each sentence. */
  readonly length: number;
}

/** The longest chain of copied sentences that stand in the same order in both documents. */
function commonChain(a: readonly Node[], b: readonly Node[], inOrder: number): Chain {
  const places = new Map(b.map((node, place) => [node, place]));
  const best: Chain[] = b.map(() => NOTHING);
  for (const node of a) {
    const here = [...node.links.keys()]
      .flatMap((other) => {
        const place = places.get(other);
        return place !== undefined && isCopy(node.record, other.record, inOrder) ? [place] : [];
      })
      .sort((x, y) => y - x);
    for (const place of here) {
      const before = longest(best.slice(0, place));
      const length = Math.min(textLength(node), textLength(b[place]));
      const chain = { sentences: before.sentences + 1, length: before.length + length };
      if (chain.length > (best[place]?.length ?? 0)) best[place] = chain;
    }
  }
  return longest(best);
}

const NOTHING: Chain = { sentences: 0, length: 0 };

function longest(chains: readonly Chain[]): Chain {
  return chains.reduce((a, b) => (b.length > a.length ? b : a), NOTHING);
}

/** Share of the content words of the longer sentence that the other has in the same order. */
const IN_ORDER = 0.5;
/** The same of reports of a sentence or two, which have no order to tell. */
const VERBATIM = 0.9;

function isCopy(a: StatementRecord, b: StatementRecord, inOrder: number): boolean {
  const [x, y] = [stemsOf(a.bag), stemsOf(b.bag)];
  return commonInOrder(x, y) >= inOrder * Math.max(x.length, y.length);
}

function stemsOf({ terms }: Bag): readonly string[] {
  return terms.map((term) => term.stem);
}

function textLength(node: Node | undefined): number {
  return node?.record.text.length ?? 0;
}

function lengthOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + textLength(node), 0);
}
