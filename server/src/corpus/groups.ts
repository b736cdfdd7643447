import type { Link, LinkNode } from './linker.js';
import { compareStrings } from './order.js';

/** Items of several documents that hang together by links: nodes by document, then index. */
export interface Group<R, L extends Link = Link> {
  readonly nodes: readonly LinkNode<R, L>[];
}

/**
 * Keeps the connected components of a link graph, over the links that may be chained; an item
 * without such a link has no group.
 */
export class Groups<R, L extends Link> {
  readonly #groupOf = new Map<LinkNode<R, L>, Group<R, L>>();
  readonly #chains: (a: LinkNode<R, L>, b: LinkNode<R, L>, link: L) => boolean;

  constructor(chains: (a: LinkNode<R, L>, b: LinkNode<R, L>, link: L) => boolean) {
    this.#chains = chains;
  }

  /** Forms anew the groups of the touched nodes and of all they hang or hung together with. */
  update(
    touched: Iterable<LinkNode<R, L>>,
    removed: Iterable<LinkNode<R, L>>,
  ): { readonly gone: ReadonlySet<Group<R, L>>; readonly made: ReadonlySet<Group<R, L>> } {
    const gone = new Set<Group<R, L>>();
    const start = new Set(touched);
    for (const node of [...start, ...removed]) {
      const group = this.#groupOf.get(node);
      if (group !== undefined) gone.add(group);
    }
    for (const group of gone) {
      for (const node of group.nodes) {
        this.#groupOf.delete(node);
        start.add(node);
      }
    }
    for (const node of removed) start.delete(node);
    const made = new Set<Group<R, L>>();
    for (const node of start) {
      if (this.#groupOf.has(node) || !this.#hangsTogether(node)) continue;
      const group = this.#component(node, gone);
      made.add(group);
    }
    return { gone, made };
  }

  groupOf(node: LinkNode<R, L>): Group<R, L> | undefined {
    return this.#groupOf.get(node);
  }

  all(): ReadonlySet<Group<R, L>> {
    return new Set(this.#groupOf.values());
  }

  #hangsTogether(node: LinkNode<R, L>): boolean {
    for (const [other, link] of node.links) if (this.#chains(node, other, link)) return true;
    return false;
  }

  #component(start: LinkNode<R, L>, gone: Set<Group<R, L>>): Group<R, L> {
    const nodes = new Set([start]);
    for (const node of nodes) {
      const old = this.#groupOf.get(node);
      if (old !== undefined) gone.add(old);
      for (const [other, link] of node.links) if (this.#chains(node, other, link)) nodes.add(other);
    }
    const group = { nodes: [...nodes].sort(compareNodes) };
    for (const node of group.nodes) this.#groupOf.set(node, group);
    return group;
  }
}

/** By document in code-unit order, then by place in the document. */
export function compareNodes<R, L extends Link>(a: LinkNode<R, L>, b: LinkNode<R, L>): number {
  return compareStrings(a.uri, b.uri) || a.index - b.index;
}
