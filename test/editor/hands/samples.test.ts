import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ROOT } from '../../../client/scripts/project.mjs';
import { pictureFailures } from '../support/picture-failures.js';
import { Workbench } from '../support/workbench.js';

/** The walk that samples/README.md describes, step by step. The pictures are the README's. */
describe('hands: the walk through the samples', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open(join(ROOT, 'samples'));
    await workbench.openFile('kazakhstan-2022/01-northern-dispatch.txt');
  });
  pictureFailures(() => workbench);
  after(() => workbench?.close());

  it('1: the card of Tokayev says how each report spells and introduces him', async () => {
    const repost = /04-news-mirror-repost\.txt/;
    await workbench.hoverWord('Tokayev', /Kassym-Jomart Tokayev/, /Kazakh President/, repost);
    await workbench.screenshot('samples-name');
    await workbench.dismissHover();
  });

  it('2: the card of eight says what is counted and what the others give', async () => {
    const words = 'eight law enforcement';
    await workbench.hoverWord(words, /8 or more/, /Interior Ministry/, /Others differ/);
    await workbench.screenshot('samples-figure');
    await workbench.dismissHover();
  });

  it('3: the card of the quote says how the re-post reworded it', async () => {
    const words = 'claim to be a great power';
    await workbench.hoverWord(words, /Baunov/, /04-news-mirror-repost\.txt/);
    await workbench.screenshot('samples-quote');
    await workbench.dismissHover();
  });

  it('4: Go to Same Claim shows the same count in the other reports', async () => {
    await workbench.placeCursor('eight law enforcement');
    await workbench.runCommand('Corroborate: Go to Same Claim');
    await workbench.page.locator('.peekview-widget').waitFor();
    const files = await workbench.page.locator('.peekview-widget .ref-tree').innerText();
    await workbench.screenshot('samples-same-claim');
    assert.match(files, /02-global-wire-update\.txt/);
    await workbench.page.keyboard.press('Escape');
  });

  it('5: the list has the officers killed with every value, and 2011 by itself', async () => {
    await workbench.runCommand('Corroborate: Show Conflicting Figures');
    const list = await workbench.webview('officers', '2011');
    await workbench.page.mouse.move(2, 2);
    await workbench.screenshot('samples-conflicts');
    const rows = await list.locator('article').allInnerTexts();
    const killed = rows.filter((row) => /officers/.test(row) && /eight/i.test(row));
    assert.equal(killed.length, 1);
    assert.doesNotMatch(killed[0]!, /2011/);
  });
});
