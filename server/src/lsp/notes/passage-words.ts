import {
  createAnchorer,
  describe,
  lineIndex,
  type DocumentUri,
  type Selectors,
} from '../../index.js';
import { toSpan } from '../answers/from-lsp.js';
import type { AnnotateParams, PassageWords } from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import { pathOfFile } from '../uris.js';

/**
 * How to find a passage again, or why it cannot be annotated. Words that were taken down some time
 * ago are looked for; those that are not surely found are given back as they are, so that nothing is
 * lost and somebody can say where they belong.
 */
export function passageAt(
  { session, documents, whyUnread }: ServerContext,
  uri: DocumentUri,
  { range, words }: Pick<AnnotateParams, 'range' | 'words'>,
): Selectors | string {
  if (pathOfFile(uri) === undefined) {
    return 'Save the document first: annotations are kept in a file beside it.';
  }
  const text = session.textOf(uri) ?? documents.text(uri);
  if (words !== undefined) return foundAgain(text, words) ?? NOTHING;
  if (text === undefined) return whyUnread(uri);
  return describe(text, toSpan(text, lineIndex(text), range)) ?? NOTHING;
}

const NOTHING = 'Select some words first: there is nothing here to annotate.';

function foundAgain(text: string | undefined, words: PassageWords): Selectors | undefined {
  const { exact, prefix, suffix, start } = words;
  if (exact.trim() === '') return undefined;
  const selectors: Selectors = {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
  const anchor = text === undefined ? undefined : createAnchorer(text).anchor(selectors);
  if (text === undefined || anchor?.state !== 'anchored') return selectors;
  // Of words that were changed a little, the old ones are what the person chose.
  if (anchor.by === 'approximate') return selectors;
  return describe(text, anchor.span) ?? selectors;
}

/** A passage's description as it is sent to editors. */
export function toWords({ quote: { exact, prefix, suffix }, position }: Selectors): PassageWords {
  return { exact, prefix, suffix, start: position?.start ?? 0 };
}

/** Whether there is a document or a sidecar of it. */
export async function isThere(
  { session, sidecars, fileSystem }: ServerContext,
  uri: DocumentUri,
): Promise<boolean> {
  if (session.isOpen(uri)) return true;
  const kinds = [uri, sidecars.uriOf(uri)].map((one) => fileSystem.kind(pathOfFile(one) ?? ''));
  return (await Promise.all(kinds)).some((kind) => kind !== undefined);
}
