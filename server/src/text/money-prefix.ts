import { perWord } from './word.js';

/**
 * How many letters of a word are a currency that stands glued to its amount: 3 of "EUR40m", 1 of
 * "R692m"; 0 for other words ("COVID19", "A380", "R2D2"). A sign that begins names as well ("K2",
 * "COP26") counts only where a scale stands behind the digits ("K5m").
 */
export const moneyPrefix = perWord(({ text }) => {
  const [, sign = '', scale] = GLUED.exec(text) ?? [];
  const isMoney = SIGNS.has(sign) || (scale !== undefined && SIGNS_OF_SCALED.has(sign));
  return isMoney ? sign.length : 0;
});

const GLUED = /^([A-Z][A-Za-z]{0,3}|kr)\d+(k|mn?|mln|bn?|bln|tn|trn)?$/;

/** Currency signs of letters alone that begin nothing else. */
export const SIGNS: ReadonlySet<string> = new Set(
  (
    'AED AFN ARS AUD BDT BRL BTC CAD CHF CLP CNY CRC CVE CZK DEM DKK EGP EUR FCFA GBP GEL GHS HKD HUF IDR ILS ' +
    'INR IRR JPY KES KRW KZT LAK LKR MMK MXN MYR NGN NIS NOK NZD PEN PHP PKR PLN QAR RMB RON RUB SAR ' +
    'SEK SGD THB TRY TWD UAH USD UZS VND XOF ZAR AMD AZN BGN BWP BYN ETB GTQ HNL ISK JOD KWD MDL MNT NPR RSD SZL ' +
    'TZS TSh UGX USh ZMW Dh Dhs DM KSh Ksh R RM Rp Rs SFr Tk kr'
  ).split(' '),
);

/** Those that begin names as well. */
export const SIGNS_OF_SCALED: ReadonlySet<string> = new Set('COP E K L N P Q Sh'.split(' '));
