import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  applyEdit,
  applyEdits,
  carrySpan,
  editBetween,
  trimEdit,
} from '../../server/src/text/edit.js';

const edits = fc
  .tuple(fc.string({ maxLength: 30 }), fc.nat(30), fc.nat(30), fc.string({ maxLength: 8 }))
  .map(([text, a, b, newText]) => {
    const start = Math.min(a, b, text.length);
    const end = Math.min(Math.max(a, b), text.length);
    return { text, edit: { span: { start, end }, newText } };
  });

describe('an edit', () => {
  it('is found between two texts', () => {
    assert.deepEqual(editBetween('one two', 'one three'), {
      span: { start: 5, end: 7 },
      newText: 'hree',
    });
    assert.equal(editBetween('same', 'same'), undefined);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const edit = editBetween(a, b);
        assert.equal(edit === undefined ? a : applyEdit(a, edit), b);
      }),
    );
  });

  it('does the same when trimmed', () => {
    fc.assert(
      fc.property(edits, ({ text, edit }) => {
        const trimmed = trimEdit(text, edit);
        assert.equal(applyEdit(text, trimmed), applyEdit(text, edit));
        assert.ok(trimmed.newText.length <= edit.newText.length);
      }),
    );
  });

  it('follows another', () => {
    const first = { span: { start: 0, end: 0 }, newText: 'ab' };
    const second = { span: { start: 1, end: 2 }, newText: '' };
    assert.equal(applyEdits('c', [first, second]), 'ac');
  });

  it('carries a span: what the edit did not touch is still in it', () => {
    const span = { start: 4, end: 8 };
    const carry = (start: number, end: number, newText: string) =>
      carrySpan(span, { span: { start, end }, newText });
    assert.deepEqual(carry(0, 0, 'xx'), { start: 6, end: 10 }, 'before');
    assert.deepEqual(carry(4, 4, 'x'), { start: 5, end: 9 }, 'at its start stays outside');
    assert.deepEqual(carry(8, 8, 'x'), { start: 4, end: 8 }, 'at its end stays outside');
    assert.deepEqual(carry(5, 6, 'xyz'), { start: 4, end: 10 }, 'inside');
    assert.deepEqual(carry(2, 5, 'x'), { start: 3, end: 6 }, 'over its start');
    assert.deepEqual(carry(6, 9, 'x'), { start: 4, end: 6 }, 'over its end');
    assert.deepEqual(carry(4, 8, 'x'), { start: 4, end: 5 }, 'all of it');
    assert.deepEqual(carry(4, 5, 'xy'), { start: 4, end: 9 }, 'its first letter');
    assert.equal(carry(4, 8, ''), undefined, 'all of it, by nothing');
    assert.equal(carry(3, 9, ''), undefined, 'more than it');
  });

  it('carries spans so that their untouched words stay the same', () => {
    fc.assert(
      fc.property(edits, fc.nat(30), fc.nat(30), ({ text, edit }, a, b) => {
        const span = {
          start: Math.min(a, b, text.length),
          end: Math.min(Math.max(a, b), text.length),
        };
        const carried = carrySpan(span, edit);
        if (carried === undefined) return;
        const after = applyEdit(text, edit);
        assert.ok(carried.start <= carried.end && carried.end <= after.length);
        const untouched = edit.span.start >= span.end || edit.span.end <= span.start;
        if (untouched) {
          assert.equal(after.slice(carried.start, carried.end), text.slice(span.start, span.end));
        }
      }),
    );
  });
});
