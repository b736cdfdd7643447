/** Plain data to be written as YAML. A bare word is written without quotes, text never is. */
export type Writable = Bare | string | readonly Writable[] | WritableMap;

/** Something that needs no quotes: a number, a date, a word of ours. */
export interface Bare {
  readonly bare: string;
}

/** Keys in the order of writing; undefined values are left out. */
export interface WritableMap {
  readonly keys: readonly (readonly [string, Writable])[];
}

/** A word or number written bare. */
export function bare(word: string | number): Bare {
  return { bare: String(word) };
}

/** A map without the keys that have no value. */
export function writableMap(
  ...keys: readonly (readonly [string, Writable | undefined])[]
): WritableMap {
  return { keys: keys.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])) };
}

export function isMapValue(value: Writable): value is WritableMap {
  return typeof value === 'object' && 'keys' in value && typeof value.keys !== 'function';
}

export function isListValue(value: Writable): value is readonly Writable[] {
  return Array.isArray(value);
}

/**
 * A block of keys as lines, the first without its indent (a dash or nothing stands before it), the
 * others indented by `indent`. No line end after the last.
 */
export function writeMap(map: WritableMap, indent: number, eol: string): string {
  return map.keys
    .map(([key, value]) => writeEntry(key, value, indent, eol))
    .join(eol + ' '.repeat(indent));
}

/** `key: value`, on as many lines as it takes, for a key that stands at column `indent`. */
export function writeEntry(key: string, value: Writable, indent: number, eol: string): string {
  if (isListValue(value) && value.some(isMapValue)) {
    const lines = value.map((item) => writeItem(item, indent + 2, eol));
    return [`${key}:`, ...lines].join(eol);
  }
  if (isMapValue(value) && value.keys.length > 0) {
    return `${key}:${eol}${' '.repeat(indent + 2)}${writeMap(value, indent + 2, eol)}`;
  }
  if (typeof value === 'string' && key === LITERAL_KEY && isTame(value)) {
    return `${key}: ${writeLiteral(value, indent + 2, eol)}`;
  }
  return `${key}: ${writeInline(value)}`;
}

/** One item of a list: a line with a dash at column `indent`, and the lines that belong to it. */
export function writeItem(item: Writable, indent: number, eol: string): string {
  const words = isMapValue(item) ? writeMap(item, indent + 2, eol) : writeInline(item);
  return `${' '.repeat(indent)}- ${words}`;
}

/** A value on one line: what JSON would write, but for bare words. */
export function writeInline(value: Writable): string {
  if (typeof value === 'string') return quoteText(value);
  if (isListValue(value)) return `[${value.map(writeInline).join(', ')}]`;
  if (!isMapValue(value)) return value.bare;
  const keys = value.keys.map(([key, inner]) => `${key}: ${writeInline(inner)}`);
  return keys.length === 0 ? '{}' : `{ ${keys.join(', ')} }`;
}

/** Text in double quotes, on one line, with everything escaped that a screen would not show. */
export function quoteText(text: string): string {
  return JSON.stringify(text).replace(UNSEEN, escapeUnit);
}

/** The one key whose text is written as lines if it has several. */
const LITERAL_KEY = 'body';
const UNSEEN =
  /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF]/g;

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Whether text of several lines survives as a literal block, byte for byte and under every YAML
 * reader: no line starts or ends with white space, none looks like nested lists, nothing unseen.
 */
function isTame(text: string): boolean {
  if (!text.includes('\n') || /[\r\t\u0000-\u0008\u000B-\u001F]/.test(text)) return false;
  if (text.search(UNSEEN) !== -1 || /[\uD800-\uDFFF]/.test(text)) return false;
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  const first = lines[0] ?? '';
  const last = lines[lines.length - 1] ?? '';
  if (first === '' || first.startsWith(' ') || last === '') return false;
  return lines.every((line) => !line.endsWith(' '));
}

function writeLiteral(text: string, indent: number, eol: string): string {
  const clipped = text.endsWith('\n');
  const lines = (clipped ? text.slice(0, -1) : text).split('\n');
  const indented = lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return [clipped ? '|' : '|-', ...indented].join(eol);
}
