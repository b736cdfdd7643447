import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadUsableModels } from '../../server/src/files/models.js';
import { chance, mutate } from './fuzz/mutate.js';
import { fuzzTargets, type Target } from './fuzz/targets.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

interface Case {
  readonly target: string;
  readonly fault: string;
  readonly text: string;
}

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case);

describe('texts that fuzzing found', function () {
  this.timeout(60_000);
  let targets: Readonly<Record<string, Target>> = {};
  before(async () => {
    targets = fuzzTargets((await loadUsableModels()).models);
  });

  function targetOf(name: string): Target {
    const target = targets[name];
    assert.ok(target, `no target is called ${name}`);
    return target;
  }

  for (const { target, fault, text } of cases) {
    it(`${target}, once: ${fault.split('\n')[0] ?? ''}`, () => targetOf(target).check(text));
  }

  it('a text for a target that is no longer there is no text that passes', () => {
    assert.throws(() => targetOf('nothing of ours'));
  });

  it('any text, and any mixture of hostile ones, keeps the promises of every target', () => {
    const seeds = Object.values(HOSTILE_TEXTS).map((make) => make(80));
    const mixed = fc.nat().map((seed) => mutate(seeds, chance(seed), 600));
    const any = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), mixed);
    for (const target of Object.values(targets)) {
      fc.assert(
        fc.property(any, (text) => target.check(text)),
        { numRuns: 25 },
      );
    }
  });
});
