import assert from 'node:assert/strict';
import type { Correction } from '../../server/src/annotations/correction.js';
import { dumpCorpus } from '../../server/src/corpus/dump.js';
import type { CorrectedCorpus } from '../../server/src/corrections/corrected-corpus.js';
import { analysisOf } from '../corpus/corpus-kit.js';
import { correction, named } from '../annotations/support/corrections.js';
import { correctedCorpus, entityAt, FOLDER, passageOf, uriOf } from './corrections-kit.js';

function correct(corpus: CorrectedCorpus, ...corrections: readonly Correction[]): CorrectedCorpus {
  corpus.correct([{ folder: FOLDER, corrections }]);
  return corpus;
}

const COMPANY = {
  'bulletin.txt':
    'Northfield Mining Group reported revenue of $12 million for 2024. Ottilie Brandt, the chief executive, said sales had grown. Brandt spoke in Lowen.',
  'wire.txt':
    'Lowen Basin Group reported revenue of $15 million for 2024. Otto Verhoeven said on Monday that sales had grown.',
  'diary.txt':
    'In the evening Brandt, a baker from Oster, opened her shop. Klara Brandt sells rye bread.',
};

const FLOOD = {
  'morning.txt':
    'The flood in Arden killed 12 people, the fire service said on Tuesday. The river Issel rose overnight.',
  'evening.txt':
    'The flood in Arden killed 18 people, the county said on Tuesday. The river Issel rose overnight.',
};

describe('corrections of names', () => {
  it('merge two that the documents keep apart, and give them one name', () => {
    const corpus = correctedCorpus(COMPANY);
    assert.notEqual(entityAt(corpus, 'wire.txt', 'Verhoeven'), 'Ottilie Brandt');
    correct(corpus, correction({ entities: [named('Otto Verhoeven'), named('Ottilie Brandt')] }));
    const merged = corpus.entities.find(({ aliases, name }) =>
      [name, ...aliases].includes('Ottilie Brandt'),
    );
    assert.ok(merged !== undefined && merged.rules.includes('correction/merge'));
    assert.ok([merged.name, ...merged.aliases].includes('Otto Verhoeven'));
    assert.equal(entityAt(corpus, 'wire.txt', 'Verhoeven'), merged.name);
    assert.equal(entityAt(corpus, 'bulletin.txt', 'Brandt spoke'), merged.name);
    assert.deepEqual(
      corpus.corrections.map(({ state }) => state),
      ['applied'],
    );
  });

  it('by a name that stands nowhere, or that only a correction gave, rename nothing', () => {
    const corpus = correctedCorpus(COMPANY);
    const rename = correction({
      kind: 'rename',
      entities: [named('Otto Verhoeven')],
      value: 'Otto van der Verhoeven',
    });
    const given = correction({
      entities: [named('Ottilie Brandt'), named('Otto van der Verhoeven')],
    });
    const misspelt = correction({
      entities: [named('Klara Brandt'), named('Klara Maria Brannt')],
    });
    const before = dumpCorpus(correct(correctedCorpus(COMPANY), rename));
    correct(corpus, rename, given, misspelt);
    assert.equal(dumpCorpus(corpus), before);
    assert.deepEqual(
      corpus.corrections.map(({ state }) => state),
      ['applied', 'orphaned', 'orphaned'],
    );
    assert.match(corpus.corrections[1]?.problem ?? '', /Otto van der Verhoeven.*does not stand/);
  });

  it('merge as soon as both names stand, and no longer than that', () => {
    const { 'wire.txt': wire, ...others } = COMPANY;
    const merge = correction({
      entities: [named('Otto Verhoeven'), named('Ottilie Maria Brandt')],
    });
    const note = analysisOf(uriOf('note.txt'), 'Ottilie Maria Brandt signed for the mine.');
    const wired = analysisOf(uriOf('wire.txt'), wire);
    const corpus = correct(correctedCorpus(others), merge);
    corpus.apply({ upsert: [wired], remove: [] });
    assert.equal(entityAt(corpus, 'wire.txt', 'Verhoeven'), 'Otto Verhoeven');
    corpus.apply({ upsert: [note], remove: [] });
    assert.equal(entityAt(corpus, 'wire.txt', 'Verhoeven'), 'Ottilie Maria Brandt');
    corpus.apply({ upsert: [], remove: [uriOf('note.txt')] });
    assert.equal(entityAt(corpus, 'wire.txt', 'Verhoeven'), 'Otto Verhoeven');
  });

  it('are gone without a trace when they are taken out', () => {
    const corpus = correctedCorpus(COMPANY);
    const before = dumpCorpus(corpus);
    correct(
      corpus,
      correction({ entities: [named('Otto Verhoeven'), named('Ottilie Brandt')] }),
      correction({ kind: 'not-a-name', entities: [named('Monday')] }),
      correction({ kind: 'retype', entities: [named('Northfield Mining Group')], type: 'place' }),
      correction({ kind: 'date', source: 'wire.txt', value: '2001-01-01' }),
    );
    assert.notEqual(dumpCorpus(corpus), before);
    correct(corpus);
    assert.equal(dumpCorpus(corpus), before);
  });

  it('merge what is counted, too: the figures of the two meet', () => {
    const report =
      ' The company, which is based in Arden, published its report on 3 March 2025. Its mines lie on the river Issel.';
    const corpus = correctedCorpus({
      'a.txt': `Northfield Mining Group employed 1,200 miners in 2024, the ministry said.${report}`,
      'b.txt': `Lowen Basin Group employed 1,500 miners in 2024, the ministry said.${report}`,
    });
    assert.equal(corpus.conflicts.length, 0);
    const entities = [named('Northfield Mining Group'), named('Lowen Basin Group')];
    correct(corpus, correction({ entities }));
    const values = corpus.conflicts.map(({ members }) => members.map(({ value }) => value));
    assert.deepEqual(values, [['1,200 miners', '1,500 miners']]);
  });

  it('split one name into two by document', () => {
    const corpus = correctedCorpus({
      'a.txt': 'Mayor Joan Pell spoke in Arden. Pell was cheered.',
      'b.txt': 'Joan Pell was fined for speeding in 1911.',
    });
    assert.equal(corpus.entities.filter(({ name }) => name === 'Joan Pell').length, 1);
    correct(
      corpus,
      correction({ kind: 'split', entities: [named('Joan Pell'), named('Joan Pell', 'b.txt')] }),
    );
    const pells = corpus.entities.filter(({ name }) => name === 'Joan Pell');
    assert.deepEqual(
      pells.map(({ mentions }) => mentions.map(({ uri }) => uri)),
      [[uriOf('a.txt'), uriOf('a.txt')], [uriOf('b.txt')]],
    );
    assert.equal(new Set(pells.map(({ id }) => id)).size, 2);
  });

  it('let the later one hold', () => {
    const corpus = correctedCorpus({
      'a.txt': 'Joan Pell spoke in Arden.',
      'b.txt': 'Ruth Amory spoke in Arden.',
    });
    const merge = correction({ entities: [named('Joan Pell'), named('Ruth Amory')] });
    const split = correction({
      kind: 'split',
      entities: [named('Joan Pell'), named('Ruth Amory')],
    });
    correct(corpus, merge, split);
    assert.equal(entityAt(corpus, 'a.txt', 'Joan'), 'Joan Pell');
    assert.equal(entityAt(corpus, 'b.txt', 'Ruth'), 'Ruth Amory');
    correct(corpus, split, merge);
    assert.equal(entityAt(corpus, 'a.txt', 'Joan'), entityAt(corpus, 'b.txt', 'Ruth'));
  });

  it('rename, retype, and leave out what is no name', () => {
    const corpus = correctedCorpus(COMPANY);
    correct(
      corpus,
      correction({
        kind: 'rename',
        entities: [named('Ottilie Brandt')],
        value: 'Ottilie van Brandt',
      }),
      correction({ kind: 'retype', entities: [named('Northfield Mining Group')], type: 'place' }),
      correction({ kind: 'not-a-name', entities: [named('Klara Brandt')] }),
    );
    assert.equal(entityAt(corpus, 'bulletin.txt', 'Ottilie'), 'Ottilie van Brandt');
    assert.equal(
      corpus.entities.find(({ name }) => name === 'Northfield Mining Group')?.type,
      'place',
    );
    assert.equal(entityAt(corpus, 'diary.txt', 'Klara'), undefined);
    assert.deepEqual(
      corpus.corrections.map(({ problem }) => problem),
      [undefined, undefined, undefined],
    );
  });

  it('name several when a short name may be either, and do nothing', () => {
    const corpus = correctedCorpus({
      'a.txt': 'Joan Pell spoke. Pell was cheered.',
      'b.txt': 'Tobias Pell sang. Pell was cheered.',
      'c.txt': 'Ruth Amory spoke in Arden.',
    });
    const before = corpus.entities.map(({ id }) => id);
    correct(corpus, correction({ entities: [named('Pell'), named('Ruth Amory')] }));
    assert.deepEqual(
      corpus.entities.map(({ id }) => id),
      before,
    );
    assert.match(corpus.corrections[0]?.problem ?? '', /more than one/i);
    correct(corpus, correction({ entities: [named('Pell', 'b.txt'), named('Ruth Amory')] }));
    assert.equal(entityAt(corpus, 'b.txt', 'Tobias'), entityAt(corpus, 'c.txt', 'Ruth'));
    assert.equal(entityAt(corpus, 'a.txt', 'Joan'), 'Joan Pell');
  });

  it('are orphans, no errors, when the name is gone, and work again when it is back', () => {
    const corpus = correctedCorpus({ 'a.txt': 'Joan Pell spoke.', 'b.txt': 'Ruth Amory spoke.' });
    correct(corpus, correction({ entities: [named('Joan Pell'), named('Ruth Amory')] }));
    corpus.apply({ upsert: [analysisOf(uriOf('b.txt'), 'Nobody spoke.')], remove: [] });
    assert.deepEqual(
      corpus.corrections.map(({ state }) => state),
      ['orphaned'],
    );
    assert.match(corpus.corrections[0]?.problem ?? '', /Ruth Amory/);
    corpus.apply({ upsert: [analysisOf(uriOf('b.txt'), 'Ruth Amory spoke.')], remove: [] });
    assert.deepEqual(
      corpus.corrections.map(({ state }) => state),
      ['applied'],
    );
    assert.equal(entityAt(corpus, 'a.txt', 'Joan'), entityAt(corpus, 'b.txt', 'Ruth'));
  });

  it('hold in their folder alone', () => {
    const corpus = correctedCorpus({
      'a/x.txt': 'Joan Pell spoke.',
      'b/x.txt': 'Joan Pell spoke.',
    });
    const rename = correction({
      kind: 'rename',
      entities: [named('Joan Pell')],
      value: 'Joan of Pell',
    });
    corpus.correct([{ folder: `${FOLDER}/c`, corrections: [rename] }]);
    assert.equal(entityAt(corpus, 'a/x.txt', 'Joan'), 'Joan Pell');
    assert.deepEqual(
      corpus.corrections.map(({ state }) => state),
      ['orphaned'],
    );
  });
});

describe('corrections of conflicts', () => {
  const kinds = (corpus: CorrectedCorpus) => corpus.conflicts.map(({ kind }) => kind);
  const targets = (corpus: CorrectedCorpus) => [
    passageOf(corpus, 'morning.txt', '12 people'),
    passageOf(corpus, 'evening.txt', '18 people'),
  ];

  it('dismiss and settle, in lists and in documents, and say what was answered', () => {
    const corpus = correctedCorpus(FLOOD);
    const [open] = corpus.conflicts;
    assert.ok(open, 'a flood with two tolls is a conflict');
    correct(corpus, correction({ kind: 'settle', value: '18', targets: targets(corpus) }));
    assert.deepEqual(kinds(corpus), []);
    assert.deepEqual(corpus.conflictsIn(uriOf('morning.txt')), []);
    assert.deepEqual(
      corpus.answered.map(({ conflict, correction: { value } }) => [conflict.id, value]),
      [[open.id, '18']],
    );
    correct(corpus, correction({ kind: 'dismiss', targets: targets(corpus) }));
    assert.deepEqual(kinds(corpus), []);
  });

  it('do not hide a value that nobody has seen', () => {
    const corpus = correctedCorpus(FLOOD);
    correct(corpus, correction({ kind: 'dismiss', targets: targets(corpus) }));
    const third = 'The flood in Arden killed 25 people, the hospital said on Tuesday.';
    corpus.apply({ upsert: [analysisOf(uriOf('night.txt'), third)], remove: [] });
    assert.ok(kinds(corpus).length > 0, 'a third toll opens the conflict again');
    const again = 'The flood in Arden killed 18 people, the hospital said on Tuesday.';
    corpus.apply({ upsert: [analysisOf(uriOf('night.txt'), again)], remove: [] });
    assert.deepEqual(kinds(corpus), [], 'a second witness of a seen toll does not');
  });

  it('come back when the number in the passage changes', () => {
    const corpus = correctedCorpus(FLOOD);
    correct(corpus, correction({ kind: 'dismiss', targets: targets(corpus) }));
    const other = FLOOD['evening.txt'].replace('18', '19');
    corpus.apply({ upsert: [analysisOf(uriOf('evening.txt'), other)], remove: [] });
    assert.ok(kinds(corpus).length > 0);
  });

  it('take a passage out of a claim, and the conflict with it', () => {
    const corpus = correctedCorpus(FLOOD);
    assert.ok(
      corpus
        .claimsAt(uriOf('morning.txt'), FLOOD['morning.txt'].indexOf('12'))
        .some(({ kind }) => kind === 'figure'),
    );
    correct(corpus, correction({ kind: 'different-claims', targets: targets(corpus) }));
    assert.deepEqual(kinds(corpus), []);
    const left = corpus.claimsAt(uriOf('morning.txt'), FLOOD['morning.txt'].indexOf('12'));
    assert.deepEqual(
      left.filter(({ kind }) => kind === 'figure'),
      [],
    );
  });

  it('make one claim of passages that were not held to be one, and see that they conflict', () => {
    const corpus = correctedCorpus({
      'a.txt': 'Turnout at the school board election stood at 41 percent.',
      'b.txt': 'By closing time 47 in a hundred had cast a ballot.',
    });
    assert.deepEqual(kinds(corpus), []);
    const same = [passageOf(corpus, 'a.txt', '41 percent'), passageOf(corpus, 'b.txt', '47')];
    correct(corpus, correction({ kind: 'same-claim', targets: same }));
    const [conflict] = corpus.conflicts;
    assert.equal(conflict?.rule, 'correction/same-claim');
    assert.equal(conflict.members.length, 2);
    const [claim] = corpus.claimsAt(uriOf('a.txt'), 50);
    assert.deepEqual(
      claim?.members.map(({ uri }) => uri),
      [uriOf('a.txt'), uriOf('b.txt')],
    );
    correct(corpus);
    assert.deepEqual(kinds(corpus), []);
  });

  it('take an outlet and a date for a document', () => {
    const corpus = correctedCorpus(FLOOD);
    correct(
      corpus,
      correction({ kind: 'outlet', source: 'morning.txt', value: 'Arden Courier' }),
      correction({ kind: 'date', source: 'morning.txt', value: '2019-02-01' }),
      correction({ kind: 'date', source: 'gone.txt', value: '2019-02-01' }),
      correction({ kind: 'date', source: 'evening.txt', value: 'spring' }),
    );
    const analysis = corpus.analysis(uriOf('morning.txt'));
    assert.deepEqual([analysis?.date, analysis?.outlet], ['2019-02-01', 'Arden Courier']);
    assert.deepEqual(
      corpus.corrections.map(({ state }) => state),
      ['applied', 'applied', 'orphaned', 'orphaned'],
    );
  });
});
