import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isPlural,
  readVerb,
  singular,
  verbLemma,
} from '../../server/src/recognizers/morphology.js';

const pairs = (list: string) => list.split(' ').map((pair) => pair.split('>') as [string, string]);

const NOUNS: Readonly<Record<string, string>> = {
  'a regular s':
    'officers>officer houses>house sizes>size prizes>prize votes>vote waves>wave caves>cave',
  'es after a hiss':
    'boxes>box matches>match losses>loss churches>church dishes>dish glasses>glass buses>bus',
  'ies after a consonant': 'cities>city parties>party fatalities>fatality injuries>injury',
  'ies that is no y': 'movies>movie ties>tie calories>calorie',
  'men and children':
    'servicemen>serviceman policewomen>policewoman schoolchildren>schoolchild fishermen>fisherman',
  irregular:
    'people>person lives>life knives>knife feet>foot crises>crisis analyses>analysis heroes>hero headaches>headache',
  'the same in both': 'aircraft>aircraft series>series police>police sheep>sheep crew>crew',
  'no plural at all':
    'bus>bus news>news crisis>crisis glass>glass analysis>analysis officer>officer',
};

const VERBS: Readonly<Record<string, string>> = {
  'ed after e': 'injured>injure displaced>displace evacuated>evacuate moved>move',
  'ed alone': 'killed>kill drowned>drown reported>report visited>visit',
  'a doubled letter': 'trapped>trap stopped>stop planned>plan dropped>drop',
  'ied after a consonant': 'carried>carry tried>try buried>bury',
  ing: 'killing>kill carrying>carry missing>miss dying>die cutting>cut rising>rise',
  s: 'rises>rise carries>carry reaches>reach says>say',
  irregular:
    'sank>sink swept>sweep fell>fall rose>rise shot>shoot found>find led>lead left>leave cut>cut',
  'British spelling': 'hospitalised>hospitalize stabilised>stabilize',
  'unknown verbs': 'vandalised>vandalize overcrowded>overcrowd designated>designate',
};

describe('the singular of a noun', () => {
  for (const [rule, list] of Object.entries(NOUNS)) {
    for (const [plural, expected] of pairs(list)) {
      it(`${rule}: ${plural}`, () => assert.equal(singular(plural), expected));
    }
  }

  it('knows plurals from words in s that are none', () => {
    for (const word of 'people troops officers aircraft police women'.split(' '))
      assert.ok(isPlural(word), word);
    for (const word of 'bus crisis glass his always news'.split(' '))
      assert.ok(!isPlural(word), word);
  });
});

describe('the lemma of a verb', () => {
  for (const [rule, list] of Object.entries(VERBS)) {
    for (const [form, expected] of pairs(list)) {
      it(`${rule}: ${form}`, () => assert.equal(verbLemma(form), expected));
    }
  }

  it('tells the forms apart', () => {
    const forms = {
      killed: 'participle',
      killing: 'ing',
      kills: 's',
      kill: 'base',
      fell: 'past',
      fallen: 'participle',
    };
    for (const [word, form] of Object.entries(forms))
      assert.equal(readVerb(word)?.form, form, word);
  });

  it('sees no verb in nouns that end like one', () => {
    for (const word of ['hundred', 'evening', 'morning', 'nothing', 'uprising'])
      assert.equal(readVerb(word), undefined);
  });
});

describe('any word', () => {
  it('has a singular and a lemma, both lower-cased, and no more letters than two beyond its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (word) => {
        for (const form of [singular(word), verbLemma(word)]) {
          assert.equal(form, form.toLowerCase());
          assert.ok(form.length <= word.toLowerCase().length + 2);
        }
      }),
    );
  });
});
