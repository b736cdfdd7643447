import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { anchor, describe as describePassage } from '../../server/src/annotations/index.js';
import type { Span } from '../../server/src/text/span.js';
import { hypothesisAnchor } from './support/hypothesis.js';
import { LOOKALIKE_CASES, type LookalikeCase } from './support/lookalike-cases.js';
import { marked } from './support/marked.js';

/**
 * right: placed where it belongs; kept off: has no place any more and got none; wrong: placed where
 * it does not belong; review: could be placed, and a person is asked; orphaned: could be placed, and
 * nothing was found.
 */
type Outcome = 'right' | 'kept off' | 'wrong' | 'review' | 'orphaned';

/** Edges may differ by a mark or a letter where the text itself was damaged. */
function samePlace(a: Span, b: Span): boolean {
  return Math.abs(a.start - b.start) <= 2 && Math.abs(a.end - b.end) <= 2;
}

function placed(found: Span, truth: Span | undefined): Outcome {
  return truth !== undefined && samePlace(found, truth) ? 'right' : 'wrong';
}

function ours({ before, after }: LookalikeCase): Outcome {
  const [old, now] = [marked(before), marked(after)];
  const result = anchor(now.text, describePassage(old.text, old.span!)!);
  if (result.state === 'anchored') return placed(result.span, now.span);
  if (now.span === undefined) return 'kept off';
  return result.state === 'orphaned' ? 'orphaned' : 'review';
}

function theirs({ before, after }: LookalikeCase): Outcome {
  const [old, now] = [marked(before), marked(after)];
  const found = hypothesisAnchor(now.text, describePassage(old.text, old.span!)!);
  if (found === undefined) return now.span === undefined ? 'kept off' : 'orphaned';
  return placed(found, now.span);
}

function tally(outcome: (example: LookalikeCase) => Outcome): Record<Outcome, number> {
  const counts = { right: 0, 'kept off': 0, wrong: 0, review: 0, orphaned: 0 };
  for (const example of LOOKALIKE_CASES) counts[outcome(example)]++;
  return counts;
}

describe('lookalikes', () => {
  it('are at least two hundred', () => {
    assert.ok(LOOKALIKE_CASES.length >= 200, String(LOOKALIKE_CASES.length));
    const texts = new Set(LOOKALIKE_CASES.map(({ before, after }) => `${before}\0${after}`));
    assert.ok(texts.size >= 200, `only ${texts.size} differ`);
  });

  it('never get a note that was not theirs', () => {
    const wrong = LOOKALIKE_CASES.filter((example) => ours(example) === 'wrong');
    assert.deepEqual(
      wrong.map(({ name, family }) => `${family}: ${name}`),
      [],
    );
  });

  it('leave few notes to be placed by hand that could be placed', () => {
    const placeable = LOOKALIKE_CASES.filter(({ after }) => after.includes('⟦'));
    const right = placeable.filter((example) => ours(example) === 'right');
    assert.ok(right.length / placeable.length >= 0.85, `${right.length} of ${placeable.length}`);
  });

  it('show the right place among the candidates whenever a note is not placed', () => {
    const missing = LOOKALIKE_CASES.filter((example) => {
      const [old, now] = [marked(example.before), marked(example.after)];
      if (now.span === undefined) return false;
      const truth = now.span;
      const result = anchor(now.text, describePassage(old.text, old.span!)!);
      if (result.state === 'anchored') return false;
      if (result.state === 'orphaned') return true;
      return !result.candidates.some(({ span }) => samePlace(span, truth));
    });
    assert.ok(
      missing.length <= 2,
      missing.map(({ family, name }) => `${family}: ${name}`).join('\n'),
    );
  });

  it('deceive the published scoring of Hypothesis, so the cases are worth something', () => {
    assert.ok(tally(theirs).wrong > 50);
  });

  it('are counted in the page on sidecars as they are here', () => {
    const page = readFileSync(new URL('../../docs/sidecar.md', import.meta.url), 'utf8');
    const row = (name: string, counts: Record<Outcome, number>, wrong: string) =>
      `| ${name} | ${counts.right} | ${counts['kept off']} | ${counts.review} | ${wrong} |`;
    const [mine, other] = [tally(ours), tally(theirs)];
    assert.ok(page.includes(row('Corroborate', mine, `**${mine.wrong}**`)), JSON.stringify(mine));
    assert.ok(page.includes(row("Hypothesis' scoring", other, String(other.wrong))));
    assert.ok(page.includes(`has ${LOOKALIKE_CASES.length} cases`));
  });

  if (process.env.CORROBORATE_REPORT) {
    it('report', () => {
      console.log(`${LOOKALIKE_CASES.length} cases`);
      console.log('ours      ', tally(ours));
      console.log('hypothesis', tally(theirs));
      for (const example of LOOKALIKE_CASES) {
        const outcome = ours(example);
        const placeable = example.after.includes('⟦');
        if (outcome === 'wrong' || (placeable && outcome !== 'right')) {
          console.log(`${outcome.padEnd(8)} ${example.family}: ${example.name}`);
        }
      }
    });
  }
});
