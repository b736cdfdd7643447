/** What time the head of a column gives. */
export interface ColumnPeriod {
  /** ISO 8601, or "2024-Q3" and "2024-H1"; undefined for a sum over some months. */
  readonly time: string | undefined;
}

/** "2024", "3Q24", "Q3 2024", "H1 2025", "FY24", "9M25", "2023/24"; undefined for other heads. */
export function readPeriod(head: string): ColumnPeriod | undefined {
  const text = head.trim().toUpperCase();
  const year = /^(?:FY\s?|FULL YEAR\s)?((?:19|20)\d\d)(?:[/–-]\d\d(?:\d\d)?)?$/.exec(text);
  if (year) return { time: year[1] };
  const found = PERIOD.exec(text);
  if (!found) return undefined;
  const [, before, letter, after, own] = found;
  const number = before || after || '';
  const written = own ?? '';
  const full = written.length === 2 ? `20${written}` : written;
  switch (letter) {
    case 'Q':
    case 'H':
      return number === '' ? undefined : { time: `${full}-${letter}${number}` };
    case 'FY':
      return { time: full };
    default:
      return { time: undefined };
  }
}

const PERIOD = /^(\d{0,2})(FY|Q|H|M)(\d?)[\s'’-]{0,2}((?:20)?\d\d)$/;
