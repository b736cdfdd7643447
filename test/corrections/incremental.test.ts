import assert from 'node:assert/strict';
import type { Correction } from '../../server/src/annotations/correction.js';
import { Corpus } from '../../server/src/corpus/corpus.js';
import { dumpCorpus } from '../../server/src/corpus/dump.js';
import { CorrectedCorpus } from '../../server/src/corrections/corrected-corpus.js';
import type { DocumentAnalysis } from '../../server/src/document/document-analysis.js';
import { seeded } from '../annotations/support/marked.js';
import { analysisOf, vectors } from '../corpus/corpus-kit.js';
import { correction, named } from '../annotations/support/corrections.js';
import { correctedCorpus, FOLDER, passageOf, uriOf } from './corrections-kit.js';

const PATHS = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
const PEOPLE = ['Joan Pell', 'Ruth Amory', 'Tobias Pell', 'Pell'];
const TOLLS = ['12', '18', '25'];
const SCRIPTS = process.env.CORROBORATE_LONG ? 200 : 12;
const STEPS = 8;

/** A report on one flood that names somebody and gives a toll. */
function report(person: string, toll: string): string {
  return `The flood in Arden killed ${toll} people, ${person} said on Tuesday. The river Issel rose overnight. ${person} spoke in the town hall.`;
}

class Script {
  readonly corpus = new CorrectedCorpus(new Corpus({ vectors }));
  readonly documents = new Map<string, string>();
  corrections: readonly Correction[] = [];

  constructor(private readonly random: () => number) {}

  step(): void {
    const what = this.random();
    if (what < 0.5) this.write();
    else if (what < 0.6) this.remove();
    else this.correct();
  }

  /** The same documents and corrections, from nothing. */
  anew(): CorrectedCorpus {
    const fresh = new CorrectedCorpus(new Corpus({ vectors }));
    fresh.correct([{ folder: FOLDER, corrections: this.corrections }]);
    const upsert = [...this.documents].map(([path, text]) => analysisOf(uriOf(path), text));
    fresh.apply({ upsert, remove: [] });
    return fresh;
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  private write(): void {
    const path = this.pick(PATHS);
    const text = report(this.pick(PEOPLE), this.pick(TOLLS));
    this.documents.set(path, text);
    const analysis: DocumentAnalysis = analysisOf(uriOf(path), text);
    this.corpus.apply({ upsert: [analysis], remove: [] });
  }

  private remove(): void {
    const path = this.pick(PATHS);
    this.documents.delete(path);
    this.corpus.apply({ upsert: [], remove: [uriOf(path)] });
  }

  private correct(): void {
    const keep = this.corrections.filter(() => this.random() < 0.7);
    this.corrections = [...keep, this.someCorrection()];
    this.corpus.correct([{ folder: FOLDER, corrections: this.corrections }]);
  }

  private someCorrection(): Correction {
    const [one, other] = [this.pick(PEOPLE), this.pick(PEOPLE)];
    const path = this.pick(PATHS);
    switch (Math.floor(this.random() * 7)) {
      case 0:
        return correction({ entities: [named(one), named(other)] });
      case 1:
        return correction({ kind: 'split', entities: [named(one), named(one, path)] });
      case 2:
        return correction({ kind: 'not-a-name', entities: [named(one)] });
      case 3:
        return correction({ kind: 'rename', entities: [named(one)], value: 'J. P.' });
      case 4:
        return correction({ kind: 'date', source: path, value: '2019-02-01' });
      default:
        return this.aboutPassages();
    }
  }

  private aboutPassages(): Correction {
    const [toll, otherToll] = [this.pick(TOLLS), this.pick(TOLLS)];
    const texts = { 'a.txt': report('Joan Pell', toll), 'b.txt': report('Ruth Amory', otherToll) };
    const kit = correctedCorpus(texts);
    const targets = [
      passageOf(kit, 'a.txt', `${toll} people`),
      passageOf(kit, 'b.txt', `${otherToll} people`),
    ];
    return correction({
      kind: this.pick(['dismiss', 'settle', 'same-claim', 'different-claims']),
      targets,
    });
  }
}

describe('corrections through changes', () => {
  it(`leave what documents and corrections give from nothing (${SCRIPTS} scripts)`, function () {
    this.timeout(0);
    for (let seed = 1; seed <= SCRIPTS; seed++) {
      const script = new Script(seeded(seed));
      for (let step = 0; step < STEPS; step++) script.step();
      const anew = script.anew();
      const message = `seed ${seed}`;
      assert.equal(dumpCorpus(script.corpus), dumpCorpus(anew), message);
      const states = (corpus: CorrectedCorpus) =>
        corpus.corrections.map(({ state, problem }) => [state, problem]);
      assert.deepEqual(states(script.corpus), states(anew), message);
      for (const path of PATHS) {
        const here = (corpus: CorrectedCorpus) =>
          corpus.conflictsIn(uriOf(path)).map(({ id }) => id);
        assert.deepEqual(here(script.corpus), here(anew), message);
      }
      script.corpus.correct([]);
      script.corrections = [];
      assert.equal(dumpCorpus(script.corpus), dumpCorpus(script.anew()), message);
    }
  });
});
