/**
 * A document's path as it is named beside another document: the file's name alone when both lie in
 * the same folder. Paths with forward slashes.
 */
export function shortPath(path: string, here: string | undefined): string {
  if (here === undefined) return path;
  const folder = path.lastIndexOf('/') + 1;
  return path.slice(0, folder) === here.slice(0, here.lastIndexOf('/') + 1)
    ? path.slice(folder)
    : path;
}
