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
    await workbench.hoverWord('Tobias Renner', /Tobias Renner · person/, /county-courier\.md/);
    await workbench.screenshot('card-name');
  });

  it('a hover on a figure', async () => {
    await workbench.hoverWord('Four', /firefighters/, /exactly 4/, /county-courier\.md/);
    await workbench.screenshot('card-figure');
  });

  it('a hover on a quote', async () => {
    await workbench.hoverWord('came down', /Lindqvist/, /county-courier\.md/, /much/);
    await workbench.screenshot('card-quote');
  });
});
