import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Corpus, type CorpusModels } from '../../server/src/corpus/corpus.js';
import { dumpCorpus } from '../../server/src/corpus/dump.js';
import type { DocumentAnalysis } from '../../server/src/document/document-analysis.js';
import { documentUri, type DocumentUri } from '../../server/src/text/source-document.js';
import { analysisOf, vectors } from './corpus-kit.js';

/** Sentences that share names, figures, quotes and words in many ways. */
const SENTENCES = [
  'At least 14 miners were killed when a shaft collapsed in Karvina, the mining office said.',
  'Nineteen miners died in the collapse, according to rescue chief Petra Novotna.',
  'The death toll rose to 21 on Friday.',
  'The company said 36 people were injured.',
  'Thirty-six people were hurt in the accident, doctors said.',
  '“We will not leave anybody down there,” Petra Novotna told reporters.',
  '“We shall not leave anyone down there”, said Novotná.',
  'Petra Novotna said the mine had been inspected in March 2023.',
  'Some 120 rescue workers searched the tunnels through the night.',
  'About 150 rescuers were searching the tunnels on Thursday.',
  'Prosecutors opened an investigation into the Ostrava Coal Company.',
  'The Ostrava Coal Company (OCC) denied that safety rules had been broken.',
  'OCC shares fell 12 percent in Prague.',
  'Shares of the company lost 15 percent of their value in Prague.',
  'Relatives waited at the gate of the mine in the rain.',
  'Families waited in the rain at the gates of the mine.',
  'The prime minister, Jan Havel, declared two days of mourning.',
  'Jan Hawel declared three days of county mourning.',
];

const NAMES = ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt', 'g.txt'];

interface Step {
  readonly name: string;
  /** Indices of the document's sentences from now on; none removes it. */
  readonly sentences: readonly number[];
}

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...NAMES),
  sentences: fc.array(fc.nat(SENTENCES.length - 1), { maxLength: 7 }),
});

function textOf({ sentences }: Step): string {
  return sentences.map((i) => SENTENCES[i]).join('\n\n');
}

function rebuilt(
  analyses: ReadonlyMap<DocumentUri, DocumentAnalysis>,
  models: CorpusModels,
): Corpus {
  const corpus = new Corpus({ ...models, hot: 1 });
  for (const analysis of [...analyses.values()].reverse()) {
    corpus.apply({ upsert: [analysis], remove: [] });
  }
  return corpus;
}

/** What a document shows of links and conflicts. */
function shownIn(corpus: Corpus, uri: DocumentUri): string {
  const claims = corpus.claims.filter(({ members }) => members.some((m) => m.uri === uri));
  return JSON.stringify([claims, corpus.conflictsIn(uri)]);
}

describe('an edited corpus', () => {
  for (const [reach, hot, doubtful] of [
    [1, 1, 8],
    [2, 0, 8],
    [24, 1, 1],
    [24, 0, 8],
  ] as const) {
    const packed = hot === 0 ? ', everything packed' : '';
    const how = `reach ${reach}, ${doubtful} doubtful${packed}`;
    it(`equals one built from scratch, and names the documents it changed (${how})`, () => {
      const models = { vectors, reach, hot, doubtful };
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
          const corpus = new Corpus(models);
          const analyses = new Map<DocumentUri, DocumentAnalysis>();
          for (const one of steps) {
            const uri = documentUri(one.name);
            const before = new Map([...analyses.keys()].map((u) => [u, shownIn(corpus, u)]));
            const affected = applyStep(corpus, analyses, one, uri);
            assert.equal(dumpCorpus(corpus), dumpCorpus(rebuilt(analyses, models)));
            for (const [u, shown] of before) {
              if (u === uri || affected.has(u)) continue;
              assert.equal(shownIn(corpus, u), shown, `${u} changed unannounced`);
            }
          }
        }),
        { numRuns: 40, seed: 20250214 },
      );
    }).timeout(120_000);
  }
});

function applyStep(
  corpus: Corpus,
  analyses: Map<DocumentUri, DocumentAnalysis>,
  one: Step,
  uri: DocumentUri,
): ReadonlySet<DocumentUri> {
  if (one.sentences.length === 0) {
    analyses.delete(uri);
    return corpus.apply({ upsert: [], remove: [uri] });
  }
  const analysis = analysisOf(one.name, textOf(one));
  analyses.set(uri, analysis);
  return corpus.apply({ upsert: [analysis], remove: [] });
}
