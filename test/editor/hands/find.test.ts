import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suiteWorkbench } from '../support/suite-workbench.js';
import { until } from '../support/until.js';

describe('hands: finding elsewhere, the timeline and pictures, by keyboard', function () {
  this.timeout(120_000);
  const workbench = suiteWorkbench();

  it('goes from the name at the caret to a passage of another document', async () => {
    await workbench().placeCursor('Renner');
    await workbench().press('Control+K', 'Shift+I');
    const rows = workbench().quickRows();
    await rows.filter({ hasText: 'Mayor Renner thanked the crews' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: 'harbor-watch.txt' }).count(), 0);
    await workbench().screenshot('find-elsewhere');
    await workbench().quickInput().fill('thanked');
    await workbench().press('Enter');
    await until('the other document', async () =>
      (await workbench().activeFile()) === 'county-courier.md' ? true : undefined,
    );
    assert.equal(await workbench().caretLine(), 9);
  });

  it('finds in all documents from the side bar', async () => {
    await workbench().runCommand('Corroborate: Focus on Names View');
    const view = workbench().page.locator('.pane', { hasText: 'Names' }).first();
    await view.hover();
    await view.getByRole('button', { name: 'Find in the Documents…' }).first().click();
    await workbench().answer('at least 4 firefighters');
    await workbench()
      .quickRows()
      .filter({ hasText: 'At least four firefighters' })
      .first()
      .waitFor();
    await workbench().quickRows().filter({ hasText: 'Four firefighters' }).first().waitFor();
    await workbench().screenshot('find-in-documents');
    await workbench().press('Escape');
  });

  it('draws the timeline on the board, and opens what is dated', async () => {
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    const board = await workbench().webview('Firefighters injured', 'Timeline');
    await board.getByRole('button', { name: 'Timeline' }).press('Enter');
    await board.getByRole('heading', { name: 'Timeline' }).waitFor();
    await board.locator('.timeline .lane').first().waitFor();
    await workbench().screenshot('board-timeline');
    await board.locator('[data-action="open-dated"]').last().press('Enter');
    await workbench().page.locator('.tab.active[data-resource-name="second-day.txt"]').waitFor();
  });

  it('exports the timeline and the plots as pictures', async () => {
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    const svg = await exported('SVG');
    for (const words of ['>Timeline</text>', '>Firefighters injured</text>', 'second-day.txt'])
      assert.ok(svg.includes(words), words);
    const png = Buffer.from(await exported('PNG'), 'latin1');
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    await workbench().screenshot('exported-picture');
  });

  it('exports the conflicts as a file that is no further witness of them', async () => {
    const board = () => workbench().webview('Firefighters injured', 'Timeline');
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    const rows = await (await board()).locator('table tbody tr').count();
    await workbench().runCommand('Corroborate: Export Annotations or Conflicts');
    await workbench().answer('conflicts with their passages');
    await workbench().page.getByRole('button', { name: 'OK' }).first().press('Enter');
    const file = join(workbench().folder, 'conflicts.corroborate.md');
    const text = await until(`all of ${file}`, () =>
      existsSync(file) ? readFileSync(file, 'utf8') : undefined,
    );
    assert.match(text, /Firefighters injured/i);
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    assert.equal(await (await board()).locator('table tbody tr').count(), rows);
  });

  /** Exports the board under the name that is offered; resolves to the file's bytes when it is whole. */
  async function exported(format: 'SVG' | 'PNG'): Promise<string> {
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    const board = await workbench().webview('Firefighters injured', 'Timeline');
    await board.getByRole('button', { name: 'Export…' }).press('Enter');
    await workbench().answer(format);
    await workbench().page.getByRole('button', { name: 'OK' }).first().press('Enter');
    const file = join(workbench().folder, `conflicts.${format.toLowerCase()}`);
    return until(`all of ${file}`, () => {
      const bytes = existsSync(file) ? readFileSync(file, 'latin1') : '';
      return bytes.includes('</svg>') || bytes.includes('IEND') ? bytes : undefined;
    });
  }
});
