/** A headless Chromium for the tests: the system's, or else the one that the npm registry carries. */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installOnce } from './install-once.mjs';
import { npm } from './npm.mjs';
import { run } from './processes.mjs';
import { step } from './progress.mjs';
import { UserError } from './project.mjs';

/** The last version that runs on Node 20. */
const CHROMIUM = '147.0.0';

/** Names of browsers that Playwright can drive, best first. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const MAC_APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];

/** Switches for a browser that shows nothing but our own page. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless browser; resolves to Playwright's `Browser`. */
export async function launchBrowser() {
  const { executablePath, env } = await ensureBrowser();
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: SWITCHES, env: { ...process.env, ...env } });
}

/** A browser that runs here, `{ executablePath, env }`; installs one if there is none. */
export async function ensureBrowser() {
  const wanted = process.env.CORROBORATE_BROWSER;
  for (const executablePath of wanted ? [wanted] : systemBrowsers()) {
    if (await runs(executablePath, {})) return { executablePath, env: {} };
  }
  if (wanted) throw new UserError(`CORROBORATE_BROWSER=${wanted} does not start.`);
  return packagedBrowser();
}

function systemBrowsers() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...MAC_APPLICATIONS].filter((path) => existsSync(path));
}

async function runs(executablePath, env) {
  return (await tryOut(executablePath, env)).code === 0;
}

async function tryOut(executablePath, env) {
  const options = { env: { ...process.env, ...env }, timeout: 20_000 };
  return run(executablePath, ['--version'], options).catch(() => ({ code: 1, output: '' }));
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UserError(
      'No browser found. Install Chromium or Chrome, or set CORROBORATE_BROWSER.',
    );
  }
  const folder = await installOnce({
    kind: 'chromium',
    stamp: CHROMIUM,
    required: ['chromium', 'al2023/lib', 'fonts/fonts', 'fonts.conf'],
    install: installChromium,
  });
  const executablePath = join(folder, 'chromium');
  const fonts = hasFonts() ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  for (const env of [fonts, { ...fonts, ...libraries }]) {
    if (await runs(executablePath, env)) return { executablePath, env };
  }
  const { output } = await tryOut(executablePath, { ...fonts, ...libraries });
  throw new UserError(`The packaged Chromium does not start here:\n${output.trim()}`);
}

async function installChromium(folder) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const flags = ['--no-save', '--ignore-scripts', '--engine-strict=false'];
  await step('Fetching a browser from the npm registry (once, about 70 MB)', () =>
    npm(['install', '--prefix', folder, ...flags, `@sparticuz/chromium@${CHROMIUM}`], folder),
  );
  await step('Unpacking the browser', () => unpack(folder));
}

/** The package holds the program compressed, and libraries and a font that bare machines lack. */
async function unpack(folder) {
  const packages = createRequire(join(folder, 'package.json'));
  const tar = createRequire(packages.resolve('@sparticuz/chromium'))('tar-fs');
  const open = (name) =>
    createReadStream(join(folder, 'node_modules/@sparticuz/chromium/bin', name));
  const archives = ['fonts', 'al2023', 'swiftshader'].map((name) => {
    const into = name === 'swiftshader' ? folder : join(folder, name);
    return pipeline(open(`${name}.tar.br`), createBrotliDecompress(), tar.extract(into));
  });
  const program = createWriteStream(join(folder, 'chromium'), { mode: 0o755 });
  await Promise.all([
    pipeline(open('chromium.br'), createBrotliDecompress(), program),
    ...archives,
  ]);
  writeFileSync(join(folder, 'fonts.conf'), FONTS_CONF);
  mkdirSync(join(folder, 'fonts/fonts'), { recursive: true });
  rmSync(join(folder, 'node_modules'), { recursive: true });
}

/** The font lies beside this file, wherever the folder was moved to. */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

function hasFonts() {
  if (!existsSync('/etc/fonts/fonts.conf')) return false;
  return FONT_FOLDERS.some((folder) => existsSync(folder) && readdirSync(folder).length > 0);
}
