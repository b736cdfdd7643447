import assert from 'node:assert/strict';
import { Worker } from 'node:worker_threads';
import { loadModels } from '../../server/src/files/models.js';
import {
  createAnalyzer,
  createBlockReader,
  documentUri,
  emptyAnalysis,
  readNamelessBlock,
  type SourceDocument,
} from '../../server/src/index.js';
import { AnalyzerPool, type PoolOptions } from '../../server/src/workers/analyzer-pool.js';
import { inThreadAnalyzer, type Analyzer } from '../../server/src/workers/analyzer.js';
import { serverBundle } from '../support/server-bundle.js';

const analyze = createAnalyzer(readNamelessBlock);
const source = (text: string, name = 'a'): SourceDocument => ({
  uri: documentUri(`file:///${name}.txt`),
  version: 0,
  format: 'plaintext',
  text,
});
const LONG = 'Omar Haddad said: “We counted 1,200 boats.” The Red Cross agreed.\n\n'.repeat(400);

/** A worker that answers as its script says; \`say\` posts an answer for the task. */
const scripted = (script: string) => () =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ id, source }) => {
       const say = () => parentPort.postMessage({ state: 'done', id, analysis: { ...source, here: 'worker' } });
       ${script}
     });
     parentPort.postMessage({ state: 'ready' });`,
    { eval: true },
  );

describe('readers of documents', function () {
  this.timeout(30_000);
  const readers: Analyzer[] = [];
  const pool = (options: Partial<PoolOptions>) => {
    const made = new AnalyzerPool({ size: 2, startWorker: scripted('say()'), analyze, ...options });
    readers.push(made);
    return made;
  };
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.dispose();
  });

  it('are the same, here and in workers', async () => {
    const bundle = await serverBundle();
    const { names } = await loadModels();
    const here = inThreadAnalyzer(createAnalyzer(createBlockReader(names)));
    const elsewhere = pool({ startWorker: () => new Worker(bundle) });
    const texts = ['', 'One line of 12 words.', LONG, `${LONG}\ud800`, LONG.slice(0, 21_000)];
    const [a, b] = await Promise.all(
      [here, elsewhere].map((reader) =>
        Promise.all(texts.map((text, i) => reader.analyze(source(text, String(i))))),
      ),
    );
    assert.deepEqual(a, b);
    assert.ok((b?.[2]?.mentions.length ?? 0) > 0, 'the worker has its models');
  });

  it('read small documents on the spot while workers start, and large ones in workers', async () => {
    const reader = pool({});
    const [small, large] = await Promise.all([
      reader.analyze(source('small')),
      reader.analyze(source(LONG)),
    ]);
    assert.ok(!('here' in small));
    assert.ok('here' in large);
  });

  it('tell of a document that cannot be read, and go on', async () => {
    const failing = pool({
      startWorker: scripted(
        `source.text.startsWith('bad') ? parentPort.postMessage({ state: 'failed', id, reason: 'stumbled' }) : say()`,
      ),
    });
    await assert.rejects(failing.analyze(source(`bad ${LONG}`)), /stumbled/);
    assert.ok('here' in (await failing.analyze(source(LONG))));
    await assert.rejects(
      inThreadAnalyzer(() => assert.fail('stumbled')).analyze(source('')),
      /stumbled/,
    );
  });

  it('replace a worker that dies, and give up a document over which two have died', async () => {
    let started = 0;
    const reader = pool({
      size: 1,
      startWorker: () => {
        started++;
        return scripted(`source.text.startsWith('deadly') ? process.exit(1) : say()`)();
      },
    });
    const answers = await Promise.allSettled(
      [`deadly ${LONG}`, LONG, `${LONG}.`].map((text) => reader.analyze(source(text))),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['rejected', 'fulfilled', 'fulfilled'],
    );
    assert.equal(started, 3);
  });

  it('do not wait for ever', async () => {
    const reader = pool({
      size: 1,
      startWorker: scripted(`if (source.text.startsWith('endless')) for (;;); else say()`),
      patience: () => 200,
    });
    const [endless, other] = await Promise.allSettled([
      reader.analyze(source(`endless ${LONG}`)),
      reader.analyze(source(LONG)),
    ]);
    assert.equal(endless?.status, 'rejected');
    assert.equal(other?.status, 'fulfilled');
  });

  it('read here when no worker can be started', async () => {
    for (const startWorker of [
      () => {
        throw new Error('no threads');
      },
      () => new Worker('throw new Error("cannot start")', { eval: true }),
    ]) {
      const reader = pool({ startWorker, analyze: (document) => emptyAnalysis(document) });
      const all = await Promise.all(
        [LONG, 'small', LONG].map((text) => reader.analyze(source(text))),
      );
      assert.deepEqual(
        all.map(({ language }) => language),
        ['und', 'und', 'und'],
      );
    }
  });

  it('end workers that nobody needs, and start new ones when needed', async () => {
    const workers: Worker[] = [];
    const reader = pool({
      idle: 20,
      startWorker: () => {
        const worker = scripted('say()')();
        workers.push(worker);
        return worker;
      },
    });
    await reader.analyze(source(LONG));
    await new Promise((resolve) => workers[0]?.once('exit', resolve));
    assert.ok('here' in (await reader.analyze(source(LONG))));
    assert.ok(workers.length >= 2);
  });

  it('that are dismissed leave nobody waiting', async () => {
    const reader = pool({ size: 1, startWorker: scripted('for (;;);') });
    const waiting = [reader.analyze(source(LONG)), reader.analyze(source(LONG))];
    setTimeout(() => reader.dispose(), 100);
    const answers = await Promise.allSettled(waiting);
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
  });
});
