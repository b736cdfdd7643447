/**
 * A function of a text with a memory of its last results, so that an edit costs only the blocks it
 * touches. What was not asked for longest is forgotten when the remembered texts together grow
 * beyond `capacity` code units. Sound only for functions of the text alone.
 */
export function remember<T>(read: (text: string) => T, capacity: number): (text: string) => T {
  const known = new Map<string, T>();
  let size = 0;
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) {
      // Asked again: the youngest now, since a Map keeps the order of insertion.
      known.delete(text);
      known.set(text, found);
      return found;
    }
    const made = read(text);
    if (text.length > capacity) return made;
    known.set(text, made);
    size += text.length;
    for (const oldest of known.keys()) {
      if (size <= capacity) break;
      known.delete(oldest);
      size -= oldest.length;
    }
    return made;
  };
}
