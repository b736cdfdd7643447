/** A number in digits as one token, read. */
export interface DigitsReading {
  readonly value: number;
  /** The value if point and comma change places; undefined when the writing admits one reading. */
  readonly swapped: number | undefined;
  /** Whether it has thousands separators, or could have: "1,000". */
  readonly grouped: boolean;
  /** Digits after the decimal mark. */
  readonly decimals: number;
}

/**
 * Reads "1,000", "7.30", "1,234.5", "1.234,5", "12,34,567" (Indian groups), "1'234" (Swiss). A lone comma before three
 * digits groups, any other lone comma is decimal; a lone point is decimal, several points group. What
 * is none of these ("1,2,3") gives undefined.
 */
export function readDigits(text: string): DigitsReading | undefined {
  const ascii = toAscii(text);
  if (/['’]/.test(ascii)) return swiss(ascii.replaceAll('’', "'"));
  const comma = ascii.includes(',');
  const point = ascii.includes('.');
  if (!comma && !point) return plain(ascii);
  if (comma && point) return mixed(ascii);
  return comma ? single(ascii, ',') : single(ascii, '.');
}

function plain(ascii: string): DigitsReading {
  return { value: Number(ascii), swapped: undefined, grouped: false, decimals: 0 };
}

/** "1'234'567.50": apostrophes group, a point or a comma is decimal. */
function swiss(ascii: string): DigitsReading | undefined {
  const [whole = '', part = '', ...more] = ascii.split(/[.,]/);
  if (more.length > 0 || !isGrouped(whole.split("'"))) return undefined;
  const value = Number(`${whole.replaceAll("'", '')}.${part}`);
  return { value, swapped: undefined, grouped: true, decimals: part.length };
}

/** Both marks: the last one is decimal, the other groups. */
function mixed(ascii: string): DigitsReading | undefined {
  const decimal = ascii.lastIndexOf(',') > ascii.lastIndexOf('.') ? ',' : '.';
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', part = '', ...more] = ascii.split(decimal);
  if (more.length > 0 || !isGrouped(whole.split(group))) return undefined;
  const value = Number(`${whole.replaceAll(group, '')}.${part}`);
  return { value, swapped: undefined, grouped: true, decimals: part.length };
}

function single(ascii: string, mark: ',' | '.'): DigitsReading | undefined {
  const parts = ascii.split(mark);
  const whole = Number(parts.join(''));
  if (parts.length > 2) {
    if (!isGrouped(parts)) return undefined;
    return { value: whole, swapped: undefined, grouped: true, decimals: 0 };
  }
  const decimals = parts[1]?.length ?? 0;
  const decimal = Number(parts.join('.'));
  if (!isGrouped(parts)) return { value: decimal, swapped: undefined, grouped: false, decimals };
  return mark === ','
    ? { value: whole, swapped: decimal, grouped: true, decimals: 0 }
    : { value: decimal, swapped: whole, grouped: false, decimals };
}

/** Groups of three after a first of one to three; or the Indian way, groups of two before a last of three. */
function isGrouped(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (first.length < 1 || first.length > 3 || first === '0' || rest.length === 0) return false;
  const last = rest[rest.length - 1] ?? '';
  if (last.length !== 3) return false;
  return (
    rest.every((part) => part.length === 3) ||
    (first.length <= 2 && rest.slice(0, -1).every((part) => part.length === 2))
  );
}

/** Decimal digits of other scripts as ASCII: every such block starts at a zero. */
function toAscii(text: string): string {
  if (isAscii(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 48;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}
