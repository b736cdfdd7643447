import assert from 'node:assert/strict';
import {
  createAnchorer,
  describe as describePassage,
  rebaseAll,
  verify,
  type Anchor,
  type Selectors,
} from '../../server/src/annotations/index.js';
import { applyEdit, editBetween, type TextEdit } from '../../server/src/text/edit.js';
import { seeded } from './support/marked.js';
import { decisive, wholeWordsOf } from './support/oracle.js';
import { Chance } from './support/random-text.js';

/** Steps of the random scripts: a hundred thousand when asked for, some seconds' worth otherwise. */
const STEPS = process.env.CORROBORATE_LONG ? 100_000 : 400;
const STEPS_PER_SCRIPT = 40;

interface Note {
  readonly selectors: Selectors;
  readonly anchor: Anchor;
}

/** One keystroke, paste, cut or replacement. */
function typedEdit(chance: Chance, text: string): TextEdit {
  const span = chance.span(text, 30);
  const at = { start: span.start, end: span.start };
  const kind = chance.random();
  if (kind < 0.25)
    return {
      span: at,
      newText: chance.pick(['x', '1', 'not ', ' ', 'Beta ', '\n', ',', '0', '.']),
    };
  if (kind < 0.45)
    return { span: { start: at.start, end: Math.min(text.length, at.start + 1) }, newText: '' };
  if (kind < 0.6) return { span, newText: chance.word() };
  if (kind < 0.75) return { span, newText: '' };
  if (kind < 0.9) return { span: at, newText: chance.sentence() };
  return { span, newText: text.slice(span.start, span.end) };
}

/** What another program may do to the file. */
function outsideChange(chance: Chance, text: string): string {
  const kind = chance.random();
  const span = chance.span(text, 60);
  const cut = text.slice(0, span.start) + text.slice(span.end);
  if (kind < 0.15) return chance.text(1 + chance.below(3)) + text;
  if (kind < 0.3) return cut;
  if (kind < 0.45) {
    const at = chance.below(cut.length + 1);
    return cut.slice(0, at) + text.slice(span.start, span.end) + cut.slice(at);
  }
  if (kind < 0.55) return text.replace(/\n/g, ' ').replace(/ {2,}/g, ' ');
  if (kind < 0.65) return text.normalize(chance.pick(['NFC', 'NFD']));
  if (kind < 0.75) return swapEverywhere(text, chance);
  if (kind < 0.9)
    return applyEdit(applyEdit(text, typedEdit(chance, text)), typedEdit(chance, text));
  return text + text.slice(span.start, span.end);
}

function swapEverywhere(text: string, chance: Chance): string {
  const [a, b] = chance.pick([
    ['12', '18'],
    ['Alpha', 'Beta'],
    ['not ', ''],
    ['boat', 'bridge'],
    ['"', '”'],
    [' – ', ' - '],
  ] as const);
  return text.split(a).join(b);
}

function passage(text: string, anchor: Anchor): string | undefined {
  if (anchor.state !== 'anchored') return undefined;
  return wholeWordsOf(text, anchor.span.start, anchor.span.end);
}

function quoteOf({ quote: { prefix, exact, suffix } }: Selectors): string {
  const start = prefix.length;
  return wholeWordsOf(prefix + exact + suffix, start, start + exact.length);
}

function check(text: string, note: Note, script: readonly string[]): void {
  const found = passage(text, note.anchor);
  if (found === undefined) return;
  const message = `anchored to ${JSON.stringify(found)} after ${script.join(', ')}`;
  assert.deepEqual(decisive(found), decisive(quoteOf(note.selectors)), message);
  assert.notEqual(found.trim(), '');
}

class Script {
  text: string;
  notes: Note[] = [];
  readonly log: string[] = [];
  private readonly first: string;
  private readonly initial: number;

  constructor(private readonly chance: Chance) {
    this.text = chance.text(4 + chance.below(8));
    this.first = this.text;
    for (let i = 0; i < 6; i++) this.annotate();
    this.initial = this.notes.length;
  }

  step(): void {
    if (this.text.length > 3000) this.text = this.text.slice(0, 1500);
    const before = this.text;
    if (this.chance.random() < 0.6) this.type(before);
    else this.changeOutside(before);
    const kept = this.notes.length;
    if (this.chance.random() < 0.1) this.annotate();
    assert.ok(this.notes.length >= kept, 'a note was lost');
    for (const note of this.notes) check(this.text, note, this.log);
  }

  /** With the first text back, the first notes are back where they were. */
  finish(): void {
    const anchorer = createAnchorer(this.first);
    for (const { selectors } of this.notes.slice(0, this.initial)) {
      const { start, end } = selectors.position!;
      const anchor = anchorer.anchor(selectors);
      assert.equal(anchor.state, 'anchored');
      assert.deepEqual(anchor.state === 'anchored' && anchor.span, { start, end });
    }
  }

  private annotate(): void {
    if (this.text.length < 10) return;
    const span = this.chance.span(this.text);
    const selectors = describePassage(this.text, span);
    if (selectors === undefined) return;
    const { start, end } = selectors.position!;
    const anchor: Anchor = { state: 'anchored', span: { start, end }, by: 'position', score: 1 };
    this.notes.push({ selectors, anchor });
  }

  private type(before: string): void {
    const edit = typedEdit(this.chance, before);
    this.text = applyEdit(before, edit);
    this.log.push(`typed ${JSON.stringify(edit)}`);
    const carried = rebaseAll(this.notes, edit, before, this.text);
    this.place((note, i) => carried[i] ?? this.anchorer().anchor(note.selectors));
  }

  private changeOutside(before: string): void {
    this.text = outsideChange(this.chance, before);
    this.log.push(`from outside ${JSON.stringify(editBetween(before, this.text))}`);
    this.made = undefined;
    this.place((note) => this.anchorer().anchor(note.selectors));
  }

  private made: ReturnType<typeof createAnchorer> | undefined;

  private anchorer(): ReturnType<typeof createAnchorer> {
    if (this.made?.text !== this.text) this.made = createAnchorer(this.text);
    return this.made;
  }

  private place(anchor: (note: Note, i: number) => Anchor): void {
    this.notes = this.notes.map((note, i) => ({ ...note, anchor: anchor(note, i) }));
  }
}

describe('notes through edits', () => {
  it(`are never lost and never on other digits, names or negations (${STEPS} steps)`, function () {
    this.timeout(0);
    for (let script = 0; script * STEPS_PER_SCRIPT < STEPS; script++) {
      const run = new Script(new Chance(seeded(script + 1)));
      for (let i = 0; i < STEPS_PER_SCRIPT; i++) run.step();
      run.finish();
    }
  });

  it('are found where they are after text was put in above, or go to review', () => {
    let anchored = 0;
    let all = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const chance = new Chance(seeded(seed));
      const text = chance.text(12);
      const selectors = describePassage(text, chance.span(text));
      if (selectors === undefined) continue;
      const above = chance.text(2);
      const result = createAnchorer(above + text).anchor(selectors);
      all++;
      if (result.state !== 'anchored') continue;
      anchored++;
      assert.equal(result.span.start, selectors.position!.start + above.length, `seed ${seed}`);
    }
    assert.ok(anchored / all > 0.9, `${anchored} of ${all}`);
  });

  it('can be put on a passage by hand only if it says the same', () => {
    const text = 'Team Beta counted 18 boats.';
    const before = 'Team Alpha counted 12 boats.';
    const selectors = describePassage(before, { start: 0, end: before.length })!;
    const result = verify(text, { start: 0, end: text.length }, selectors);
    assert.equal(result?.state, 'needs-review');
  });
});
