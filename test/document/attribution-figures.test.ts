import assert from 'node:assert/strict';
import { createAttributor } from '../../server/src/document/attribution.js';
import { findQuotations } from '../../server/src/document/quotations.js';
import { readMarked } from './quotations-kit.js';

/** A text with its names marked (see quotations-kit.ts) and ^ before each figure asked about; then its sources. */
type Case = readonly [text: string, ...sources: (string | undefined)[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'according to': [
    ['^Eight officers died, according to <o:Interior Ministry>.', 'Interior Ministry'],
    ['According to officials, ^eight officers died and ^nine were hurt.', 'officials', 'officials'],
    [
      '^Eight died, according to a police report, and ^nine were hurt.',
      'a police report',
      'a police report',
    ],
    ['The wind blew at ^65 km/h, as reported by the fishermen.', 'the fishermen'],
    ['In the words of <Ann Lee>, ^40 is too many.', 'Ann Lee'],
  ],
  'a cue that closes the sentence': [
    ['More than ^1,000 people were hurt, health officials said.', 'health officials'],
    ['More than ^1,000 people were hurt, the ministry said on Thursday.', 'the ministry'],
    ['^Eight died, the ministry said in a statement.', 'the ministry'],
    ['^Eight died, said <Ann Lee>.', 'Ann Lee'],
    ['^Eight died, said <Ann Lee>, who has led the force for ^12 years.', 'Ann Lee', undefined],
    ['^Eight died, said a doctor at the clinic.', 'a doctor at the clinic'],
    ['^Eight died, the ministry said – including ^two children.', 'the ministry', 'the ministry'],
    ['^Eight died, state media reported, and ^nine were hurt.', 'state media', 'state media'],
  ],
  'a cue that opens the sentence': [
    ['The ministry said ^eight officers died.', 'The ministry'],
    ['<Ann Lee> said that ^eight officers died and ^nine were hurt.', 'Ann Lee', 'Ann Lee'],
    ['State TV reported that ^eight officers died.', 'State TV'],
    ['Police told <o:Herald> that ^eight officers died.', 'Police'],
    ['<Ann Lee>, who leads the force, says the limit is ^180.', 'Ann Lee'],
    ['<Ann Lee>, 54, told reporters ^eight had died.', 'Ann Lee'],
    ['The ministry put the toll at ^26.', 'The ministry'],
    ['<o:Acme> denied that ^40 people had been let on.', 'Acme'],
    ['She estimated the crowd at ^5,000.', 'She'],
    ['Officials point out that the paper allows ^150.', 'Officials'],
    ['<Ann Lee> has said at least ^twice that the plan is dead.', undefined],
  ],
  'parts of a sentence': [
    [
      'The coastguard says ^117 were saved; the ministry says ^11 are missing.',
      'The coastguard',
      'the ministry',
    ],
    ['The minister says ^154. The coast guard says ^171.', 'The minister', 'The coast guard'],
    [
      'The toll rose to ^26, as the coast guard said ^171 had been aboard.',
      undefined,
      'the coast guard',
    ],
    ['The ship held ^171, ^17 more than the ministry has acknowledged.', undefined, undefined],
    [
      'The ministry, whose own count starts from ^154, says ^11 are missing.',
      'The ministry',
      'The ministry',
    ],
    ['<o:Acme>, which carried ^212,000 people, said it would pay.', 'Acme'],
  ],
  documents: [
    ['The report gives the number of jackets as ^160.', 'The report'],
    ['Its manifest listed ^143.', 'Its manifest'],
    ['The certificate says ^150.', 'The certificate'],
    ['The survey found that ^60 percent agreed.', 'The survey'],
  ],
  'inside a quotation': [
    ['“We have counted ^171 names,” <Ann Lee> said.', 'Ann Lee'],
    ['“We counted ^171,” <Ann Lee> said. “We expect ^200.”', 'Ann Lee', 'Ann Lee'],
    ['“He told us ‘^40 were on deck’ and left,” <Ann Lee> said.', 'He'],
    ['<Ann Lee> spoke of “^40 clandestine passengers”.', 'Ann Lee'],
    ['A sign read “^40”. The toll is ^12.', 'A sign', undefined],
  ],
  pronouns: [
    ['<Ann Lee> runs the clinic. She said ^eight had died.', 'Ann Lee'],
    ['<Ann Lee> runs the clinic. ^Eight had died, she said.', 'Ann Lee'],
    [
      '“We are tired,” said a doctor at the clinic. About ^half had left, she said.',
      'a doctor at the clinic',
    ],
    ['Half are gone. According to the same source, ^22 died.', 'the same source'],
  ],
  nobody: [
    ['^Eight officers died.', undefined],
    ['As I write, ^29 people are dead.', undefined],
    [
      '<p:OSLO>, Feb ^12 (Wire) - At least ^17 people drowned, the ministry said.',
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
