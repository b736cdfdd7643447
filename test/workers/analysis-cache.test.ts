import assert from 'node:assert/strict';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModels } from '../../server/src/files/models.js';
import {
  createAnalyzer,
  createBlockReader,
  documentUri,
  type AnalyzeDocument,
  type SourceDocument,
} from '../../server/src/index.js';
import { AnalysisCache } from '../../server/src/workers/analysis-cache.js';
import { inThreadAnalyzer } from '../../server/src/workers/analyzer.js';
import { cachedAnalyzer } from '../../server/src/workers/cached-analyzer.js';

const TEXT = 'Harbor master Ana Duarte said: “We counted 1,200 boats.” At least 12 sank.';
const source = (text = TEXT, name = 'a'): SourceDocument => ({
  uri: documentUri(`file:///${name}.txt`),
  version: 3,
  format: 'plaintext',
  text,
});

describe('the cache of analyses', () => {
  let analyze: AnalyzeDocument;
  let folder: string;
  const cacheOf = (edition = '1', capacity = 1e9) =>
    new AnalysisCache({ folder, edition, capacity });
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile());

  before(async () => {
    analyze = createAnalyzer(createBlockReader((await loadModels()).names));
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'corroborate-cache-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives what was written, also to another that looks, under the asking document’s own name', async () => {
    for (const text of [TEXT, '', 'a\ud800 "b', 'ẞ 12.5 % 👩‍👧\0']) {
      const written = analyze(source(text));
      await cacheOf().write(source(text), written);
      const asked = source(text, 'b');
      assert.deepEqual(await cacheOf().read(asked), { ...written, uri: asked.uri });
    }
  });

  it('knows nothing of another text, format, or edition', async () => {
    await cacheOf().write(source(), analyze(source()));
    assert.equal(await cacheOf().read(source(`${TEXT} `)), undefined);
    assert.equal(await cacheOf().read({ ...source(), format: 'markdown' }), undefined);
    assert.equal(await cacheOf('2').read(source()), undefined);
    assert.equal(await cacheOf().read(source('\udc00')), undefined);
    await cacheOf().write(source('\ud800'), analyze(source('\ud800')));
    assert.equal(await cacheOf().read(source('\udc00')), undefined);
  });

  it('takes a file that is cut short or altered for none', async () => {
    await cacheOf().write(source(), analyze(source()));
    const [file = ''] = files();
    const whole = readFileSync(file);
    for (const length of [0, 1, 31, 32, 40, whole.length - 1]) {
      writeFileSync(file, whole);
      truncateSync(file, length);
      assert.equal(await cacheOf().read(source()), undefined, String(length));
    }
    for (const at of [0, 32, whole.length >> 1, whole.length - 1]) {
      const altered = Buffer.from(whole);
      altered[at] = (altered[at] ?? 0) ^ 1;
      writeFileSync(file, altered);
      assert.equal(await cacheOf().read(source()), undefined, String(at));
    }
  });

  it('leaves whole files only, when two write at once', async () => {
    const caches = [cacheOf(), cacheOf(), cacheOf()];
    const analysis = analyze(source());
    await Promise.all(caches.map((cache) => cache.write(source(), analysis)));
    assert.equal(files().length, 1);
    assert.deepEqual(await cacheOf().read(source()), analysis);
  });

  it('does without a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = new AnalysisCache({ folder: join(folder, 'file'), edition: '1', capacity: 1 });
    await cache.write(source(), analyze(source()));
    assert.equal(await cache.read(source()), undefined);
    await cache.trim();
  });

  it('works on when the folder is deleted under it', async () => {
    const cache = cacheOf();
    await cache.write(source(), analyze(source()));
    rmSync(folder, { recursive: true });
    assert.equal(await cache.read(source()), undefined);
    await cache.write(source(), analyze(source()));
    await cache.write(source(), analyze(source()));
    assert.deepEqual(await cache.read(source()), analyze(source()));
  });

  it('trims the longest unused beyond the capacity, and what other editions left', async () => {
    const texts = [0, 1, 2, 3].map((n) => `${TEXT} ${n}`);
    for (const text of texts) await cacheOf().write(source(text), analyze(source(text)));
    await cacheOf('old').write(source(), analyze(source()));
    const sizes = files().map((file) => statSync(file).size);
    const age = (file: string, days: number) => {
      const seconds = Date.now() / 1000 - days * 24 * 3600;
      utimesSync(file, seconds, seconds);
    };
    for (const file of files()) age(file, 3);
    // What is asked for counts as young.
    assert.ok(await cacheOf().read(source(texts[2])));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await cacheOf('1', Math.max(...sizes) * 2).trim();
    assert.equal(files().length, 2);
    assert.ok(await cacheOf().read(source(texts[2])));
    assert.equal(await cacheOf('old').read(source()), undefined);
  });

  it('spares the reader what it knows', async () => {
    let readings = 0;
    const counting = inThreadAnalyzer((asked) => {
      readings++;
      return analyze(asked);
    });
    const cache = cacheOf();
    const analyzer = cachedAnalyzer(counting, cache);
    await analyzer.analyze(source());
    await cache.write(source(), analyze(source()));
    assert.deepEqual(await analyzer.analyze(source(TEXT, 'b')), analyze(source(TEXT, 'b')));
    assert.equal(readings, 1);
  });
});
