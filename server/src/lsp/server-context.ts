import type { DocumentUri, Session } from '../index.js';
import type { ClientFeatures } from './client-features.js';
import type { Documents } from './documents.js';
import type { Publisher } from './publisher.js';
import type { Sidecars } from './sidecars.js';
import type { Uris } from './uris.js';

/** What handlers of requests work with. */
export interface ServerContext {
  readonly session: Session;
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly publisher: Publisher;
  readonly uris: Uris;
  readonly features: () => ClientFeatures;
  /** A sentence for the person: why nothing is known of this document. */
  readonly whyUnread: (uri: DocumentUri) => string;
  /** ISO 8601. */
  readonly now: () => string;
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number;
}
