/** Starting and ending other programs, and the ports they listen on. */
import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from './project.mjs';

/** Milliseconds that a program has to end by itself before it is ended by force. */
const PATIENCE = 3000;

/**
 * Runs a program to its end, without input; resolves to `{ code, output }`, its exit status and
 * all it wrote. Rejects only when it could not be started.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Asks a child to end, and ends it by force if it does not; resolves when it is gone. */
export async function stop(child) {
  if (hasEnded(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const ended = await Promise.race([gone.then(() => true), delay(PATIENCE, false)]);
  if (ended) return;
  child.kill('SIGKILL');
  await gone;
}

/** Whether a child process is no longer running. */
export function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The wanted port of 127.0.0.1 if it is free, else one that the system chooses. */
export async function freePort(wanted = 0) {
  return (await tryPort(wanted)) ?? (await tryPort(0));
}

function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}

/** Resolves when something listens on the port; rejects when the child ends first or time is up. */
export async function waitForPort(port, child, seconds = 60) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new UserError('The program ended before it was ready.');
    if (await accepts(port)) return;
    await delay(50);
  }
  throw new UserError(`Nothing answered on port ${port} within ${seconds} s.`);
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (value) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
