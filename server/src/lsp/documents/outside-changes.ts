import { decode } from '../../files/decode.js';
import type { FileSystem } from '../../files/file-system.js';
import type { DocumentUri } from '../../index.js';
import { pathOfFile } from '../uris.js';

/** What to do about changes from outside. */
export interface OutsideChangesParts {
  /** Whether it matters. */
  readonly carriesNotes: (uri: DocumentUri) => boolean;
  /** The last texts of an open document were not typed. */
  readonly cameFromOutside: (uri: DocumentUri) => void;
}

/** An open document. */
interface Watched {
  /** What its file last held as far as the editor knows, in each reading; undefined: not known yet. */
  onDisk: readonly string[] | undefined;
  /** The file's stamp when it held what is known; undefined: it has to be read to know. */
  stamp: string | undefined;
  /** Texts that the editor has shown since it was last looked. */
  shown: string[];
  reading: boolean;
  /** Runs while an editor may still say that it was it that saved. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds within which an editor tells of a save, once the file has the new text. */
const GRACE = 300;
/** Milliseconds in which what has come already is read. */
const HEARING = 20;

/** Larger documents are not compared with their files. */
const MOST_BYTES = 16 << 20;

/**
 * Tells what people typed from what the editor only passed on: when another program (git, a
 * formatter, a second editor) writes the file of a document that is open and has no unsaved changes,
 * editors read it again and send that as an edit like any other. Such a text is in the file before
 * the editor has saved anything, and the file held another before.
 */
export class OutsideChanges {
  readonly #fileSystem: FileSystem;
  readonly #parts: OutsideChangesParts;
  readonly #watched = new Map<DocumentUri, Watched>();

  constructor(fileSystem: FileSystem, parts: OutsideChangesParts) {
    this.#fileSystem = fileSystem;
    this.#parts = parts;
  }

  /** Notes what the file holds as the document is opened. */
  opened(uri: DocumentUri): void {
    this.closed(uri);
    const watched: Watched = {
      onDisk: undefined,
      stamp: undefined,
      shown: [],
      reading: false,
      timer: undefined,
    };
    this.#watched.set(uri, watched);
    void this.#read(uri).then((onDisk) => (watched.onDisk ??= onDisk));
  }

  /** The editor shows another text, for whatever reason; `lines`: more than words of one line are new in it. */
  changed(uri: DocumentUri, text: string, lines: boolean): void {
    const watched = this.#watched.get(uri);
    if (watched === undefined || !this.#parts.carriesNotes(uri)) return;
    // What only the editor can reach is read through it: not at each key.
    if (!lines && !uri.startsWith('file:')) return;
    watched.shown.push(text);
    if (!watched.reading) void this.#compare(uri, watched);
  }

  /** The editor saved: the file holds what was typed. */
  saved(uri: DocumentUri, text: string): void {
    const watched = this.#watched.get(uri);
    if (watched === undefined) return;
    clearTimeout(watched.timer);
    watched.timer = undefined;
    watched.onDisk = [sameLineEnds(text)];
    watched.stamp = undefined;
    watched.shown = [];
  }

  closed(uri: DocumentUri): void {
    clearTimeout(this.#watched.get(uri)?.timer);
    this.#watched.delete(uri);
  }

  /** Looks at once: what was typed cannot be in the file yet. */
  async #compare(uri: DocumentUri, watched: Watched): Promise<void> {
    watched.reading = true;
    while (watched.shown.length > 0) {
      const looked = watched.shown.length;
      const stamp = await this.#stamp(uri);
      if (stamp !== undefined && stamp === watched.stamp) {
        // While somebody types, the file stands: it is not read at each key.
        watched.shown.splice(0, looked);
        continue;
      }
      const now = await this.#read(uri);
      const shown = watched.shown.splice(0).map(sameLineEnds);
      const known = watched.onDisk ?? [];
      const isNew = !now.some((text) => known.includes(text));
      watched.stamp = isNew ? undefined : stamp;
      if (isNew && now.some((text) => shown.includes(text))) this.#suspect(uri, watched, now);
    }
    watched.reading = false;
  }

  /** A save under way would look the same: the editor tells of it in a moment. */
  #suspect(uri: DocumentUri, watched: Watched, now: readonly string[]): void {
    clearTimeout(watched.timer);
    const confirm = (): void => {
      if (watched.timer === undefined || this.#watched.get(uri) !== watched) return;
      watched.timer = undefined;
      watched.onDisk = now;
      this.#parts.cameFromOutside(uri);
    };
    watched.timer = setTimeout(() => {
      // When the server was busy, what the editor said meanwhile is still to be heard.
      watched.timer = setTimeout(confirm, HEARING);
    }, GRACE);
  }

  async #stamp(uri: DocumentUri): Promise<string | undefined> {
    const path = pathOfFile(uri);
    return path === undefined ? undefined : this.#fileSystem.stamp?.(path);
  }

  /** The file's text as we read it, and as an editor does that takes every file for UTF-8. */
  async #read(uri: DocumentUri): Promise<readonly string[]> {
    const path = pathOfFile(uri);
    const read = path === undefined ? undefined : await this.#fileSystem.read(path, MOST_BYTES);
    if (read?.state !== 'read') return [];
    const decoded = decode(read.bytes);
    const texts = [new TextDecoder('utf-8').decode(read.bytes)];
    if (decoded.state === 'text') texts.unshift(decoded.text);
    return texts.map(sameLineEnds);
  }
}

/** Editors give a document one kind of line end, its file may have several. */
function sameLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
