import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pictureFailures } from '../support/picture-failures.js';
import { until } from '../support/until.js';
import { Workbench } from '../support/workbench.js';

describe('hands: finding elsewhere, the timeline and pictures, by keyboard', function () {
  this.timeout(120_000);
  let workbench: Workbench;
  before(async function () {
    this.timeout(180_000);
    workbench = await Workbench.open();
    await workbench.openFile('harbor-watch.txt');
    await workbench.hoverWord('Tobias Renner', /county-courier/);
    await workbench.dismissHover();
  });
  pictureFailures(() => workbench);
  after(() => workbench?.close());

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await workbench.page.keyboard.press(key);
  };

  it('goes from the name at the caret to a passage of another document', async () => {
    await workbench.placeCursor('Renner');
    await press('Control+K', 'Shift+I');
    const rows = workbench.quickRows();
    await rows.filter({ hasText: 'Mayor Renner thanked the crews' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: 'harbor-watch.txt' }).count(), 0);
    await workbench.screenshot('find-elsewhere');
    await workbench.quickInput().fill('thanked');
    await press('Enter');
    await until('the other document', async () =>
      (await workbench.activeFile()) === 'county-courier.md' ? true : undefined,
    );
    assert.equal(await workbench.caretLine(), 9);
  });

  it('finds in all documents from the side bar', async () => {
    await workbench.runCommand('Corroborate: Focus on Names View');
    const view = workbench.page.locator('.pane', { hasText: 'Names' }).first();
    await view.hover();
    await view.getByRole('button', { name: 'Find in the Documents…' }).first().click();
    await workbench.answer('at least 4 firefighters');
    await workbench.quickRows().filter({ hasText: 'At least four firefighters' }).first().waitFor();
    await workbench.quickRows().filter({ hasText: 'Four firefighters' }).first().waitFor();
    await workbench.screenshot('find-in-documents');
    await press('Escape');
  });

  it('draws the timeline on the board, and opens what is dated', async () => {
    await workbench.runCommand('Corroborate: Show Conflicting Figures');
    const board = await workbench.webview('Firefighters injured', 'Timeline');
    await board.getByRole('button', { name: 'Timeline' }).press('Enter');
    await board.getByRole('heading', { name: 'Timeline' }).waitFor();
    await board.locator('.timeline .lane').first().waitFor();
    await workbench.screenshot('board-timeline');
    await board.locator('[data-action="open-dated"]').last().press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="second-day.txt"]').waitFor();
  });

  it('exports the plots as a picture', async () => {
    await workbench.runCommand('Corroborate: Show Conflicting Figures');
    const board = await workbench.webview('Firefighters injured', 'Timeline');
    await board.getByRole('button', { name: 'Export…' }).press('Enter');
    await workbench.answer('PNG');
    await workbench.page.getByRole('button', { name: 'OK' }).first().press('Enter');
    const file = join(workbench.folder, 'conflicts.png');
    await until('the picture', () => existsSync(file) || undefined);
    await until('all of it', () => {
      const bytes = readFileSync(file);
      return bytes.subarray(1, 4).toString() === 'PNG' && bytes.includes('IEND') ? true : undefined;
    });
    await workbench.screenshot('exported-picture');
  });
});
