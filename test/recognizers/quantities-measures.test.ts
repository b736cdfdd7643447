import assert from 'node:assert/strict';
import { measures } from './quantities-notation.js';

/** Texts by the rule that they exercise, each with what is read in it. */
const CASES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'subject and verb': {
    'At least 17 people drowned and 39 were missing.': ['17 = person / kill', '39 = person / miss'],
    'Forty homes burned in the night.': ['Forty = home / burn'],
    'Twelve officers were also killed, including two who were allegedly beaten.': [
      'Twelve = officer / kill',
      'two = officer / beat <Twelve hedged',
    ],
    'More than 1,000 people have been injured, including 400 who were taken to hospital, with 62 in intensive care.':
      [
        '1,000 = person / injure',
        '400 = person / hospitalize <1,000',
        '62 = person / critical <400',
      ],
    '317 police and guards were hurt and eight killed.': [
      '317 = police guard person / injure',
      'eight = police guard person / kill',
    ],
    'Dozens of marchers, as well as at least 18 officers, were killed.': [
      'Dozens = marcher / kill',
      '18 = officer / kill',
    ],
    'At least 26 people, seven of them children, died when the roof fell.': [
      '26 = person / kill',
      'seven = child / kill <26',
    ],
    'Sixty-three survivors were taken to hospital, four of them in critical condition.': [
      'Sixty-three = survivor / hospitalize',
      'four = survivor / critical <Sixty-three',
    ],
    'Of the 154 people on board, 114 were saved and 16 are missing.': [
      '154 = person / aboard',
      '114 = person / rescue <154',
      '16 = person / miss <154',
    ],
    'Nine boats, including a navy ship, and two aircraft had joined the search, up from five boats the day before.':
      ['Nine = boat / search', 'two = aircraft / search', 'five = boat / search superseded'],
    'The company said 250 of its 400 staff would leave.': [
      '250 = staff / leave <400',
      '400 = staff / -',
    ],
    'A ferry carrying 154 passengers capsized.': ['154 = passenger / aboard'],
    'Two villages in the north were flooded.': ['Two = village / flood'],
  },
  object: {
    'The storm killed nine people and injured 40 more.': [
      'nine = person / kill',
      '40 = person / injure',
    ],
    'Police arrested 17 men.': ['17 = man / arrest'],
    'Rescuers saved 98 people.': ['98 = person / rescue'],
    'Gunmen opened fire, killing at least 16 people.': ['16 = person / kill'],
    'The blast left 20 dead and a dozen wounded.': [
      '20 = person / kill',
      'a dozen = person / injure',
    ],
    'The fire claimed 24 lives.': ['24 = person / kill'],
    'The sinking of the barge, with the loss of 41 lives, shocked the port.': [
      '41 = person / kill',
    ],
    'The state has massed 100,000 troops near the border.': ['100,000 = troop / mass'],
    'Crews are still looking for 28 sailors.': ['28 = sailor / miss'],
    'Firefighters pulled 19 people from the rubble.': ['19 = person / rescue'],
    'The hall can seat 400 guests.': ['400 = guest / capacity'],
    'The ship was certified to carry 150 passengers.': ['150 = passenger / capacity'],
    'The bus is licensed for 60.': ['60 = - / capacity'],
  },
  nouns: {
    'The toll rose to 24 from 17.': ['24 = person / kill', '17 = person / kill superseded'],
    'A death toll of 24 was given.': ['24 = person / kill'],
    'The death toll, earlier put at 17, rose to at least 26.': [
      '17 = person / kill superseded',
      '26 = person / kill',
    ],
    'Officials put the number of missing at 39.': ['39 = person / miss'],
    'The number of injured cannot be higher than 11.': ['11 = person / injure'],
    'The limit is 180.': ['180 = - / capacity'],
    'The bridge has a capacity of 900 cars.': ['900 = car / capacity'],
    'The evacuation of 3,000 residents began.': ['3,000 = resident / displace'],
    'Deaths rose to 24.': ['24 = person / kill'],
    '24 deaths were confirmed.': ['24 = person / kill'],
    'The army denied that 40 soldiers had been captured.': ['40 = soldier / capture negated'],
    'The mayor rejected a figure of 12.': ['12 = - / - negated'],
    'Unconfirmed reports spoke of more than 200 on board.': ['200 = person / aboard hedged'],
  },
  amounts: {
    'Revenue rose 12% to $340m.': ['12 = revenue / - change', '340m = revenue / -'],
    'Net profit fell to 5.2m euros from 6.1m.': [
      '5.2m = net profit / -',
      '6.1 = net profit / - superseded',
    ],
    'Turnout was 61.3%.': ['61.3 = turnout / -'],
    'The price of oil fell by $2 to $80.': ['2 = price / - change', '80 = price / -'],
    'Winds were gusting to 35 knots.': ['35 = wind / -'],
    'Waves reached 4 metres.': ['4 = wave / -'],
    'A swell of 13ft rolled in.': ['13 = wave / -'],
    'The river crested at 8.4 metres.': ['8.4 = river level / -'],
    'The firm paid $5m to each family.': ['5m = - / pay'],
    'The bill for repairs is 40m euros.': ['40m = bill / -'],
    'They bought the ship for €1.2m.': ['1.2m = - / buy'],
    '12% of voters stayed at home.': ['12 = voter / -'],
    'A 5% rise in rents is planned.': ['5 = rent / - change'],
    'Sales were up 6 percent at $3.2bn.': ['6 = sale / - change', '3.2bn = sale / -'],
    'The island is 12 km long.': ['12 = length / -'],
    'The village lies two miles from the port.': ['two = distance / -'],
    'The king declared three days of mourning.': ['three = mourning / declare'],
    'He extended the truce to five days from three.': [
      'five = truce / -',
      'three = truce / - superseded',
    ],
    'Prosecutors questioned him for six hours.': ['six = - / question'],
    '87 ships worth $9.4bn are on order.': ['87 = ship / -', '9.4bn = value / -'],
    'Coverage stands at 72%, against a target of 90%.': [
      '72 = coverage / -',
      '90 = coverage / - hypothetical',
    ],
    'Growth is forecast at 3%.': ['3 = growth / - change hypothetical'],
    'The bank expects inflation of 4%.': ['4 = inflation / - hypothetical'],
    'Prices could rise by 10 percent.': ['10 = price / - change hypothetical'],
  },
  others: {
    'The first plane left at 6:40 p.m.': ['6:40 = time / -'],
    'It was built in Bergen in 1987.': ['1987 = year / build'],
    'The alliance of six states met.': ['six = state / -'],
    'The group, comprising six former members, met.': ['six = former member / comprise'],
    'Who was hurt? How many were aboard? The minister says 154. The guard says 171.': [
      '154 = person / aboard',
      '171 = person / aboard',
    ],
    'The Ada took 852 lives in 1994. The Bela took 193.': [
      '852 = person / kill',
      '1994 = year / take',
      '193 = person / kill',
    ],
    'Few vests were handed out. The clerk said 160 vests had been bought and 20 were used.': [
      '160 = vest / buy',
      '20 = vest / use',
    ],
  },
};

describe('what a sentence says of its numbers', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, expected] of Object.entries(cases)) {
        it(text, () => assert.deepEqual(measures(text), expected));
      }
    });
  }
});
