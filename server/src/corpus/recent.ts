interface Held<V> {
  readonly value: V;
  readonly weight: number;
}

/** Values that were last asked for, by key, as many as weigh no more than the capacity together. */
export class Recent<K, V> {
  readonly #held = new Map<K, Held<V>>();
  readonly #capacity: number;
  readonly #least: number;
  readonly #letGo: (key: K, value: V) => boolean;
  #weight = 0;

  /**
   * At least `least` values are held whatever they weigh. `letGo` is told of a value that is to be
   * dropped; when it answers false the value stays.
   */
  constructor(capacity: number, least: number, letGo: (key: K, value: V) => boolean) {
    this.#capacity = capacity;
    this.#least = least;
    this.#letGo = letGo;
  }

  get(key: K): V | undefined {
    const held = this.#held.get(key);
    if (held === undefined) return undefined;
    // Asked again: the youngest now, since a Map keeps the order of insertion.
    this.#held.delete(key);
    this.#held.set(key, held);
    return held.value;
  }

  set(key: K, value: V, weight: number): void {
    this.delete(key);
    this.#held.set(key, { value, weight });
    this.#weight += weight;
    if (this.#weight > this.#capacity) this.#settle();
  }

  delete(key: K): void {
    this.#weight -= this.#held.get(key)?.weight ?? 0;
    this.#held.delete(key);
  }

  /** Drops the oldest until the others are light enough. */
  #settle(): void {
    for (const [key, { value }] of this.#held) {
      if (this.#weight <= this.#capacity || this.#held.size <= this.#least) return;
      if (this.#letGo(key, value)) this.delete(key);
    }
  }
}
