/** Tells a waiting person what is being done and how long it has taken. */
import { clearInterval, setInterval } from 'node:timers';

/** Without a terminal a line is not rewritten, so a word comes only every so many seconds. */
const SECONDS_BETWEEN_LINES = 10;

/**
 * Runs `work`, showing `title` and the seconds so far; then says that it is done, or rethrows.
 * On a terminal that is one line, rewritten; elsewhere a few lines.
 */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const show = process.stdout.isTTY ? showOnTerminal : showInLog;
  show(title, 0);
  const timer = setInterval(() => show(title, seconds()), 1000);
  try {
    const result = await work();
    finish(title, `done (${seconds()} s)`);
    return result;
  } catch (error) {
    finish(title, `failed after ${seconds()} s`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

function showOnTerminal(title, seconds) {
  process.stdout.write(`\r\u001b[K${title} … ${seconds} s`);
}

function showInLog(title, seconds) {
  if (seconds === 0) console.log(`${title} …`);
  else if (seconds % SECONDS_BETWEEN_LINES === 0) console.log(`  … still at it, ${seconds} s`);
}

function finish(title, outcome) {
  if (process.stdout.isTTY) process.stdout.write('\r\u001b[K');
  console.log(`${title}: ${outcome}`);
}
