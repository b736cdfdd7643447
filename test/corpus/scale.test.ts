import assert from 'node:assert/strict';
import { Corpus } from '../../server/src/corpus/corpus.js';
import type { DocumentAnalysis } from '../../server/src/document/document-analysis.js';
import { madeUpReports, REPORTS_PER_EVENT } from '../bench/scale-texts.js';
import { analysisOf, vectors } from './corpus-kit.js';

const EVENTS = 5;

/** Floods in different towns, eight reports of each, made of the same sentences. */
const reports = madeUpReports(EVENTS * REPORTS_PER_EVENT);

describe('a folder of many events of one kind', function () {
  this.timeout(120_000);
  const corpus = new Corpus({ vectors });
  before(() => {
    const upsert: DocumentAnalysis[] = reports.map(({ name, text }) => analysisOf(name, text));
    corpus.apply({ upsert, remove: [] });
  });

  it('has an edit change nothing beyond the reports of its event', () => {
    const edited = reports[2 * REPORTS_PER_EVENT + 2];
    assert.ok(edited !== undefined);
    const text = edited.text.replace(/\d+ people/, '51 people');
    assert.notEqual(text, edited.text);
    const affected = corpus.apply({ upsert: [analysisOf(edited.name, text)], remove: [] });
    assert.ok(affected.size <= REPORTS_PER_EVENT, [...affected].join(' '));
  });

  it('compares no figures of two events', () => {
    const eventOf = (uri: string): number => {
      const place = reports.findIndex(({ name }) => uri.endsWith(name));
      return Math.floor(place / REPORTS_PER_EVENT);
    };
    for (const { kind, members, label } of corpus.conflicts) {
      if (kind === 'name') continue;
      const events = new Set(members.map(({ uri }) => eventOf(uri)));
      assert.equal(events.size, 1, `${kind}: ${label}`);
    }
  });
});
