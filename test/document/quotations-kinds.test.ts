import assert from 'node:assert/strict';
import { describeQuotations, readMarked } from './quotations-kit.js';

/** A text with its names marked (see quotations-kit.ts), then one line for each quotation in it. */
type Case = readonly [text: string, ...quotations: string[]];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  utterances: [
    ['“Never,” came the reply.', 'direct: Never,'],
    ['“We lost everything.” <Ann Lee> wept.', 'direct: We lost everything.'],
    ['The crowd shouted “Go home!” at the guards.', 'direct: Go home! ← The crowd / shouted'],
    ['Signs read “No more bolts!” on Friday.', 'direct: No more bolts! ← Signs / read'],
    ['‘We had no boat’: inside the town’s lost summer', 'direct: We had no boat'],
    ['Related: ‘We had no boat of our own’: the lost summer', 'direct: We had no boat of our own'],
    [
      '<Ann Lee> said that “we will not stop until the last of them has been found and brought home”.',
      'partial: we will not stop until the last of them has been found and brought home ← Ann Lee = Ann Lee / said',
    ],
    [
      '<Ann Lee> said “it is fair to assume that the bolts were worn and nobody looked”.',
      'direct: it is fair to assume that the bolts were worn and nobody looked ← Ann Lee = Ann Lee / said',
    ],
    [
      'The valley is cold, <Ann Lee> said, “so there is still hope, a little hope”.',
      'partial: so there is still hope, a little hope ← Ann Lee = Ann Lee / said',
    ],
    ['<Ann Lee> asked: “Why?”', 'direct: Why? ← Ann Lee = Ann Lee / asked'],
    ['“Why?” <Ann Lee> asked.', 'direct: Why? ← Ann Lee = Ann Lee / asked'],
    ['“No,” <Ann Lee> said.', 'direct: No, ← Ann Lee = Ann Lee / said'],
  ],
  terms: [
    ['The so-called “peacekeepers” came on Friday.', 'scare: peacekeepers'],
    ['Troops have agreed to send “peacekeepers” to the town.', 'scare: peacekeepers'],
    ['The army set up a “humanitarian corridor” in the west.', 'scare: humanitarian corridor'],
    ['What he calls his “sphere” is gone.', 'partial: sphere ← he / calls'],
    ['Around two dozen are “missing”, a word we use for the mothers.', 'scare: missing'],
    ['She was given the title of “mother of the nation”.', 'scare: mother of the nation'],
    ['A device known as a “pinger” was heard.', 'scare: pinger'],
    ['The forces – described as “guards” – left.', 'scare: guards'],
    ['The plan, dubbed “Big Bang”, failed.', 'scare: Big Bang'],
    ['The word “crisis” was banned.', 'scare: crisis'],
  ],
  'names and titles': [
    ['The ferry “Ocean Star” sank.', 'scare: Ocean Star'],
    ['The ferry boat «Estrela do Mar» sank.', 'scare: Estrela do Mar'],
    ['His film “The Long Night” won.', 'scare: The Long Night'],
    ['<Tom “Tiny” Roy> left early.', 'scare: Tiny'],
    ['Tom “Tiny” Roy left early.', 'scare: Tiny'],
    ['“Today” host <Ann Lee> said the show would end.', 'scare: Today'],
    ['<Tom Roy> told NBC’s “Today” that he would run.', 'scare: Today'],
    ['The song, “Blue Moon,” was played.', 'scare: Blue Moon,'],
    ['The band played “Blue Moon” and “Red Sun” twice.', 'scare: Blue Moon', 'scare: Red Sun'],
  ],
  headlines: [
    ['Alliance sends ‘peacekeepers’ to the town', 'scare: peacekeepers'],
    ['‘Order restored’ after protesters ‘removed’', 'partial: Order restored', 'partial: removed'],
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
    ['The “peacekeepers” arrived on Monday, officials said.', 'scare: peacekeepers'],
    ['Officials said the “peacekeepers” had arrived.', 'partial: peacekeepers ← Officials / said'],
    [
      'They were “almost completely” moved, according to <Ann Lee>.',
      'partial: almost completely ← Ann Lee = Ann Lee / according to',
    ],
    ['<Ann Lee> agreed to send “guards”.', 'scare: guards'],
    ['<Ann Lee> left, and the “guards” came.', 'scare: guards'],
    [
      'How the plan “will be seen by all . . . will decide” is open, <Ann Lee> said.',
      'partial: will be seen by all . . . will decide ← Ann Lee = Ann Lee / said',
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
