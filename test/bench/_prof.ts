import { readFileSync } from 'node:fs';
import { Corpus, createAnalyzer, createBlockReader, documentUri, loadNameModel, loadWordVectors } from '/work/linking/server/src/index.js';
import { madeUpReports } from '/work/linking/test/bench/scale-texts.js';
const data = (n: string) => readFileSync(`/work/linking/server/data/${n}`);
const analyze = createAnalyzer(createBlockReader(loadNameModel(data('names.model'))));
const vectors = loadWordVectors(data('vectors.model'));
const N = Number(process.argv[2] ?? 200);
const heap = () => { globalThis.gc?.(); globalThis.gc?.(); return process.memoryUsage().heapUsed / 1024 + process.memoryUsage().arrayBuffers/1024; };
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
const reports = madeUpReports(N);
let h0 = heap(); let c0 = cpu();
let analyses = reports.map(({ name, text }) => analyze({ uri: documentUri(name), version: 1, format: 'plaintext', text }));
console.log('read ms/doc', ((cpu() - c0) / N).toFixed(2), 'analysis kb/doc', ((heap() - h0) / N).toFixed(1), 'chars', (reports.reduce((s, r) => s + r.text.length, 0) / N).toFixed(0), 'statements', (analyses.reduce((s,a)=>s+a.statements.length,0)/N).toFixed(1), 'fig', (analyses.reduce((s,a)=>s+a.figures.length,0)/N).toFixed(1),'ment',(analyses.reduce((s,a)=>s+a.mentions.length,0)/N).toFixed(1),'q',(analyses.reduce((s,a)=>s+a.quotations.length,0)/N).toFixed(1));
h0 = heap(); 
const corpus = new Corpus({ vectors });
c0 = cpu();
for (let at = 0; at < N; at += 50) { const c = cpu(); corpus.apply({ upsert: analyses.slice(at, at + 50), remove: [] }); if (at % 200 === 0) console.log(' at', at, ((cpu() - c) / 50).toFixed(2)); }
console.log('link ms/doc', ((cpu() - c0) / N).toFixed(2), 'corpus kb/doc', ((heap() - h0) / N).toFixed(1));
c0 = cpu();
const l = [corpus.claims.length, corpus.conflicts.length, corpus.entities.length];
console.log('lists', l.join(), 'ms/doc', ((cpu() - c0) / N).toFixed(2), 'kb/doc', ((heap() - h0) / N).toFixed(1));
const times: number[] = []; let parts = [0, 0, 0];
for (let i = 0; i < 20; i++) {
  const r = reports[Math.floor(N / 2) + i * 3]; if (!r) continue;
  const text = r.text.replace(/\d+ people/, `${50 + i} people`);
  const c = cpu();
  const a = analyze({ uri: documentUri(r.name), version: 2, format: 'plaintext', text });
  const c1 = cpu();
  const aff = corpus.apply({ upsert: [a], remove: [] });
  const c2 = cpu();
  let n = 0; for (const u of aff) n += corpus.conflictsIn(u).length;
  const c3 = cpu();
  times.push(c3 - c); parts[0] += c1 - c; parts[1] += c2 - c1; parts[2] += c3 - c2;
  if (i < 3) console.log('affected', aff.size, 'conflicts', n);
}
times.sort((a, b) => a - b);
console.log('edit median', times[times.length >> 1]?.toFixed(1), 'worst', times.at(-1)?.toFixed(1), 'parts', parts.map((p) => (p / 20).toFixed(1)).join(' '));
