import type { FileSystem } from '../files/file-system.js';
import type { Annotation, Correction, DocumentUri, Session } from '../index.js';
import type { ClientFeatures } from './client-features.js';
import type { Documents } from './documents/documents.js';
import type { Publisher } from './publisher.js';
import type { Folder } from './documents/folders.js';
import type { ListFiles } from './notes/list-files.js';
import type { UndoLog } from './notes/undo-log.js';
import type { Settings } from './settings.js';
import type { Uris } from './uris.js';

/** What handlers of requests work with. */
export interface ServerContext {
  readonly session: Session;
  readonly documents: Documents;
  /** By document. */
  readonly sidecars: ListFiles<Annotation>;
  /** By folder. */
  readonly corrections: ListFiles<Correction>;
  readonly undo: UndoLog;
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly Folder[];
  /** Whether all files are read. */
  readonly isReady: () => boolean;
  readonly publisher: Publisher;
  /** Takes in what was typed: to be called again by an answer that has waited. */
  readonly flush: () => void;
  readonly uris: Uris;
  readonly features: () => ClientFeatures;
  readonly settings: () => Settings;
  /** What the editor shows of a sidecar; undefined when it is not open. */
  readonly openSidecarText: (sidecar: DocumentUri) => string | undefined;
  /** A sentence for the person: why nothing is known of this document. */
  readonly whyUnread: (uri: DocumentUri) => string;
  /** ISO 8601. */
  readonly now: () => string;
  /** 0 (included) to 1 (excluded). */
  readonly random: () => number;
}
