import assert from 'node:assert/strict';
import { Workbench } from '../support/workbench.js';

describe('hands: reading', () => {
  let workbench: Workbench;
  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open();
  });
  after(() => workbench?.close());

  it('a hover on a name shows a card', async () => {
    await workbench.openFile('harbor-watch.txt');
    const card = await workbench.hoverWord('Lindqvist');
    await workbench.screenshot('hover-name');
    assert.match(card, /Marta Lindqvist/);
    await workbench.dismissHover();
  });
});
