import assert from 'node:assert/strict';
import { corpusOf } from './corpus-kit.js';

/** How many independent sources the texts are. */
function sources(...texts: readonly string[]): number {
  const corpus = corpusOf(Object.fromEntries(texts.map((text, i) => [`${i}.txt`, text])));
  return new Set(corpus.uris.map((uri) => corpus.sourceGroup(uri))).size;
}

const AGENCY = [
  'HALLBERG, Oct 9, 2022 - Two trawlers ran aground on the Skarv reef off Hallberg early on Sunday, the coast guard said.',
  'Eleven sailors were lifted off by helicopter in winds of 90 kilometres an hour.',
  'The skipper of the second boat, Torvald Engen, had refused to leave until his crew was safe.',
  '“You do not leave before the youngest,” Engen told reporters at the harbour.',
  'The two boats belong to Nordvik Fisheries, a family firm with nine vessels.',
  'A tug from Larsund is to try to pull them free at high water on Monday.',
  'About 40 tonnes of diesel are on board, but none has leaked so far.',
];

const REWORDED = [
  'HALLBERG, Oct 9, 2022 - Two trawlers ran aground on the Skarv reef off Hallberg early on Sunday, the coast guard stated.',
  'Eleven sailors had been lifted off by chopper in winds of 90 kilometres an hour.',
  'The captain of the second boat, Torvald Engen, had declined to depart till his crew was secure.',
  '“You don’t leave earlier than the youngest,” Engen advised reporters on the harbour.',
  'The 2 boats belong to Nordvik Fisheries, a household agency with 9 vessels.',
  'A tug from Larsund is to attempt to drag them free at excessive water on Monday.',
  'About 40 tonnes of diesel are aboard, however none has leaked to date.',
];

const OWN = [
  'The wind was so strong on Saturday night that Hallberg hardly slept.',
  'At first light people on the quay saw what it had done: two boats of Nordvik Fisheries lay on the Skarv reef.',
  'A helicopter brought the eleven men to the hospital, where all but one were soon sent home.',
  'Torvald Engen, who is 58, was the last to be taken off.',
  'His wife said that he had been at sea since he was fifteen.',
  'The coast guard does not expect the diesel in the tanks, some 40 tonnes, to leak.',
  'The tug that is to pull the boats off has to come from Larsund.',
];

const text = (sentences: readonly string[]): string => sentences.join('\n\n');

describe('documents of one source', () => {
  it('are five copies of an agency story, cut and retitled', () => {
    assert.equal(
      sources(
        text(AGENCY),
        text(['Drama on the reef', ...AGENCY.slice(0, 5)]),
        text([...AGENCY.slice(0, 2), ...AGENCY.slice(3)]),
        text(['Stranded off Hallberg', ...AGENCY, 'Read more of our news from the coast.']),
        text(AGENCY.slice(1)),
      ),
      1,
    );
  });

  it('are a story and what a machine made of it', () => {
    assert.equal(sources(text(AGENCY), text(REWORDED)), 1);
  });

  it('are not two reports of the same facts', () => {
    assert.equal(sources(text(AGENCY), text(OWN)), 2);
  });

  it('are not two reports that share one paragraph of an agency', () => {
    assert.equal(
      sources(text(AGENCY), text([...OWN.slice(0, 3), AGENCY[3] ?? '', ...OWN.slice(3)])),
      2,
    );
  });

  it('are not short reports of one result', () => {
    assert.equal(
      sources(
        'Halvorsen Marine of Bergen earned 412 million kroner in the third quarter, up from 380 million. Chief executive Ingrid Solbakk expects a better fourth quarter. Shares in Halvorsen rose 3 per cent.',
        'Shares in Halvorsen Marine rose by 3 per cent in Oslo. In the third quarter the firm from Bergen had a profit of 412 million kroner, after 380 million a year before. The fourth will be better still, said Ingrid Solbakk, its chief executive.',
        'Third-quarter profit at Halvorsen Marine was 412 million kroner. Ingrid Solbakk, who leads the company in Bergen, was confident of the fourth quarter. Analysts had expected less.',
      ),
      3,
    );
  });

  it('are flashes of a sentence only when they are the same to the word', () => {
    const flash =
      'Polls have closed in Varnava, and Irena Kostova leads Stoyan Delchev by 4 points.';
    assert.equal(sources(flash, flash.replace('have', 'had')), 1);
    assert.equal(
      sources(
        flash,
        'Irena Kostova leads by 4 points over Stoyan Delchev in Varnava, exit polls say.',
      ),
      2,
    );
  });
});
