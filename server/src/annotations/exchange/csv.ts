/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotation marks doubled), with a byte order mark so that
 * spreadsheets read it as UTF-8. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front: a document's text must not compute.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`;
}

/** What starts a formula in one spreadsheet or another, behind white space too. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/;

function toCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
