/** The beginning of a path that only the editor can follow: scheme and host, then the path proper. */
export const VIRTUAL = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)/i;

/** Whether a file is on no disk of this machine, and is reached through the editor. */
export function isVirtual(path: string): boolean {
  return VIRTUAL.test(path);
}

/** What parts the names of a path: a backslash in paths as Windows has them. */
export function separatorOf(path: string): '/' | '\\' {
  return /^(?:[a-z]:)?\\/i.test(path) ? '\\' : '/';
}

/** Whether the path is where a file system begins: "/", "scheme://host/". */
export function isRoot(path: string): boolean {
  return path.replace(VIRTUAL, '') === '/';
}
