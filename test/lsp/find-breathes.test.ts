import assert from 'node:assert/strict';
import type { Session } from '../../server/src/index.js';
import { answerFind } from '../../server/src/lsp/answers/find-elsewhere.js';
import { Uris } from '../../server/src/lsp/uris.js';
import { sessionOf, uriOf } from '../support/session-of.js';

const COUNT = 40;
const name = (i: number) => `${String(i).padStart(2, '0')}.txt`;

describe('finding something in many documents', () => {
  let session: Session;
  beforeEach(() => {
    const files = Array.from({ length: COUNT }, (_, i): [string, string] => {
      return [name(i), i === 7 ? 'The weir at the mill held.\n' : 'The ferry was late again.\n'];
    });
    session = sessionOf(Object.fromEntries(files));
  });
  const find = async (query: string) => {
    const { passages } = await answerFind({ session, uris: new Uris() }, { query });
    return passages.map(({ document, line, at }) => `${document}:${String(line)} ${at}`);
  };

  it('looks only at those that have the words', async () => {
    const { corpus } = session;
    const asked = new Set<string>();
    const analysis = corpus.analysis.bind(corpus);
    corpus.analysis = (uri) => {
      asked.add(uri);
      return analysis(uri);
    };
    assert.deepEqual(await find('the weir'), ['07.txt:1 The weir']);
    assert.deepEqual([...asked], [uriOf('07.txt')]);
  });

  describe('when each takes long', () => {
    const now = performance.now.bind(performance);
    let time = 0;
    before(() => (performance.now = () => (time += 100)));
    after(() => (performance.now = now));

    it('lets others be answered in between', async () => {
      const found = find('weir');
      let turns = 0;
      let next: NodeJS.Immediate;
      const count = () => {
        turns++;
        next = setImmediate(count);
      };
      next = setImmediate(count);
      await found;
      clearImmediate(next);
      assert.ok(turns > COUNT / 2, String(turns));
    });

    it('finds the words where they stand after what was typed meanwhile', async () => {
      const found = find('weir');
      for (let turn = 0; turn < COUNT / 2; turn++) await new Promise(setImmediate);
      const text = 'Later.\n\nThe weir at the mill held.\n';
      const source = { uri: uriOf('07.txt'), version: 1, format: 'plaintext' as const, text };
      session.change({ disk: [session.analyze(source)] });
      assert.deepEqual(await found, ['07.txt:3 weir']);
    });
  });
});
