import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` files that hold at a folder: its own first, then its parents' up to the workspace folder. */
export interface IgnoreChain {
  /** The folder of this link, relative to the workspace folder; "" is the workspace folder itself. */
  readonly folder: string;
  readonly rules: Ignore;
  readonly parent: IgnoreChain | undefined;
}

/** The chain at a folder that holds a `.gitignore` of this text. */
export function extendChain(
  parent: IgnoreChain | undefined,
  folder: string,
  text: string,
): IgnoreChain {
  return { folder, rules: ignore().add(text), parent };
}

/**
 * Whether git would leave the path out; a folder's path has no slash at its end, `isFolder` says it
 * is one. The deepest file that says anything decides. Parents of the path are not asked.
 */
export function isIgnored(
  chain: IgnoreChain | undefined,
  path: string,
  isFolder: boolean,
): boolean {
  for (let link = chain; link !== undefined; link = link.parent) {
    const relative = link.folder === '' ? path : path.slice(link.folder.length + 1);
    const asked = isFolder ? `${relative}/` : relative;
    if (!ignore.isPathValid(asked)) continue;
    const { ignored, unignored } = link.rules.test(asked);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
