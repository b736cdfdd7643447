/**
 * Loaded into a server before its own program (NODE_OPTIONS=--import): measures how long its event
 * loop is blocked, and on SIGUSR2 writes the longest blocks since the last time, in milliseconds, to
 * the file that CORROBORATE_LOOP names.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION = 2;
const file = process.env.CORROBORATE_LOOP;

if (isMainThread && file) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const ms = (ns) => Math.max(0, Math.round(ns / 1e5) / 10 - RESOLUTION);
  process.on('SIGUSR2', () => {
    const { rss, heapUsed } = process.memoryUsage();
    const cpu = process.cpuUsage();
    const report = {
      worst: ms(delays.max),
      p99: ms(delays.percentile(99)),
      p999: ms(delays.percentile(99.9)),
      rssMB: Math.round(rss / 2 ** 20),
      heapMB: Math.round(heapUsed / 2 ** 20),
      cpuMs: Math.round((cpu.user + cpu.system) / 1000),
    };
    delays.reset();
    writeFileSync(file, JSON.stringify(report));
  });
}
