import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../client/scripts/project.mjs';
import { suiteWorkbench } from '../support/suite-workbench.js';
import { until } from '../support/until.js';
import { Workbench } from '../support/workbench.js';

const REPORT = 'kazakhstan-2022/01-northern-dispatch.txt';

/** The walk that samples/README.md describes, step by step. The pictures are the README's. */
describe('hands: the walk through the samples', () => {
  const workbench = suiteWorkbench(
    () => Workbench.open(join(ROOT, 'samples')),
    (opened) => opened.openFile(REPORT),
  );

  it('1: the card of Tokayev says how each report spells and introduces him', async () => {
    const repost = /04-news-mirror-repost\.txt/;
    await workbench().hoverWord('Tokayev', /Kassym-Jomart Tokayev/, /Kazakh President/, repost);
    await workbench().readmePicture('card');
    await workbench().dismissHover();
  });

  it('2: the card of eight says what is counted and what the others give', async () => {
    const words = 'eight law enforcement';
    await workbench().hoverWord(words, /8 or more/, /Interior Ministry/, /Others differ/);
    await workbench().screenshot('samples-figure');
    await workbench().dismissHover();
  });

  it('3: the card of the quote says how the re-post reworded it', async () => {
    const words = 'claim to be a great power';
    await workbench().hoverWord(words, /Baunov/, /04-news-mirror-repost\.txt/);
    await workbench().screenshot('samples-quote');
    await workbench().dismissHover();
  });

  it('4: Go to Same Claim shows the same count in the other reports', async () => {
    await workbench().placeCursor('eight law enforcement');
    await workbench().runCommand('Corroborate: Go to Same Claim');
    await workbench().page.locator('.peekview-widget').waitFor();
    const files = await workbench().page.locator('.peekview-widget .ref-tree').innerText();
    await workbench().screenshot('samples-same-claim');
    assert.match(files, /02-global-wire-update\.txt/);
    await workbench().page.keyboard.press('Escape');
  });

  it('5: the list has the officers killed with every value, and not those of 2011', async () => {
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    const list = await workbench().webview('officers killed');
    await workbench().page.mouse.move(2, 2);
    await workbench().readmePicture('board');
    // What is out of sight is not laid out, and has no inner text.
    const rows = await list.locator('article').allTextContents();
    const killed = rows.filter((row) => /officers killed/i.test(row));
    assert.equal(killed.length, 1, rows.join('\n\n'));
    for (const value of ['at least 8', '12', '18', 'copy']) {
      assert.ok(killed[0]!.includes(value), `${value}: ${killed[0]!}`);
    }
    assert.doesNotMatch(killed[0]!, /2011/);
  });

  it('6: a note on some words is a file beside the report', async () => {
    await workbench().openFile(REPORT);
    await workbench().select('two-week state');
    await workbench().runCommand('Corroborate: Annotate');
    await workbench().answer('Ask the ministry.');
    const sidecar = join(workbench().folder, `${REPORT}.annotations.yaml`);
    await until('the sidecar', () => existsSync(sidecar) || undefined);
    await workbench().screenshot('samples-annotated');
  });

  it('7: the revenues differ, 20 metres and 65 feet do not', async () => {
    await workbench().openFile('tidal-power/01-company-statement.txt');
    await workbench().hoverWord('20 metres', /65 feet/);
    await workbench().screenshot('samples-same-length');
    await workbench().dismissHover();
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    const list = await workbench().webview('£48.2', '£46.8');
    const text = await list.locator('body').innerText();
    assert.doesNotMatch(text, /65 feet/);
  });
});
