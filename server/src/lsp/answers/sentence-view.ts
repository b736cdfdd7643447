import type { Passage, Place, Session } from '../../index.js';
import type { SentenceView } from '../protocol.js';
import type { ToLsp } from './to-lsp.js';

/** A passage in the protocol's terms. */
export function sentenceView(
  session: Session,
  toLsp: ToLsp,
  { uri, span, before, at, after }: Place & Passage,
): SentenceView {
  const location = toLsp.location({ uri, span });
  return {
    location,
    document: session.pathOf(uri),
    line: location.range.start.line + 1,
    before,
    at,
    after,
  };
}
