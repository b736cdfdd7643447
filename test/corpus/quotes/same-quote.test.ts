import assert from 'node:assert/strict';
import type { CorpusView } from '../../../server/src/corpus/corpus-view.js';
import { sliceSpan } from '../../../server/src/text/span.js';
import { corpusOf, valuesOf } from '../corpus-kit.js';

type Texts = Readonly<Record<string, string>>;

function textAt(corpus: CorpusView, uri: string, start: number, end: number): string {
  const found = corpus.uris.find((one) => one === uri);
  const text = found === undefined ? '' : (corpus.analysis(found)?.text ?? '');
  return sliceSpan(text, { start, end }).replace(/\s+/g, ' ');
}

/** Each quote claim as its members, "document: words". */
function quoteClaims(texts: Texts): readonly (readonly string[])[] {
  const corpus = corpusOf(texts);
  return corpus.claims
    .filter(({ kind }) => kind === 'quote')
    .map(({ members }) =>
      members.map(({ uri, span }) => `${uri}: ${textAt(corpus, uri, span.start, span.end)}`),
    );
}

function wordings(texts: Texts): readonly (readonly string[])[] {
  const corpus = corpusOf(texts);
  return corpus.conflicts
    .filter(({ kind }) => kind === 'wording')
    .map((conflict) => valuesOf(corpus, conflict));
}

/** Whether one claim has both passages. */
function linked(texts: Texts, a: string, b: string): boolean {
  return quoteClaims(texts).some(
    (members) => members.some((m) => m.includes(a)) && members.some((m) => m.includes(b)),
  );
}

const flood = (quote: string): string =>
  `TARNWICK, June 4, 2023 - The Ousel burst its banks at Tarnwick and flooded Hallam Street. ${quote} Hundreds of homes in Tarnwick were without power.`;

describe('the same quote', () => {
  it('is found when the cue cuts it in another place', () => {
    const texts = {
      'a.txt': flood(
        '“We lost the whole harvest in one night,” farmer Ewan Prideaux told the Tarnwick Post. “Nobody warned us.”',
      ),
      'b.txt': flood(
        '“We lost the whole harvest in one night. Nobody warned us,” Ewan Prideaux said.',
      ),
    };
    assert.ok(linked(texts, 'a.txt: We lost', 'b.txt: We lost'));
    assert.ok(linked(texts, 'a.txt: Nobody warned', 'b.txt: We lost'));
    assert.ok(!linked(texts, 'a.txt: We lost', 'a.txt: Nobody warned'));
    assert.deepEqual(wordings(texts), []);
  });

  it('is found when common words make it up, in one order', () => {
    const texts = {
      'a.txt': flood('“There was nobody here who could have told us,” said Ewan Prideaux.'),
      'b.txt': flood(
        'Prideaux, a farmer, was bitter. “We waited till dawn. There was nobody here who could have told us. Not one,” he said.',
      ),
    };
    assert.ok(linked(texts, 'a.txt: There was', 'b.txt: We waited'));
  });

  it('is found in two translations by what is said with it', () => {
    const texts = {
      'a.txt': flood(
        '“The water rose up to the windows,” Ewan Prideaux said. “My grandfather built this barn.”',
      ),
      'b.txt': flood(
        '“It mounted, the water, until the windowpanes. My grandfather has constructed that barn”, declared Ewan Prideaux.',
      ),
    };
    assert.ok(linked(texts, 'a.txt: The water', 'b.txt: It mounted'));
    assert.equal(wordings(texts).length > 0, true);
  });

  it('is found when a machine has put one word in the place of another', () => {
    const texts = {
      'a.txt': flood('“We had no car of our own,” one woman said.'),
      'b.txt': flood('“We had no automobile of our own,” one girl stated.'),
    };
    assert.deepEqual(wordings(texts), [
      ['We had no car of our own,', 'We had no automobile of our own,'],
    ]);
  });

  it('is not two things that one person says of one matter', () => {
    const results = (quote: string): string =>
      `Halvorsen Marine of Bergen reported its results on Tuesday. ${quote} Shares in Halvorsen fell in Oslo.`;
    const texts = {
      'a.txt': results(
        '“Margins in the fish farms will recover next year,” chief executive Ingrid Solbakk said.',
      ),
      'b.txt': results('“We are closing the yard at Stord this winter,” Ingrid Solbakk said.'),
    };
    assert.deepEqual(quoteClaims(texts), []);
  });

  it('is not a word that two rivals use', () => {
    const election = (quote: string): string =>
      `The second round in Varnava pits Irena Kostova against Stoyan Delchev. ${quote} Polls in Varnava close at eight.`;
    const texts = {
      'a.txt': election('Irena Kostova called the count a “disgrace”.'),
      'b.txt': election('Stoyan Delchev said the debate had been a “disgrace”.'),
    };
    assert.deepEqual(quoteClaims(texts), []);
  });

  it('is a term in marks although the form of the word differs', () => {
    const texts = {
      'a.txt': flood('The council speaks of “embankments” that nobody has seen in Tarnwick.'),
      'b.txt': flood('What the council calls “embanking works” never reached Tarnwick.'),
    };
    assert.ok(linked(texts, 'a.txt: embankments', 'b.txt: embanking'));
  });

  it('is no other wording when only the spelling, the marks or the length differ', () => {
    const texts = {
      'a.txt': flood('“We will organise the clean-up ourselves,” said Ewan Prideaux.'),
      'b.txt': flood('Ewan Prideaux said: ‘We will organize the clean-up ourselves’.'),
      'c.txt': flood('They would “organise the clean-up”, Ewan Prideaux said.'),
    };
    assert.equal(quoteClaims(texts).length, 1);
    assert.deepEqual(wordings(texts), []);
  });
});
