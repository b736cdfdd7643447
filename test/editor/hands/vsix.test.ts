import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MOST_BYTES, packageExtension } from '../../../client/scripts/package.mjs';
import { NOTICES } from '../../../client/scripts/notices.mjs';
import { ROOT, removeFolder } from '../../../client/scripts/project.mjs';
import { installExtension, QUIET_SETTINGS } from '../../../client/scripts/vscode-host.mjs';
import { pictureFailures } from '../support/picture-failures.js';
import { until } from '../support/until.js';
import { Workbench } from '../support/workbench.js';

const REPORT = 'kazakhstan-2022/01-northern-dispatch.txt';

/** Files that were left out of a package show only in the package. */
describe('hands: the package, installed into a fresh profile', () => {
  let scratch: string;
  let workbench: Workbench | undefined;
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'corroborate-vsix-'));
  });
  pictureFailures(() => workbench);
  after(async () => {
    await workbench?.close();
    removeFolder(scratch);
  });

  it('is small, and says whose code is in it', async function () {
    this.timeout(120_000);
    const before = readFileSync(NOTICES, 'utf8');
    const size = await packageExtension(join(scratch, 'corroborate.vsix'));
    assert.ok(size > 1_000_000 && size < MOST_BYTES, `${String(size)} bytes`);
    assert.equal(readFileSync(NOTICES, 'utf8'), before, 'npm run package, and commit the notices');
  });

  it('shows a card, the board and the views, and saves a note', async function () {
    this.timeout(180_000);
    workbench = await Workbench.open(join(ROOT, 'samples'), {
      vsix: join(scratch, 'corroborate.vsix'),
    });
    await workbench.openFile(REPORT);
    await workbench.hoverWord('eight law enforcement', /8 or more/, /Interior Ministry/);
    await workbench.dismissHover();
    await workbench.select('two-week state');
    await workbench.runCommand('Corroborate: Annotate');
    await workbench.answer('Ask the ministry.');
    const sidecar = join(workbench.folder, `${REPORT}.annotations.yaml`);
    await until('the sidecar', () => existsSync(sidecar) || undefined);
    await workbench.runCommand('Corroborate: Show Conflicting Figures');
    const board = await workbench.webview('officers killed', '01-northern-dispatch.txt');
    assert.ok((await board.locator('table').count()) > 0);
    await workbench.screenshot('installed-package');
  });

  it('does the rest of what the README tells, by keys and commands', async function () {
    this.timeout(180_000);
    assert.ok(workbench);
    const { page } = workbench;
    const board = await workbench.webview('officers killed', '01-northern-dispatch.txt');
    await board.getByRole('button', { name: 'Timeline' }).press('Enter');
    await board.locator('.timeline .lane').first().waitFor();
    await board.getByRole('button', { name: 'Export…' }).press('Enter');
    await workbench.answer('Markdown');
    await page.getByRole('button', { name: 'OK' }).first().press('Enter');
    await until('the report', () =>
      /officers killed/i.test(workbench?.textOf('conflicts.corroborate.md') ?? '')
        ? true
        : undefined,
    );

    await workbench.openFile(REPORT);
    await workbench.placeCursor('eight law enforcement');
    await workbench.press('Control+K', 'Shift+C');
    const peek = page.locator('.peekview-widget .ref-tree');
    await peek.getByText('02-global-wire-update.txt').waitFor();
    await workbench.press('Escape');
    await workbench.press('Control+K', 'Shift+I');
    const found = workbench.quickRows();
    await found.filter({ hasText: '04-news-mirror-repost.txt' }).first().waitFor();
    assert.equal(await found.filter({ hasText: '.corroborate.md' }).count(), 0, 'no witness');
    await workbench.press('Escape');

    await workbench.runCommand('Corroborate: Focus on Names View');
    await page.locator('.monaco-list-row', { hasText: 'People' }).first().waitFor();
    await workbench.openFile(REPORT);
    await workbench.placeCursor('Tokayev');
    await workbench.press('Control+K', 'Shift+M');
    await workbench.answer('Nikol Pashinyan');
    await workbench.quickRows().filter({ hasText: 'they are one' }).first().waitFor();
    await workbench.screenshot('installed-package-merge');
    await workbench.press('Escape');
    assert.equal(workbench.textOf('corroborate.yaml'), '', 'nobody has agreed');
  });

  it('opens a copy of the samples, and reads it', async function () {
    this.timeout(120_000);
    assert.ok(workbench);
    await workbench.runCommand('Corroborate: Open the Samples');
    await workbench.page.waitForURL(/globalStorage/);
    const explorer = workbench.page.locator('.explorer-folders-view');
    await explorer.waitFor({ timeout: 60_000 });
    await workbench.openFile(REPORT);
    await workbench.hoverWord('eight law enforcement', /8 or more/, /Interior Ministry/);
    // It is not the folder of before, with its note.
    assert.doesNotMatch(await explorer.innerText(), /annotations\.yaml/);
  });

  it('runs in the browser alone, too', async function () {
    this.timeout(180_000);
    await workbench?.close();
    workbench = undefined;
    const profile = join(scratch, 'profile');
    await installExtension(profile, join(scratch, 'corroborate.vsix'));
    const installed = readdirSync(join(profile, 'extensions-dir')).find((name) =>
      name.startsWith('corroborate.'),
    );
    assert.ok(installed);
    workbench = await Workbench.openInBrowser(join(ROOT, 'samples/kazakhstan-2022'), {
      extension: join(profile, 'extensions-dir', installed),
      settings: QUIET_SETTINGS,
    });
    await workbench.openFromExplorer('01-northern-dispatch.txt');
    await workbench.hoverWord('eight law enforcement', /8 or more/, /Interior Ministry/);
    await workbench.screenshot('installed-package-web');
  });
});
