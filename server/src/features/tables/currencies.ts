/** How an amount in a currency is written for people. */
export interface CurrencyWords {
  /** Stands before the number; only where it means one currency to most readers. */
  readonly sign: string;
  /** A hundredth of it, singular and plural; undefined where none is in use. */
  readonly minor?: readonly [string, string];
}

/** By ISO 4217 code; a currency that is not here is written with its code. */
export const CURRENCIES: ReadonlyMap<string, CurrencyWords> = new Map<string, CurrencyWords>([
  ['USD', { sign: '$', minor: ['cent', 'cents'] }],
  ['GBP', { sign: '£', minor: ['penny', 'pence'] }],
  ['EUR', { sign: '€', minor: ['cent', 'cents'] }],
  ['INR', { sign: '₹' }],
  ['RUB', { sign: '₽' }],
  ['UAH', { sign: '₴' }],
  ['KRW', { sign: '₩' }],
  ['ILS', { sign: '₪' }],
  ['NGN', { sign: '₦' }],
  ['TRY', { sign: '₺' }],
  ['KZT', { sign: '₸' }],
  ['PHP', { sign: '₱' }],
  ['VND', { sign: '₫' }],
]);
