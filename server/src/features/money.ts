import { CURRENCIES } from './tables/currencies.js';

/**
 * An amount of money as people write it: "£46.8 million", "3.4 pence", "CHF 200". `format` writes the
 * number; the currency is an ISO 4217 code.
 */
export function formatMoney(
  value: number,
  currency: string,
  format: (value: number) => string,
): string {
  const words = CURRENCIES.get(currency);
  if (words === undefined) return `${currency} ${format(value)}`;
  const { sign, minor } = words;
  if (minor !== undefined && value > 0 && value < 1) {
    // 3.4 pence are 0.034 pounds, which is not exactly so in binary.
    const hundredths = Math.round(value * 1e6) / 1e4;
    return `${format(hundredths)} ${hundredths === 1 ? minor[0] : minor[1]}`;
  }
  return value < 0 ? `−${sign}${format(-value)}` : `${sign}${format(value)}`;
}
