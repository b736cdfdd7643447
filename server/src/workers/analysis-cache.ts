import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { causeOf } from '../files/failure.js';
import type { DocumentAnalysis, SourceDocument } from '../index.js';

/** Where a cache lies, and of what. */
export interface CachePlace {
  /** A folder of its own, made when missing. Deleting it loses nothing but time. */
  readonly folder: string;
  /** Names all that an analysis depends on besides the text: the program and its models. */
  readonly edition: string;
  /** What the files of the cache may come to together, in bytes. */
  readonly capacity: number;
}

const DIGEST = 32;
/** What was asked for within so many milliseconds counts as young as what was just written. */
const YOUNG = 24 * 3600 * 1000;

/**
 * Analyses of documents on disk, filed under the content they were made of, so that a folder that
 * is opened again need not be read again. Each is a file of its own that appears as a whole, which
 * makes two programs on one folder safe; one that is cut short or altered does not fit its digest
 * and counts as missing. Nothing rejects: a cache that cannot be used is as good as an empty one.
 */
export class AnalysisCache {
  readonly #place: CachePlace;
  readonly #home: string;
  /** Folders of the cache that are known to exist. */
  readonly #made = new Set<string>();
  /** The disk is full or read-only: nothing more is written. */
  #closed = false;

  constructor(place: CachePlace) {
    this.#place = place;
    this.#home = join(place.folder, digest(place.edition).toString('hex').slice(0, 16));
  }

  /** The analysis of a document of this content; undefined when there is none. */
  async read(source: SourceDocument): Promise<DocumentAnalysis | undefined> {
    const path = this.#pathOf(source);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const body = bytes.subarray(DIGEST);
    if (!digest(body).equals(bytes.subarray(0, DIGEST))) return undefined;
    void keepYoung(path);
    // The digest says that the bytes are those that `write` made of an analysis.
    const kept = deserialize(body) as DocumentAnalysis;
    return { ...kept, uri: source.uri, version: source.version, text: source.text };
  }

  /** Keeps the analysis of the document; resolves when it is on disk, or cannot be. */
  async write(source: SourceDocument, analysis: DocumentAnalysis): Promise<void> {
    if (this.#closed) return;
    const body = serialize({ ...analysis, text: '' });
    const path = this.#pathOf(source);
    const fresh = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await this.#makeFolder(join(path, '..'));
      await writeFile(fresh, Buffer.concat([digest(body), body]), { flag: 'wx' });
      await rename(fresh, path);
    } catch (error) {
      // A folder that somebody deleted meanwhile is made again with the next one.
      if (causeOf(error) === 'ENOENT') this.#made.clear();
      else this.#closed = true;
      await rm(fresh, { force: true }).catch(() => undefined);
    }
  }

  /** Removes what other editions left, and the longest unused beyond the capacity. */
  async trim(): Promise<void> {
    const files = await filesBelow(this.#place.folder);
    const own = files.filter(({ path }) => path.startsWith(this.#home) && !path.endsWith('.tmp'));
    own.sort((a, b) => b.used - a.used);
    let size = 0;
    const old = own.filter((file) => (size += file.size) > this.#place.capacity);
    const before = Date.now() - YOUNG;
    // Another edition may belong to a window that was not updated yet: it keeps what it uses.
    const others = files.filter((file) => !own.includes(file) && file.used < before);
    for (const { path } of [...old, ...others])
      await rm(path, { force: true }).catch(() => undefined);
  }

  #pathOf({ format, text }: SourceDocument): string {
    const name = digest(`${format}\0${text}`).toString('hex');
    return join(this.#home, name.slice(0, 2), name.slice(2));
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.#made.add(folder);
  }
}

/** SHA-256; of a text, of its UTF-16 code units, so that no two texts share one, however malformed. */
function digest(content: string | Uint8Array): Buffer {
  const hash = createHash('sha256');
  return (
    typeof content === 'string' ? hash.update(content, 'utf16le') : hash.update(content)
  ).digest();
}

async function keepYoung(path: string): Promise<void> {
  const now = Date.now();
  const known = await stat(path).catch(() => undefined);
  if (known === undefined || now - known.mtimeMs < YOUNG) return;
  await utimes(path, now / 1000, now / 1000).catch(() => undefined);
}

interface CachedFile {
  readonly path: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly used: number;
}

async function filesBelow(folder: string): Promise<readonly CachedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const found: CachedFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const known = await stat(path).catch(() => undefined);
    if (known) found.push({ path, size: known.size, used: known.mtimeMs });
  }
  return found;
}
