import assert from 'node:assert/strict';
import { pictureFailures } from '../support/picture-failures.js';
import { Workbench } from '../support/workbench.js';

describe('hands: cards', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open();
    await workbench.openFile('harbor-watch.txt');
  });
  pictureFailures(() => workbench);
  after(() => workbench?.close());
  afterEach(() => workbench.dismissHover());

  it('a hover on a name', async () => {
    const card = await workbench.hoverWord('Tobias Renner');
    await workbench.screenshot('card-name');
    assert.match(card, /Tobias Renner/);
    assert.match(card, /county-courier\.md/);
  });

  it('a hover on a figure', async () => {
    const card = await workbench.hoverWord('Four');
    await workbench.screenshot('card-figure');
    assert.match(card, /firefighters/);
    assert.match(card, /county-courier\.md/);
  });

  it('a hover on a quote', async () => {
    const card = await workbench.hoverWord('came down');
    await workbench.screenshot('card-quote');
    assert.match(card, /Lindqvist/);
    assert.match(card, /county-courier\.md/);
  });
});
