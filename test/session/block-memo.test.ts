import assert from 'node:assert/strict';
import { remember } from '../../server/src/session/block-memo.js';

describe('a remembering function', () => {
  const counting = (capacity: number) => {
    const asked: string[] = [];
    const read = remember((text) => {
      asked.push(text);
      return text.toUpperCase();
    }, capacity);
    return { asked, read };
  };

  it('computes each text once', () => {
    const { asked, read } = counting(100);
    assert.deepEqual(['a', 'b', 'a', 'b'].map(read), ['A', 'B', 'A', 'B']);
    assert.deepEqual(asked, ['a', 'b']);
  });

  it('forgets what was not asked for longest', () => {
    const { asked, read } = counting(4);
    for (const text of ['aa', 'bb', 'aa', 'cc', 'aa', 'bb']) read(text);
    assert.deepEqual(asked, ['aa', 'bb', 'cc', 'bb']);
  });

  it('keeps nothing larger than it may', () => {
    const { asked, read } = counting(4);
    for (const text of ['a', 'longer', 'longer', 'a']) read(text);
    assert.deepEqual(asked, ['a', 'longer', 'longer']);
  });
});
