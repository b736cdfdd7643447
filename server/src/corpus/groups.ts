import type { Group, Link, LinkNode } from './link-node.js';
import { compareStrings } from './order.js';

/**
 * Keeps the connected components of a link graph, over the links that may be chained; an item
 * without such a link has no group.
 */
export class Groups<R, L extends Link> {
  readonly #all = new Set<Group<R, L>>();
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
      if (node.group !== undefined) gone.add(node.group);
    }
    for (const group of gone) {
      this.#all.delete(group);
      for (const node of group.nodes) {
        node.group = undefined;
        start.add(node);
      }
    }
    for (const node of removed) start.delete(node);
    const made = new Set<Group<R, L>>();
    for (const node of start) {
      if (node.group !== undefined || !this.#hangsTogether(node)) continue;
      const group = this.#component(node, gone);
      made.add(group);
    }
    return { gone, made };
  }

  groupOf(node: LinkNode<R, L>): Group<R, L> | undefined {
    return node.group;
  }

  all(): ReadonlySet<Group<R, L>> {
    return this.#all;
  }

  #hangsTogether(node: LinkNode<R, L>): boolean {
    for (const [other, link] of node.links) if (this.#chains(node, other, link)) return true;
    return false;
  }

  #component(start: LinkNode<R, L>, gone: Set<Group<R, L>>): Group<R, L> {
    const nodes = new Set([start]);
    for (const node of nodes) {
      if (node.group !== undefined) this.#dissolve(node.group, gone);
      // Who is in already is not asked for again: of copies each is linked to all others.
      node.eachLink((other, link) => {
        if (!nodes.has(other) && this.#chains(node, other, link)) nodes.add(other);
      });
    }
    const group: Group<R, L> = { nodes: [...nodes].sort(compareNodes) };
    for (const node of group.nodes) node.group = group;
    this.#all.add(group);
    return group;
  }

  #dissolve(group: Group<R, L>, gone: Set<Group<R, L>>): void {
    this.#all.delete(group);
    gone.add(group);
  }
}

/** By document in code-unit order, then by place in the document. */
export function compareNodes<R, L extends Link>(a: LinkNode<R, L>, b: LinkNode<R, L>): number {
  return compareStrings(a.uri, b.uri) || a.index - b.index;
}
