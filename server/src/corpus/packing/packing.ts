import type { Surroundings } from './packed-kinds.js';
import { Packer } from './packer.js';
import { PackingTables } from './packing-tables.js';
import { Unpacker } from './unpacker.js';

export type { Surroundings } from './packed-kinds.js';

/**
 * Packs plain values (what structured cloning takes, and bags of words) so that they take a tenth of
 * their room, and unpacks them to equal ones. What all documents share stands in tables here: the
 * shapes of objects, the words of bags, strings that recur. Objects that a value holds twice it holds
 * once when unpacked, too.
 */
export class Packing {
  readonly #tables = new PackingTables();

  /** The value packed; undefined for one that is not plain. */
  pack(value: unknown, around: Surroundings): string | undefined {
    return new Packer(this.#tables, around).pack(value);
  }

  /** A value equal to the one packed, given the same surroundings. */
  unpack(packed: string, around: Surroundings): unknown {
    return new Unpacker(this.#tables, packed, around).value();
  }
}
