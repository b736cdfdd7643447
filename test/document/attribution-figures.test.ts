import assert from 'node:assert/strict';
import { createAttributor } from '../../server/src/document/attribution.js';
import { findQuotations } from '../../server/src/document/quotations.js';
import { readMarked } from './quotations-kit.js';

/** A text with its names marked (see quotations-kit.ts) and ^ before each figure asked about; then its sources. */
type Case = readonly [text: string, ...sources: (string | undefined)[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'according to': [
    ['^Nine rangers fell ill, according to <o:Forest Service>.', 'Forest Service'],
    ['According to officials, ^six bridges fell and ^nine were closed.', 'officials', 'officials'],
    [
      '^Eight died, according to a police report, and ^nine were hurt.',
      'a police report',
      'a police report',
    ],
    ['The frost reached ^11 degrees, as reported by the growers.', 'the growers'],
    ['According to data compiled by <o:Acme>, ^nine shops closed.', 'data compiled by Acme'],
    ['In the words of <Ann Lee>, ^40 is too many.', 'Ann Lee'],
  ],
  'a cue that closes the sentence': [
    ['More than ^300 hives were lost, farm officials said.', 'farm officials'],
    ['More than ^300 hives were lost, the ministry said on Monday.', 'the ministry'],
    ['^Eight died, the ministry said in a letter.', 'the ministry'],
    ['^Eight died, said <Ann Lee>.', 'Ann Lee'],
    ['<Tom Roy> was ^81, his family said; ^two were hurt.', 'his family', undefined],
    ['^Eight died, said <Ann Lee>, who has led the force for ^12 years.', 'Ann Lee', undefined],
    ['^Eight died, said a baker at the market.', 'a baker at the market'],
    ['^Eight died, the ministry said – including ^two children.', 'the ministry', 'the ministry'],
    ['^Eight died, state media reported, and ^nine were hurt.', 'state media', 'state media'],
  ],
  'a cue that opens the sentence': [
    ['The ministry said ^six bridges fell.', 'The ministry'],
    ['<Ann Lee> said that ^six bridges fell and ^nine were closed.', 'Ann Lee', 'Ann Lee'],
    ['Local radio reported that ^six bridges fell.', 'Local radio'],
    ['Rangers told <o:Herald> that ^six bridges fell.', 'Rangers'],
    ['<Ann Lee>, who runs the lift, says the limit is ^90.', 'Ann Lee'],
    ['<Ann Lee>, 54, told reporters ^eight had died.', 'Ann Lee'],
    ['The ministry put the cost at ^31.', 'The ministry'],
    ['<o:Acme> denied that ^70 guests had been let in.', 'Acme'],
    ['The coroner gave a toll of ^31.', 'The coroner'],
    ['<Ann Lee> gave the town its bridge back after ^31 years.', undefined],
    ['Two goals by <Ann Lee> gave <o:Acme> the cup in front of ^5,000 fans.', undefined],
    ['She estimated the crowd at ^5,000.', 'She'],
    ['Owners point out that the permit allows ^90.', 'Owners'],
    ['<Ann Lee> has said ^twice this week that the plan is dead.', undefined],
  ],
  'parts of a sentence': [
    ['The growers say ^52 were sold; the council says ^8 are left.', 'The growers', 'the council'],
    ['The mayor says ^60. The trade board says ^75.', 'The mayor', 'The trade board'],
    [
      'The cost rose to ^31, as the trade board said ^75 had been billed.',
      undefined,
      'the trade board',
    ],
    ['The hall held ^75, ^15 more than the ministry has acknowledged.', undefined, undefined],
    [
      'The ministry, whose own list starts from ^60, says ^8 are left.',
      'The ministry',
      'The ministry',
    ],
    ['<o:Acme>, which sold ^9,000 bolts, said it would pay.', 'Acme'],
  ],
  'what the reporter adds': [
    [
      'The ministry said <Tom Roy>, who has led the force for ^12 years, would go on ^two conditions.',
      undefined,
      'The ministry',
    ],
    [
      'The council announced that its founder, ^81-year-old <Tom Roy>, would pay ^90.',
      undefined,
      'The council',
    ],
    ['Police said <Tom Roy>, ^54, had hidden ^nine boats.', undefined, 'Police'],
    [
      'The mayor said the pier – it is ^90 meters long – had moved by ^two meters.',
      undefined,
      'The mayor',
    ],
    ['Police said ^nine people who had waited for ^two hours were safe.', 'Police', 'Police'],
    ['<Ann Lee>, who sold ^nine boats last year, said ^two were left.', undefined, 'Ann Lee'],
  ],
  headlines: [
    ['UPDATE 2 - <p:Norway> says ^nine bridges closed', 'Norway'],
    ['UPDATE 2-<o:Acme> says ^nine shops closed', 'Acme'],
    ['EXCLUSIVE - <o:Acme> told staff ^nine shops would close', 'Acme'],
  ],
  documents: [
    ['The report gives the number of doors as ^44.', 'The report'],
    ['Its register listed ^58.', 'Its register'],
    ['The certificate says ^90.', 'The certificate'],
    ['The survey found that ^60 percent agreed.', 'The survey'],
  ],
  'inside a quotation': [
    ['“We have sold ^75 seats,” <Ann Lee> said.', 'Ann Lee'],
    ['“We sold ^75,” <Ann Lee> said. “We expect ^80.”', 'Ann Lee', 'Ann Lee'],
    ['“He told us ‘^70 were inside’ and left,” <Ann Lee> said.', 'He'],
    ['<Ann Lee> spoke of “^70 uninvited guests”.', 'Ann Lee'],
    ['A sign read “^70”. The fee is ^12.', 'A sign', undefined],
  ],
  pronouns: [
    ['<Ann Lee> runs the clinic. She said ^eight had left.', 'Ann Lee'],
    ['<Ann Lee> runs the clinic. ^Eight had left, she said.', 'Ann Lee'],
    [
      '“We are tired,” said a nurse at the clinic. About ^half had gone, she said.',
      'a nurse at the clinic',
    ],
    ['Half are gone. According to the same source, ^35 came back.', 'the same source'],
  ],
  nobody: [
    ['^Six bridges fell.', undefined],
    ['As I write, ^17 shops are shut.', undefined],
    [
      '<p:OSLO>, May ^9 (Wire) - At least ^30 houses burned, the ministry said.',
      undefined,
      'the ministry',
    ],
    ['The ministry opened in ^1994.', undefined],
    ['<Ann Lee>, ^54, said nothing of it.', undefined],
    ['Police closed ^two roads. Officials said nothing.', undefined],
  ],
};

function sourcesOf(marked: string): (string | undefined)[] {
  const figures = [...marked.matchAll(/\^/g)].length;
  const offsets: number[] = [];
  let plain = marked;
  for (let n = 0; n < figures; n++) {
    const at = plain.indexOf('^');
    offsets.push(readMarked(plain.slice(0, at)).text.length);
    plain = plain.slice(0, at) + plain.slice(at + 1);
  }
  const input = readMarked(plain);
  const attribution = createAttributor({ ...input, quotations: findQuotations(input) });
  return offsets.map((offset) => attribution(offset)?.sourceText);
}

describe('sources of figures', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, ...expected] of cases) {
        it(text, () => assert.deepEqual(sourcesOf(text), expected));
      }
    });
  }
});
