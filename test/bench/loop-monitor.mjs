/**
 * Loaded into a server before its own program (NODE_OPTIONS=--import): measures how long its event
 * loop is blocked, and on SIGUSR2 writes the longest blocks since the last time, in milliseconds, to
 * the file that CORROBORATE_LOOP names. `worst` is by the clock, as the engine's monitor has it; where
 * other programs take the processor away that says little, so `busy` counts only the time that the
 * loop's own thread was running between two turns (Linux).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setInterval } from 'node:timers';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION = 2;
const file = process.env.CORROBORATE_LOOP;

if (isMainThread && file) {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  let busy = [];
  let before = onProcessor();
  setInterval(() => {
    const now = onProcessor();
    if (now - before > 5) busy.push(Math.round((now - before) * 10) / 10);
    before = now;
  }, 2).unref();
  const ms = (ns) => Math.max(0, Math.round(ns / 1e5) / 10 - RESOLUTION);
  process.on('SIGUSR2', () => {
    const { rss, heapUsed } = process.memoryUsage();
    const cpu = process.cpuUsage();
    const report = {
      worst: ms(delays.max),
      busy: busy.sort((a, b) => b - a).slice(0, 8),
      busyOver30: busy.filter((time) => time > 30).length,
      p99: ms(delays.percentile(99)),
      p999: ms(delays.percentile(99.9)),
      rssMB: Math.round(rss / 2 ** 20),
      heapMB: Math.round(heapUsed / 2 ** 20),
      cpuMs: Math.round((cpu.user + cpu.system) / 1000),
    };
    delays.reset();
    busy = [];
    writeFileSync(file, JSON.stringify(report));
  });
}

/** Milliseconds that this thread was on a processor; by the clock where that is not told. */
function onProcessor() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
