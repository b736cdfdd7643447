import assert from 'node:assert/strict';
import { loadUsableModels } from '../../server/src/files/models.js';
import {
  Corpus,
  createAnalyzer,
  createBlockReader,
  documentUri,
  readNamelessBlock,
  type AnalyzeDocument,
  type DocumentAnalysis,
} from '../../server/src/index.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

const SMALL = 3_000;
const TIMES = 4;
/** Four times the text may take four times as long, and twice that again for the machine's moods. */
const MOST = TIMES * 2;
/** What takes less than so many milliseconds even at the larger size says nothing. */
const NOTHING = 60;

/** Milliseconds of processor time, the least of a few tries. */
function cost(work: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < 3 && least > NOTHING / 2; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Growth is measured anew before it counts as too much: another program may have been in the way. */
function assertLinear(workOn: (length: number) => () => unknown): void {
  let ratio = 0;
  for (let i = 0; i < 3; i++) {
    const large = cost(workOn(SMALL * TIMES));
    if (large < NOTHING) return;
    ratio = large / Math.max(cost(workOn(SMALL)), NOTHING / MOST);
    if (ratio <= MOST) return;
  }
  assert.fail(`${String(TIMES)} times the text takes ${ratio.toFixed(1)} times as long`);
}

describe('hostile texts', function () {
  this.timeout(120_000);
  let analyze: AnalyzeDocument;
  before(async () => {
    const { models } = await loadUsableModels();
    analyze = createAnalyzer(models.names ? createBlockReader(models.names) : readNamelessBlock);
  });
  const reading = (text: string, name = 'a'): DocumentAnalysis =>
    analyze({ uri: documentUri(`file:///${name}.md`), version: 0, format: 'markdown', text });

  for (const [name, make] of Object.entries(HOSTILE_TEXTS)) {
    it(`${name}: reading takes time that grows with the length only`, () => {
      assertLinear((length) => {
        const text = make(length);
        return () => reading(text);
      });
    });

    it(`${name}: linking three copies takes time that grows with the length only`, () => {
      assertLinear((length) => {
        const text = make(length);
        const copies = ['a', 'b', 'c'].map((uri) => reading(text, uri));
        return () => {
          const corpus = new Corpus();
          corpus.apply({ upsert: copies, remove: [] });
          return [corpus.claims, corpus.conflicts];
        };
      });
    });
  }
});
