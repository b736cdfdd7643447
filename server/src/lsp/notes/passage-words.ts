import type { Range } from 'vscode-languageserver';
import {
  createAnchorer,
  describe,
  lineIndex,
  type DocumentUri,
  type Selectors,
  type Span,
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
  if (words?.exact.trim() === '') return NOTHING;
  if (text === undefined) return words === undefined ? whyUnread(uri) : toSelectors(words);
  const selectors = surelyAt(text, range, words);
  return selectors ?? (words === undefined ? NOTHING : toSelectors(words));
}

/** Said when a place is not what the person was shown. */
export const MOVED = 'The text was changed meanwhile: other words stand there now. Choose again.';

const NOTHING = 'Select some words first: there is nothing here to annotate.';

/**
 * The description of what stands at a range; of words that were taken down some time ago, of the place
 * where they surely stand now. Undefined when there are none, or that cannot be said.
 */
export function surelyAt(
  text: string,
  range: Range,
  words: PassageWords | undefined,
): Selectors | undefined {
  const span = toSpan(text, lineIndex(text), range);
  if (words === undefined || standAt(text, span, words)) return describe(text, span);
  const anchor = createAnchorer(text).anchor(toSelectors(words));
  // Of words that were changed a little, the old ones are what the person chose.
  if (anchor.state !== 'anchored' || anchor.by === 'approximate') return undefined;
  return describe(text, anchor.span);
}

/** Whether the words are where they were, and so is what stood around them. */
function standAt(text: string, { start, end }: Span, words: PassageWords): boolean {
  const { exact, prefix, suffix } = words;
  const before = start - prefix.length;
  return (
    before >= 0 &&
    end - start === exact.length &&
    text.startsWith(prefix + exact + suffix, before) &&
    // A side without words around it is an edge.
    (prefix !== '' || start === 0) &&
    (suffix !== '' || end === text.length)
  );
}

function toSelectors({ exact, prefix, suffix, start }: PassageWords): Selectors {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
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
