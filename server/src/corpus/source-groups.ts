import type { DocumentUri } from '../text/source-document.js';
import type { Linker } from './linker.js';
import type { StatementLink } from './statements/same-statement.js';
import type { StatementRecord } from './statements/statement-items.js';

/** From this share of the shorter document's text on, two documents are of one source. */
const COPIED_SHARE = 0.4;

/**
 * Which documents stem from one source: those that share much of their text, word for word or
 * reworded, directly or through others. Worked out when asked, for the present corpus.
 */
export class SourceGroups {
  readonly #uris: () => readonly DocumentUri[];
  readonly #linker: Linker<StatementRecord, StatementLink> | undefined;
  readonly #groups = new Map<DocumentUri, number>();

  constructor(uris: () => readonly DocumentUri[], linker?: Linker<StatementRecord, StatementLink>) {
    this.#uris = uris;
    this.#linker = linker;
  }

  /** The position of the group's first document among all; -1 for an unknown document. */
  groupOf(uri: DocumentUri): number {
    const known = this.#groups.get(uri);
    if (known !== undefined) return known;
    const members = new Set([uri]);
    for (const member of members) for (const copy of this.#copiesOf(member)) members.add(copy);
    const first = [...members].sort((a, b) => (a < b ? -1 : 1))[0];
    const group = first === undefined ? -1 : this.#uris().indexOf(first);
    for (const member of members) this.#groups.set(member, group);
    return group;
  }

  /** Documents that share enough text with this one. */
  #copiesOf(uri: DocumentUri): readonly DocumentUri[] {
    const shared = new Map<DocumentUri, number>();
    for (const node of this.#linker?.nodesOf(uri) ?? []) {
      const here = new Set<DocumentUri>();
      for (const [other, link] of node.links) {
        if (link.copy) here.add(other.uri);
      }
      for (const other of here) {
        shared.set(other, (shared.get(other) ?? 0) + node.record.text.length);
      }
    }
    const own = this.#lengthOf(uri);
    return [...shared].flatMap(([other, length]) =>
      length >= COPIED_SHARE * Math.min(own, this.#lengthOf(other)) ? [other] : [],
    );
  }

  #lengthOf(uri: DocumentUri): number {
    return (this.#linker?.nodesOf(uri) ?? []).reduce(
      (sum, node) => sum + node.record.text.length,
      0,
    );
  }
}
