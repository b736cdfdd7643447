import { perWord, type Word } from './word.js';

/**
 * How many letters of the word that ends at `end` in the text are a currency glued to its amount: 3 of
 * "EUR40m", 1 of "R692m"; 0 for other words ("COVID19", "A380", "R2D2"). A sign that begins names as
 * well ("K2", "COP26") counts only where the amount shows: "K5m", "K12.5", "K5 million".
 */
export function moneyPrefix(word: Word, text: string, end: number): number {
  const length = prefixOf(word);
  if (length >= 0) return length;
  AMOUNT.lastIndex = end;
  return AMOUNT.test(text) ? -length : 0;
}

/** The length of the sign; negative where it counts only before more of an amount. */
const prefixOf = perWord(({ text }) => {
  const [, sign = '', scale] = GLUED.exec(text) ?? [];
  if (SIGNS.has(sign)) return sign.length;
  if (!SIGNS_OF_SCALED.has(sign)) return 0;
  return scale === undefined ? -sign.length : sign.length;
});

const GLUED = /^([A-Z][A-Za-z]{0,3}|kr)\d+(k|mn?|mln|bn?|bln|tn|trn)?$/;
/** What goes on after the digits of an amount: decimals, thousands, a scale. */
const AMOUNT = /[.,]\d| (?:[mb]illion|bn|mn)\b/y;

/** Currency signs of letters alone that begin nothing else. */
export const SIGNS: ReadonlySet<string> = new Set(
  (
    'AED AFN ARS AUD BDT BRL BTC CAD CHF CLP CNY CRC CVE CZK DEM DKK EGP EUR FCFA GBP GEL GHS HKD HUF IDR ILS ' +
    'INR IRR JPY KES KRW KZT LAK LKR MMK MXN MYR NGN NIS NOK NZD PEN PHP PKR PLN QAR RMB RON RUB SAR ' +
    'SEK SGD THB TRY TWD UAH USD UZS VND XOF ZAR AMD AZN BGN BWP BYN ETB GTQ HNL ISK JOD KWD MDL MNT NPR MAD OMR BHD JMD TTD FJD RSD SZL ' +
    'KGS TJS TMT IQD DZD TND LBP SYP MZN AOA RWF XAF NAD MUR HTG DOP UYU PYG NIO KHR PGK MKD BAM ' +
    'TZS TSh UGX USh ZMW Dh Dhs DM KSh Ksh R RM Rp Rs SFr Tk TL Ft LE SKr Skr NKr Nkr DKr Dkr kr'
  ).split(' '),
);

/** Those that begin names as well. */
export const SIGNS_OF_SCALED: ReadonlySet<string> = new Set(
  'BOB COP E K L MOP N P Q SDG Sh'.split(' '),
);
