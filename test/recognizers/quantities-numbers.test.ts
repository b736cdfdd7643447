import assert from 'node:assert/strict';
import { values } from './quantities-notation.js';

/** Texts by the rule that they exercise, each with what is read in it. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  digits: {
    'The school has 1,250 pupils.': ['1,250 pupils = count 1250 pupil'],
    'It sold 1.234.567 copies.': ['1.234.567 copies = count 1234570 copy'],
    'Some 3,5 million litres were lost.': [
      'Some 3,5 million litres = measurement 3500000 [3150000..3850000] l ~',
    ],
    'The mast is 1.75 m high.': ['1.75 m = measurement 1.75 m'],
    'They counted 12,34,567 voters.': ['12,34,567 voters = count 1234570 voter'],
    'A herd of 10 000 sheep crossed.': ['10 000 sheep = count 10000 sheep'],
    'The lot went for .75 of a point.': ['.75 = count 0.75'],
    'He ran 2½ laps.': ['2½ laps = count 2.5 lap'],
    'It took 3 1/2 hours.': ['3 1/2 hours = duration 3.5 hour'],
    'A quarter-final drew 70 000 viewers.': ['70 000 viewers = count 70000 viewer'],
    'Light travels 3x10^8 metres per second.': [
      '3x10^8 metres per second = measurement 300000000 m/s',
    ],
  },
  words: {
    'Twenty-one ships arrived.': ['Twenty-one ships = count 21 ship'],
    'One hundred and sixteen votes were void.': ['One hundred and sixteen votes = count 116 vote'],
    'Two thousand five hundred seats were empty.': [
      'Two thousand five hundred seats = count 2500 seat',
    ],
    'Nineteen goats and forty-two hens were sold.': [
      'Nineteen goats = count 19 goat',
      'forty-two hens = count 42 hen',
    ],
    'A hundred workers walked out.': ['A hundred workers = count 100 worker'],
    'Half a million homes lost power.': ['Half a million homes = count 500000 home'],
    'She earned two and a half million euros.': [
      'two and a half million euros = money 2500000 EUR',
    ],
    'Three hundred thirty-one letters came.': [
      'Three hundred thirty-one letters = count 331 letter',
    ],
    'A dozen eggs broke.': ['A dozen eggs = count 12 egg'],
    'Two dozen guests stayed.': ['Two dozen guests = count 24 guest'],
    'Half a dozen trains were late.': ['Half a dozen trains = count 6 train'],
    'Three quarters of a million people left.': [
      'Three quarters of a million people = count 750000 person',
    ],
    'It weighs five point two tonnes.': ['five point two tonnes = measurement 5.2 t'],
    'Seven lakh farmers applied.': ['Seven lakh farmers = count 700000 farmer'],
    'Six crore rupees went missing.': ['Six crore rupees = money 60000000 INR'],
  },
  vague: {
    'Dozens of homes burned.': ['Dozens of homes = count [24..99] home ~'],
    'Hundreds of thousands of refugees fled.': [
      'Hundreds of thousands of refugees = count [200000..999999] refugee ~',
    ],
    'A few dozen students sat down.': ['A few dozen students = count [24..72] student ~'],
    'Several hundred trees fell.': ['Several hundred trees = count [300..900] tree ~'],
    'A couple of officers stood by.': ['A couple of officers = count [2..3] officer ~'],
    'A handful of shops stayed open.': ['A handful of shops = count [2..10] shop ~'],
    'Scores of flights were grounded.': ['Scores of flights = count [40..199] flight ~'],
    'Tens of thousands marched.': ['Tens of thousands = count [20000..99999] ~'],
    'Losses ran in the low thousands.': ['the low thousands = count [1000..4000] ~'],
    'The past few weeks were dry.': ['few weeks = duration [2..6] week ~'],
    'A pair of swans nested.': ['A pair of swans = count 2 swan'],
    'Millions of dollars were spent.': ['Millions of dollars = money [2000000..999000000] USD ~'],
  },
  scales: {
    'The firm is worth $3.2bn.': ['$3.2bn = money 3200000000 USD'],
    'Profit fell to R418m from EUR40m.': [
      'R418m = money 418000000 ZAR',
      'EUR40m = money 40000000 EUR',
    ],
    'Revenue came to R4 186 million.': ['R4 186 million = money 4186000000 ZAR'],
    'They paid R4.2-billion and 3.5 milliard euros.': [
      'R4.2-billion = money 4200000000 ZAR',
      '3.5 milliard euros = money 3500000000 EUR',
    ],
    "It made CHF 1'234 million.": ["CHF 1'234 million = money 1234000000 CHF"],
    'The mine brought in K12.5 million.': ['K12.5 million = money 12500000 ZMW'],
    'The repairs cost R5.': ['R5 = money 5 ZAR'],
    'They closed the R74 near the pass, and plan K 5 too.': ['5 = count 5'],
    'They owe €450m.': ['€450m = money 450000000 EUR'],
    'He has 2.5m followers.': ['2.5m followers = count 2500000 follower'],
    'About 40k people live there.': ['About 40k people = count 40000 [36000..44000] person ~'],
    'The budget is 1.3 trillion yen.': ['1.3 trillion yen = money 1300000000000 JPY'],
    'The yacht is 15m long.': ['15m = measurement 15 m'],
  },
  one: {
    'One person was hurt.': ['One person = count 1 person'],
    'One of the engines failed.': ['One of the engines = count 1 engine'],
    'No one was there.': [],
    'The crash killed one and injured three.': ['one = count 1', 'three = count 3'],
    'One day he left.': [],
    'This is one of the oldest mills.': [],
    'Not one of the boats came back.': ['Not one of the boats = count 0 boat'],
    'One witness said the light was red.': [],
    'It is one thing to promise.': [],
    'The strike lasted one day.': ['one day = duration 1 day'],
    'A single lamp burned.': ['A single lamp = count 1 lamp'],
  },
  fractions: {
    'A third of the crew was ill.': ['A third of the crew = fraction 0.3333 fraction'],
    'Two-thirds of voters agreed.': ['Two-thirds of voters = fraction 0.6667 fraction'],
    'Nearly half the harvest was lost.': [
      'Nearly half the harvest = fraction 0.5 [0.45..0.5] fraction ~',
    ],
    'One in five children goes hungry.': ['One in five = fraction 0.2 fraction'],
    'Nine out of ten ships passed.': ['Nine out of ten = fraction 0.9 fraction'],
    'A quarter of residents left.': ['A quarter of residents = fraction 0.25 fraction'],
    'Two barns burned and a third collapsed.': ['Two barns = count 2 barn'],
    'The second half was better.': ['second half = ordinal 2 half'],
    'The profit fell by half.': ['half = fraction 0.5 fraction'],
    'Three-fifths of members voted.': ['Three-fifths of members = fraction 0.6 fraction'],
  },
  'ordinals and ranks': {
    'It was the first time the lake froze.': ['first time = ordinal 1'],
    'Her third novel sold well.': ['third novel = ordinal 3 novel'],
    "It is the country's second-largest port.": ['second-largest port = rank 2 rank'],
    'The team finished fourth.': ['fourth = rank 4 rank'],
    'He ranked 12th in the world.': ['12th = rank 12 rank'],
    'The 21st century began quietly.': ['21st century = ordinal 21 century'],
    'The first ferry leaves at dawn.': [],
    'They live on 23rd Street.': [],
    'The Second World War ended.': [],
    'She was No. 2 in the party.': ['2 = rank 2'],
    "The group's third-quarter sales rose.": ['third-quarter sales = ordinal 3 sale'],
    'He was the fifth president.': ['fifth president = ordinal 5 president'],
  },
  times: {
    'He called twice.': ['twice = count 2'],
    'The bell rang three times.': ['three times = count 3'],
    'It costs twice as much.': ['twice = other 2'],
  },
};

describe('numbers', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(cases)) {
        it(text, () => assert.deepEqual(values(text), expected));
      }
    });
  }
});
