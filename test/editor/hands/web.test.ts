import assert from 'node:assert/strict';
import { QUIET_SETTINGS } from '../../../client/scripts/vscode-host.mjs';
import { suiteWorkbench } from '../support/suite-workbench.js';
import { until } from '../support/until.js';
import { Workbench } from '../support/workbench.js';

/** No machine behind the page: the server is a web worker, and every file comes from the editor. */
describe('hands: a VS Code that runs in the browser alone', function () {
  this.timeout(120_000);
  const workbench = suiteWorkbench(
    () => Workbench.openInBrowser(undefined, { settings: QUIET_SETTINGS }),
    (opened) => opened.openFromExplorer('harbor-watch.txt'),
  );

  const sidecar = (): string => workbench().textOf('harbor-watch.txt.annotations.yaml');

  it('says in its output what there is not', async () => {
    await workbench().runCommand('Corroborate: Show Output');
    await workbench().page.getByText('In a browser, files come from the editor').first().waitFor();
    await workbench().runCommand('View: Hide Panel');
  });

  it('shows a card that knows the other files', async () => {
    const card = await workbench().hoverWord('Tobias Renner', /county-courier/);
    assert.match(card, /Tobias Renner/);
    await workbench().screenshot('web-card');
    await workbench().dismissHover();
  });

  it('saves a note beside the document, and takes it back', async () => {
    await workbench().select('Four firefighters');
    await workbench().runCommand('Corroborate: Annotate');
    await workbench().answer('Written in a browser.');
    await until('the sidecar', () => (/Written in a browser/.test(sidecar()) ? true : undefined));
    assert.match(sidecar(), /exact: "?Four firefighters/);
    assert.match(await workbench().noteAfter('Corroborate: Go to Next Annotation'), /in a browser/);
    await workbench().screenshot('web-note');
    await workbench().runCommand('Corroborate: Undo Annotation or Correction');
    await until('the note to be gone', () =>
      sidecar().includes('Written in a browser') ? undefined : true,
    );
    await workbench().runCommand('Corroborate: Redo Annotation or Correction');
    await until('the note again', () =>
      /Written in a browser/.test(sidecar()) ? true : undefined,
    );
  });

  it('shows the board, and follows a text that is typed and saved', async () => {
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    const board = await workbench().webview('harbor-watch.txt', 'county-courier.md');
    assert.ok((await board.locator('table').count()) > 0);
    await workbench().screenshot('web-board');
    await workbench().openFromExplorer('harbor-watch.txt');
    await workbench().typeFirstLine('Corrected by the desk.');
    await workbench().save('harbor-watch.txt', 'Corrected by the desk.');
    await workbench().hoverWord('Tobias Renner', /county-courier/);
    await workbench().dismissHover();
  });

  it('opens a copy of the samples, and reads them', async () => {
    await workbench().runCommand('Corroborate: Open the Samples');
    await workbench().page.waitForURL(/globalStorage/);
    const explorer = workbench().page.locator('.explorer-folders-view');
    await explorer.getByText('kazakhstan-2022').waitFor({ timeout: 60_000 });
    await workbench().runCommand('Corroborate: Focus on Conflicts View');
    await workbench().page.getByText('Law enforcement officers killed').first().waitFor();
    // All of them, when all is read.
    await workbench().page.getByText('Amount spent').first().waitFor();
    await workbench().screenshot('web-samples');
  });
});
