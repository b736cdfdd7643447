import assert from 'node:assert/strict';
import { describeQuotations, readMarked } from './quotations-kit.js';

/** A text with its names marked (see quotations-kit.ts), then one line for each quotation in it. */
type Case = readonly [text: string, ...quotations: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  utterances: [
    ['“Never,” came the reply.', 'direct: Never,'],
    [
      '“We sold the last of it.” <Ann Lee> wept.',
      'direct: We sold the last of it. ← Ann Lee = Ann Lee',
    ],
    ['The crowd shouted “Go home!” at the guards.', 'direct: Go home! ← The crowd / shouted'],
    ['Signs read “No more bolts!” on Friday.', 'direct: No more bolts! ← Signs / read'],
    ['‘Nobody rang the bell’: inside the town’s lost summer', 'direct: Nobody rang the bell'],
    [
      'Related: ‘Nobody rang the bell for us’: the lost summer',
      'direct: Nobody rang the bell for us',
    ],
    [
      '<Ann Lee> said that “we will not stop until the last of them has been found and brought home”.',
      'partial: we will not stop until the last of them has been found and brought home ← Ann Lee = Ann Lee / said',
    ],
    [
      '<Ann Lee> said “it is fair to assume that the bolts were worn and nobody looked”.',
      'direct: it is fair to assume that the bolts were worn and nobody looked ← Ann Lee = Ann Lee / said',
    ],
    [
      'The valley is cold, <Ann Lee> said, “so the plums are late, and small”.',
      'partial: so the plums are late, and small ← Ann Lee = Ann Lee / said',
    ],
    ['<Ann Lee> asked: “Why?”', 'direct: Why? ← Ann Lee = Ann Lee / asked'],
    ['“Why?” <Ann Lee> asked.', 'direct: Why? ← Ann Lee = Ann Lee / asked'],
    ['“No,” <Ann Lee> said.', 'direct: No, ← Ann Lee = Ann Lee / said'],
  ],
  terms: [
    ['The so-called “helpers” came on Friday.', 'scare: helpers'],
    ['The club has agreed to send “helpers” to the town.', 'scare: helpers'],
    ['The council set up a “quiet corridor” in the west.', 'scare: quiet corridor'],
    ['What he calls his “sphere” is gone.', 'partial: sphere ← he / calls'],
    ['Around ten are “late”, a word the school likes.', 'scare: late'],
    ['She was given the title of “keeper of the bees”.', 'scare: keeper of the bees'],
    ['A device known as a “pinger” was heard.', 'scare: pinger'],
    ['The forces – described as “guards” – left.', 'scare: guards'],
    ['The plan, dubbed “Big Bang”, failed.', 'scare: Big Bang'],
    ['The word “crisis” was banned.', 'scare: crisis'],
  ],
  'names and titles': [
    ['The ferry “Ocean Star” sank.', 'scare: Ocean Star'],
    ['The ferry boat «Rosa dos Ventos» sank.', 'scare: Rosa dos Ventos'],
    ['His film “The Long Night” won.', 'scare: The Long Night'],
    ['<Tom “Tiny” Roy> left early.', 'scare: Tiny'],
    ['Tom “Tiny” Roy left early.', 'scare: Tiny'],
    ['“Sunrise” host <Ann Lee> said the show would end.', 'scare: Sunrise'],
    ['<Tom Roy> told TV3’s “Sunrise” that he would run.', 'scare: Sunrise'],
    ['The song, “Blue Moon,” was played.', 'scare: Blue Moon,'],
    ['The band played “Blue Moon” and “Red Sun” twice.', 'scare: Blue Moon', 'scare: Red Sun'],
  ],
  headlines: [
    ['Club sends ‘helpers’ to the town', 'scare: helpers'],
    ['‘Bridge closed’ after rowers ‘cheated’', 'partial: Bridge closed', 'partial: cheated'],
    ['Minister calls plan ‘reckless’', 'partial: reckless ← Minister / calls'],
    ['Mayor: ‘Armed idiots’ to blame', 'partial: Armed idiots ← Mayor / :'],
  ],
  'fragments without a source': [
    [
      'There was talk of “a plan to move the town to the other side of the river”.',
      'partial: a plan to move the town to the other side of the river',
    ],
  ],
  'fragments and far cues': [
    ['The “helpers” arrived on Monday, officials said.', 'scare: helpers'],
    ['Officials said the “helpers” had arrived.', 'partial: helpers ← Officials / said'],
    [
      'They were “more or less” ready, according to <Ann Lee>.',
      'partial: more or less ← Ann Lee = Ann Lee / according to',
    ],
    ['<Ann Lee> agreed to send “guards”.', 'scare: guards'],
    ['<Ann Lee> left, and the “guards” came.', 'scare: guards'],
    [
      'How the price “is read in the shops . . . will tell” is open, <Ann Lee> said.',
      'partial: is read in the shops . . . will tell ← Ann Lee = Ann Lee / said',
    ],
  ],
};

describe('kinds of quotations', () => {
  for (const [rule, cases] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [text, ...expected] of cases) {
        it(text, () => assert.deepEqual(describeQuotations(readMarked(text)), expected));
      }
    });
  }
});
