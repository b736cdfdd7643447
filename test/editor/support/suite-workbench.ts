import assert from 'node:assert/strict';
import { pictureFailures } from './picture-failures.js';
import { Workbench } from './workbench.js';

/** Milliseconds for a VS Code to come up, and for its first files to be read. */
const OPENING = 180_000;

/**
 * The VS Code of a suite: opened and prepared before its tests, pictured when one fails, closed after
 * them. Gives the way to it, since it is there only while the tests run.
 */
export function suiteWorkbench(
  open: () => Promise<Workbench> = () => Workbench.open(),
  prepare: (workbench: Workbench) => Promise<unknown> = readAll,
): () => Workbench {
  let workbench: Workbench | undefined;
  before(async function () {
    this.timeout(OPENING);
    workbench = await open();
    await prepare(workbench);
  });
  pictureFailures(() => workbench);
  after(() => workbench?.close());
  return () => {
    assert.ok(workbench);
    return workbench;
  };
}

/** Brings one of the reports to the front, and waits until a card in it knows of another one. */
async function readAll(workbench: Workbench): Promise<void> {
  await workbench.openFile('harbor-watch.txt');
  await workbench.hoverWord('Tobias Renner', /county-courier/);
  await workbench.dismissHover();
}
