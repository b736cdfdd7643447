import {
  Requests,
  type AddPassageParams,
  type AnnotateParams,
  type AnnotationChangeResult,
  type EditAnnotationParams,
} from '../../../server/src/lsp/protocol.js';

/** Something that somebody wrote, as it is asked for. */
export type Written =
  | { readonly method: typeof Requests.annotate; readonly params: AnnotateParams }
  | { readonly method: typeof Requests.editAnnotation; readonly params: EditAnnotationParams }
  | { readonly method: typeof Requests.addPassage; readonly params: AddPassageParams };

/** Something that could not be saved yet. */
export interface Waiting {
  /** Tells it from the others. */
  readonly key: string;
  readonly written: Written;
  /** Why it was not saved when it was last tried, in a sentence. */
  readonly reason: string;
}

/** What the list is kept in and works with. */
export interface WaitingListParts {
  /** Survives restarts. */
  readonly storage: {
    get(key: string): unknown;
    update(key: string, value: unknown): PromiseLike<void>;
  };
  readonly ask: (written: Written) => Promise<AnnotationChangeResult>;
  /** Whether the sidecar of a document is known to be unreadable: then asking is of no use. */
  readonly isBroken: (uri: string) => boolean;
  /** Milliseconds. */
  readonly now: () => number;
}

const storageKey = 'corroborate.waitingNotes';

/** Milliseconds before something is asked again that was refused though its sidecar can be read. */
const patience = 30_000;

/**
 * What people wrote while it could not be saved: kept through restarts, asked again until it is
 * saved, and never dropped unless somebody says so.
 */
export class WaitingList {
  readonly #parts: WaitingListParts;
  /** When each is to be asked again; those that were refused for good are not, until somebody asks. */
  readonly #notBefore = new Map<string, number>();
  #last = 0;
  #retrying = false;

  constructor(parts: WaitingListParts) {
    this.#parts = parts;
  }

  get entries(): readonly Waiting[] {
    const stored = this.#parts.storage.get(storageKey);
    return Array.isArray(stored) ? stored.flatMap((one, i) => readEntry(one, i) ?? []) : [];
  }

  async add(written: Written, reason: string): Promise<void> {
    const key = `${String(this.#parts.now())}.${String(++this.#last)}`;
    this.#notBefore.set(key, this.#parts.now() + patience);
    // Under a key of its own: what is on its way to be saved is still the older one.
    const [others, whole] = joined(this.entries, written);
    await this.#store([...others, { key, written: whole, reason }]);
  }

  async drop(key: string): Promise<void> {
    await this.#store(this.entries.filter((one) => one.key !== key));
  }

  /** Everything is asked again, whatever came of it before. */
  forgive(): void {
    this.#notBefore.clear();
  }

  /** Asks for what may be saved by now, each by itself; tells how many were. */
  async retry(): Promise<number> {
    if (this.#retrying) return 0;
    this.#retrying = true;
    let saved = 0;
    try {
      for (const entry of this.entries) if (await this.#retryOne(entry)) saved++;
    } finally {
      this.#retrying = false;
    }
    return saved;
  }

  async #retryOne({ key, written, reason }: Waiting): Promise<boolean> {
    const { now, isBroken, ask } = this.#parts;
    if (isBroken(written.params.uri)) {
      // As soon as it is mended: there is nothing else to wait for.
      this.#notBefore.delete(key);
      return false;
    }
    if ((this.#notBefore.get(key) ?? 0) > now()) return false;
    // Dropped, or part of a later edit, since the round began.
    if (!this.entries.some((one) => one.key === key)) return false;
    this.#notBefore.set(key, now() + patience);
    // One that fails must not keep the others.
    const result = await ask(written).catch((error: unknown) => ({
      error: error instanceof Error ? error.message : String(error),
      passing: true,
    }));
    if (result.error === null) {
      await this.drop(key);
      return true;
    }
    if (!result.passing) this.#notBefore.set(key, Infinity);
    const { error } = result;
    if (error !== reason) {
      await this.#store(
        this.entries.map((one) => (one.key === key ? { ...one, reason: error } : one)),
      );
    }
    return false;
  }

  async #store(entries: readonly Waiting[]): Promise<void> {
    await this.#parts.storage.update(storageKey, entries);
  }
}

/**
 * An edit along with the one that waits for the same note, if both were made of the same: by itself,
 * the later would be refused once the earlier is saved. What both change is as the later has it.
 */
function joined(
  entries: readonly Waiting[],
  written: Written,
): readonly [readonly Waiting[], Written] {
  if (written.method !== Requests.editAnnotation) return [entries, written];
  const { params } = written;
  const earlier = entries.find(
    (one) => one.written.method === Requests.editAnnotation && isSame(one.written.params, params),
  );
  if (earlier?.written.method !== Requests.editAnnotation) return [entries, written];
  const whole = { ...written, params: { ...earlier.written.params, ...params } };
  return [entries.filter((one) => one !== earlier), whole];
}

function isSame(one: EditAnnotationParams, other: EditAnnotationParams): boolean {
  return (
    one.uri === other.uri &&
    one.id === other.id &&
    JSON.stringify(one.was) === JSON.stringify(other.was)
  );
}

/** What somebody wrote there, to be shown and copied. */
export function wordsOf({ method, params }: Written): string {
  if (method === Requests.addPassage) return params.words?.exact ?? '';
  const { body, tags = [], assessment } = params;
  const marks = tags.map((tag) => `#${tag}`).join(' ');
  const all = [body, marks, assessment ?? ''].filter((part) => part !== undefined && part !== '');
  const exact = method === Requests.annotate ? params.words?.exact : undefined;
  return all.length > 0 ? all.join('\n') : (exact ?? '');
}

/** An entry of the storage, also of the form that earlier versions left; undefined for what is none. */
function readEntry(stored: unknown, index: number): Waiting | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if ('written' in stored) return stored as Waiting;
  if (!('params' in stored) || !('exact' in stored)) return undefined;
  const old = stored as OldEntry;
  const words = { exact: old.exact, prefix: old.before, suffix: old.after, start: 0 };
  const params = { ...old.params, words };
  return {
    key: `old.${String(index)}`,
    written: { method: Requests.annotate, params },
    reason: '',
  };
}

interface OldEntry {
  readonly params: AnnotateParams;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}
