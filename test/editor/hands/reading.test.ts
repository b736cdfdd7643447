import assert from 'node:assert/strict';
import { suiteWorkbench } from '../support/suite-workbench.js';
import { until } from '../support/until.js';

describe('hands: reading', () => {
  const workbench = suiteWorkbench(undefined, (opened) => opened.openFile('harbor-watch.txt'));
  afterEach(() => workbench().dismissHover());

  it('a hover on a name', async () => {
    await workbench().hoverWord('Tobias Renner', /Tobias Renner · person/, /county-courier\.md/);
    await workbench().screenshot('card-name');
  });

  it('a hover on a figure', async () => {
    await workbench().hoverWord('Four', /firefighters/, /exactly 4/, /county-courier\.md/);
    await workbench().screenshot('card-figure');
  });

  it('a hover on a quote', async () => {
    await workbench().hoverWord('came down', /Lindqvist/, /county-courier\.md/, /much/);
    await workbench().screenshot('card-quote');
  });

  it('Show Conflicting Figures lists both passages, and a click opens one', async () => {
    await workbench().runCommand('Corroborate: Show Conflicting Figures');
    const list = await workbench().webview('harbor-watch.txt', 'county-courier.md');
    await workbench().screenshot('conflicts');
    const text = await list.locator('body').innerText();
    assert.match(text, /Four firefighters were injured when fire tore through/);
    assert.match(text, /Six firefighters were injured in the grain store fire/);
    await list
      .getByRole('button', { name: /county-courier\.md/ })
      .first()
      .click();
    await until('county-courier.md in front', async () =>
      (await workbench().activeFile()) === 'county-courier.md' ? true : undefined,
    );
    await workbench().screenshot('conflicts-opened');
  });

  it('Go to Same Claim goes to the quote in the other file', async () => {
    await workbench().openFile('harbor-watch.txt');
    await workbench().placeCursor('came down');
    await workbench().runCommand('Corroborate: Go to Same Claim');
    await until('county-courier.md in front', async () =>
      (await workbench().activeFile()) === 'county-courier.md' ? true : undefined,
    );
    await workbench().screenshot('same-claim');
  });
});
