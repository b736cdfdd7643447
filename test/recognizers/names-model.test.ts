import assert from 'node:assert/strict';
import { loadNameModel } from '../../server/src/recognizers/names/name-model.js';
import { modelBytes } from './names-kit.js';

describe('the model of names', () => {
  it('is at most four megabytes', () => {
    assert.ok(modelBytes.length <= 4_000_000, `${modelBytes.length} bytes`);
  });

  it('loads within a hundred milliseconds', () => {
    const start = performance.now();
    loadNameModel(modelBytes);
    assert.ok(performance.now() - start < 100);
  });

  it('loads from any offset of a larger buffer', () => {
    const shifted = new Uint8Array(modelBytes.length + 3);
    shifted.set(modelBytes, 3);
    assert.doesNotThrow(() => loadNameModel(shifted.subarray(3)));
  });

  const broken: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array, RegExp])[] = [
    ['empty', () => new Uint8Array(0), /does not start like one/],
    ['other bytes', () => new Uint8Array(4096).fill(65), /does not start like one/],
    ['cut short', (bytes) => bytes.slice(0, bytes.length / 2), /checksum|too early/],
    ['one byte changed', (bytes) => bytes.map((b, i) => (i === 100_000 ? b ^ 1 : b)), /checksum/],
    ['other labels', (bytes) => bytes.map((b, i) => (i === 8 ? 7 : b)), /other labels/],
  ];
  for (const [name, change, message] of broken) {
    it(`complains plainly of a broken file: ${name}`, () => {
      assert.throws(() => loadNameModel(change(modelBytes)), message);
    });
  }
});
