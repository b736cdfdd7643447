import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../../../client/scripts/project.mjs';
import { suiteWorkbench } from '../support/suite-workbench.js';
import { Workbench, WORKSPACE } from '../support/workbench.js';

describe('hands: the walkthrough', () => {
  const workbench = suiteWorkbench();
  const steps = () => workbench().page.locator('.getting-started-step');
  const openWalkthrough = async (): Promise<void> => {
    await workbench().runCommand('Welcome: Open Walkthrough...');
    await workbench().answer('Get Started with Corroborate');
    await steps().nth(5).waitFor();
  };

  it('has six steps, whose titles are not cut off', async () => {
    await openWalkthrough();
    assert.equal(await steps().count(), 6);
    for (const title of await workbench().page.locator('.getting-started-step .step-title').all()) {
      const [shown, whole] = await title.evaluate((node) => [node.clientWidth, node.scrollWidth]);
      assert.ok((whole ?? 0) <= (shown ?? 0), await title.innerText());
    }
    await workbench().screenshot('walkthrough');
  });

  it('leads to what it speaks of, and ticks it off', async () => {
    const ticked = (title: string) =>
      steps()
        .filter({ hasText: title })
        .locator('.codicon-getting-started-step-checked:visible, .complete:visible')
        .first();
    await steps().filter({ hasText: 'See which figures differ' }).click();
    await workbench().page.getByRole('button', { name: 'Show Conflicting Figures' }).click();
    await workbench().webview('Firefighters injured');
    await openWalkthrough();
    await ticked('See which figures differ').waitFor();
    await workbench().screenshot('walkthrough-ticked');
  });
});

describe('hands: a project of program code', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'corroborate-code-'));
    cpSync(WORKSPACE, folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  });
  const workbench = suiteWorkbench(
    () => Workbench.open(folder),
    (opened) => opened.openFile('harbor-watch.txt'),
  );
  after(() => removeFolder(folder));

  it('is left alone until somebody asks', async () => {
    const { page } = workbench();
    // As long as the reading of the whole folder takes where it is wanted.
    await page.waitForTimeout(4000);
    assert.equal(await page.locator('.activitybar .badge-content:visible').count(), 0);
    assert.equal(await workbench().hoverOnce('Tobias Renner'), undefined);
    await workbench().runCommand('Corroborate: Read This Folder');
    await workbench().hoverWord('Tobias Renner', /county-courier/);
    await workbench().screenshot('code-project-read');
  });
});
