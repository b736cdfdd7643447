/** Running npm from a script: the packages of this clone, and what the scripts need besides. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.mjs';
import { step } from './progress.mjs';
import { ROOT, UserError } from './project.mjs';

/** What npm and the system call it when a server cannot be reached. */
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/** Quiet and without questions. */
const FLAGS = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];

/** Runs npm in a folder; throws a `UserError` that says what went wrong in words. */
export async function npm(args, cwd) {
  // Without a network npm would try every package again and again, for minutes.
  const flags = (await isRegistryReachable()) ? FLAGS : [...FLAGS, '--offline'];
  const { code, output } = await runNpm([...args, ...flags], cwd);
  if (code !== 0) throw new UserError(explain(args, output));
}

async function isRegistryReachable() {
  const flags = ['--fetch-retries=0', '--fetch-timeout=15000'];
  const { code, output } = await runNpm(['ping', ...flags], ROOT);
  return code === 0 || !UNREACHABLE.test(output);
}

function runNpm(args, cwd) {
  const [command, ...first] = npmCommand();
  const options = { cwd, env: npmEnvironment(), shell: command === 'npm.cmd' };
  return run(command, [...first, ...args], options);
}

/** Installs the packages of this clone with `npm ci`, unless those of the lockfile are in place. */
export async function ensureDependencies() {
  if (areDependenciesInstalled()) return;
  await step('Installing packages', () => npm(['ci', '--include=dev'], ROOT));
}

/**
 * Whether node_modules holds what package-lock.json names. Both list versions by path; optional
 * packages are for other platforms and may be missing.
 */
export function areDependenciesInstalled(root = ROOT) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules')) return true;
    const found = present[path];
    return found ? found.version === entry.version : entry.optional === true;
  });
}

function packagesOf(lockfile) {
  if (!existsSync(lockfile)) return {};
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {};
}

/** The npm that runs us, or the one on the PATH. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') && existsSync(script)) return [process.execPath, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** Without what an outer npm set for its own script: prefix and workspace would lead us astray. */
function npmEnvironment() {
  const ours = /^npm_(package_|lifecycle_|command$|config_(prefix|local_prefix|workspaces?)$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

function explain(args, output) {
  const command = `npm ${args.slice(0, 1).join(' ')}`;
  if (UNREACHABLE.test(output)) {
    return (
      `No connection to the npm registry, so \`${command}\` could not fetch what is missing.\n` +
      'This is needed once; later starts work offline. Check the network (or proxy) and try again.'
    );
  }
  const tail = output.trim().split('\n').slice(-15).join('\n');
  return `\`${command}\` failed:\n${tail}`;
}
