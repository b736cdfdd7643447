import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../../../client/scripts/project.mjs';
import { until } from '../support/until.js';
import { pictureFailures } from '../support/picture-failures.js';
import { Workbench, WORKSPACE } from '../support/workbench.js';

const BROKEN_SIDECAR = 'annotations: [ {id: 1,\n  : : not yaml\n';
const MEGABYTE = 1024 * 1024;

describe('hands: bad input', () => {
  let scratch: string;
  let workbench: Workbench | undefined;
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'corroborate-bad-'));
  });
  pictureFailures(() => workbench);
  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });
  after(() => removeFolder(scratch));

  it('an empty folder: the list says that there is nothing to compare', async function () {
    this.timeout(120_000);
    const empty = join(scratch, 'empty');
    mkdirSync(empty);
    workbench = await Workbench.open(empty);
    await workbench.runCommand('Corroborate: Show Conflicting Figures');
    await workbench.webview('There is nothing to compare yet');
    await workbench.screenshot('empty-folder');
  });

  it('what is no text, too large, empty or broken costs nothing else', async function () {
    this.timeout(180_000);
    const folder = join(scratch, 'mixed');
    cpSync(WORKSPACE, folder, { recursive: true });
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'noise.txt'), noise());
    writeFileSync(join(folder, 'large.txt'), 'Nine boats left the quay.\n'.repeat(800_000));
    writeFileSync(join(folder, 'county-courier.md.annotations.yaml'), BROKEN_SIDECAR);
    workbench = await Workbench.open(folder);

    await workbench.openFile('harbor-watch.txt');
    await workbench.hoverWord('Tobias Renner', /person/, /second-day\.txt/);
    await workbench.dismissHover();

    await workbench.openFile('county-courier.md');
    await workbench.select('Six firefighters');
    await workbench.runCommand('Corroborate: Annotate');
    await workbench.answer('Where from?');
    const shown = await until('a word on the broken file', async () => {
      const messages = await workbench!.notifications();
      return messages.find((message) => message.includes('waits until its file is mended'));
    });
    await workbench.screenshot('broken-sidecar');
    assert.match(shown, /annotations\.yaml|YAML|read/);
    const sidecar = join(workbench.folder, 'county-courier.md.annotations.yaml');
    assert.equal(readFileSync(sidecar, 'utf8'), BROKEN_SIDECAR);
    writeFileSync(sidecar, '');
    await until('the note that waited', () =>
      readFileSync(sidecar, 'utf8').includes('Where from?') ? true : undefined,
    );

    await workbench.runCommand('Corroborate: Show Conflicting Figures');
    const list = await workbench.webview('Six firefighters', 'not read');
    await list.locator('details.skipped summary').click();
    const text = await list.locator('details.skipped').innerText();
    await workbench.screenshot('skipped-files');
    assert.match(text, /noise\.txt\s+not a text file/);
    assert.match(text, /large\.txt/);
    assert.doesNotMatch(text, /empty\.txt/);
  });
});

/** Bytes that are no text in any encoding; the same in every run. */
function noise(): Buffer {
  const bytes = Buffer.alloc(MEGABYTE);
  for (let at = 0, state = 7; at < bytes.length; at++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    bytes[at] = state >> 16;
  }
  return bytes;
}
