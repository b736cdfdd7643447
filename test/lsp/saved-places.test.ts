import assert from 'node:assert/strict';
import { documentUri, type DocumentUri } from '../../server/src/index.js';
import { SavedPlaces } from '../../server/src/lsp/notes/saved-places.js';
import { readSettled, type TextRead } from '../../server/src/lsp/settled-read.js';

const uri = documentUri('file:///a.txt');

describe('where notes are, written down when their document is saved', () => {
  /** A document with a text, whose sidecar can be written or not. */
  const desk = () => {
    const state = { text: 'saved', writable: false, written: [] as string[] };
    const places = new SavedPlaces({
      refresh: (): Promise<readonly DocumentUri[]> => {
        if (state.writable) state.written.push(state.text);
        return Promise.resolve(state.writable ? [] : [uri]);
      },
      textOf: () => state.text,
    });
    return { state, places };
  };

  it('is written later when the sidecar could not be, as long as nothing was typed since', async () => {
    const { state, places } = desk();
    await places.saved(uri, 'saved');
    state.writable = true;
    await places.sidecarChanged(documentUri('file:///other.txt'));
    assert.deepEqual(state.written, []);
    await places.sidecarChanged(uri);
    await places.sidecarChanged(uri);
    assert.deepEqual(state.written, ['saved']);
  });

  it('is not written by a text that was typed and not saved', async () => {
    const { state, places } = desk();
    await places.saved(uri, 'saved');
    state.writable = true;
    state.text = 'saved, and more typed';
    await places.sidecarChanged(uri);
    assert.deepEqual(state.written, []);
  });
});

describe('a file that another program is writing', () => {
  const whole = 'format: 1\nannotations:\n  - id: one\n';
  const reading = (...texts: string[]) => {
    let looks = 0;
    const read = (): Promise<TextRead> =>
      Promise.resolve({ state: 'read', text: texts[Math.min(looks++, texts.length - 1)] });
    return { read, looks: () => looks };
  };

  it('is looked at until it stays as it is', async () => {
    const { read } = reading('', 'format: 1\nannot', 'format: 1\nannotations:\n  - id: o', whole);
    assert.deepEqual(await readSettled(read, whole), { state: 'read', text: whole });
  });

  it('is taken as it is when it stays cut, and at once when it does not look cut', async () => {
    const cut = reading('format: 1\nannot');
    assert.equal((await readSettled(cut.read, whole)).state, 'read');
    assert.equal(cut.looks(), 2);
    const fine = reading(whole);
    await readSettled(fine.read, 'format: 1\n');
    assert.equal(fine.looks(), 1);
  });
});
