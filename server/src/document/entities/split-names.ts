import type { NameSpan } from '../../recognizers/names/recognize-names.js';
import {
  COMPANY_SUFFIXES,
  ORGANIZATION_HEADS,
} from '../../recognizers/names/tables/organization-words.js';
import { ROLE_NOUNS } from '../../recognizers/names/tables/titles.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { KNOWN_ORGANIZATIONS } from '../tables/known-organizations.js';
import { isCompanyEnding } from './short-forms.js';

/**
 * The parts of what the tagger took for one name: on either side of a verb ("Smith ousted Jones"),
 * of a bracket or a dash ("NEW ORLEANS (AP) - New Orleans").
 */
export function splitName(tokens: readonly Token[], name: NameSpan): NameSpan[] {
  const parts: NameSpan[] = [];
  let first = name.firstToken;
  for (let i = first + 1; i <= name.endToken; i++) {
    const divides = i < name.endToken && dividesNames(tokens, name, i);
    const title = i < name.endToken && isInnerTitle(tokens, first, i, name);
    if (i < name.endToken && !divides && !title) continue;
    const part = partOf(tokens, name, first, i);
    // What stands before "of" is a member of what stands after it.
    const member = divides && tokens[i]?.lower === 'of';
    if (part && title) parts.push({ ...part, type: 'organization' });
    else if (part) parts.push(member ? { ...part, type: 'person' } : part);
    first = i + 1;
    if (title) return [...parts, ...personAfter(tokens, name, first)];
  }
  return parts;
}

/** "House Speaker Nancy Pelosi": a role inside a name with two or three words after it, none of them a body's. */
function isInnerTitle(tokens: readonly Token[], first: number, i: number, name: NameSpan): boolean {
  const { text = '', lower = '' } = tokens[i] ?? {};
  if (i === first || name.type === 'place' || !startsUpper(text) || !ROLE_NOUNS.has(lower))
    return false;
  const rest = tokens.slice(i + 1, name.endToken);
  return (
    rest.length >= 2 &&
    rest.length <= 4 &&
    rest.every((token) => startsUpper(token.text) && !ORGANIZATION_HEADS.has(token.lower))
  );
}

function personAfter(tokens: readonly Token[], name: NameSpan, first: number): NameSpan[] {
  const part = partOf(tokens, name, first, name.endToken);
  return part ? [{ ...part, type: 'person' }] : [];
}

/** Whether the token inside a name shows that it is two. */
function dividesNames(tokens: readonly Token[], name: NameSpan, i: number): boolean {
  const { text = '', lower = '', kind = 'word', spaceBefore = false } = tokens[i] ?? {};
  if (lower === 'and') return joinsCompanies(tokens, name, i);
  if (lower === 'of') return joinsMember(tokens, name, i);
  if (text === lower && BETWEEN.has(lower)) return true;
  if (kind === 'word') return text === lower && lower.length > 4 && lower.endsWith('ed');
  if (text === '-') return spaceBefore && (tokens[i + 1]?.spaceBefore ?? false);
  return BREAKS.has(text);
}

/**
 * "Solstad Offshore and Tidewater Inc", "Siemens and Alstom": two names and a company's ending on the
 * second, or one that is known by itself, are two companies.
 */
function joinsCompanies(tokens: readonly Token[], name: NameSpan, i: number): boolean {
  const { firstToken, endToken, type } = name;
  if (type !== 'organization') return false;
  const known = (from: number, to: number): boolean =>
    KNOWN_ORGANIZATIONS.has(
      tokens
        .slice(from, to)
        .map((token) => token.lower)
        .join(' '),
    );
  const suffixed = COMPANY_SUFFIXES.has(tokens[endToken - 1]?.lower ?? '');
  if (suffixed && i - firstToken >= 2 && endToken - i > 2) return true;
  return known(firstToken, i) || known(i + 1, endToken);
}

/** "Imogen Pryce of Quillan Securities": a person and a house. */
function joinsMember(tokens: readonly Token[], name: NameSpan, i: number): boolean {
  const { firstToken, endToken, type } = name;
  if (i - firstToken < 2 || type === 'place') return false;
  if (type === 'person') return true;
  return (
    !ORGANIZATION_HEADS.has(tokens[i - 1]?.lower ?? '') &&
    isCompanyEnding(tokens[endToken - 1]?.lower ?? '')
  );
}

/** Small words that stand between names, not in them. */
const BETWEEN = new Set('plus minus versus vs v than while with'.split(' '));

const BREAKS = new Set(['(', ')', '[', ']', '–', '—', ';', ':', '|', '•', '“', '”', '"']);

function partOf(
  tokens: readonly Token[],
  name: NameSpan,
  first: number,
  end: number,
): NameSpan | undefined {
  const whole = first === name.firstToken && end === name.endToken;
  if (whole) return name;
  const [from, to] = [tokens[first], tokens[end - 1]];
  if (first >= end || !from || !to) return undefined;
  return {
    ...name,
    start: first === name.firstToken ? name.start : from.start,
    end: end === name.endToken ? name.end : to.end,
    firstToken: first,
    endToken: end,
    score: Math.min(name.score, 0.5),
    shares: [],
  };
}
