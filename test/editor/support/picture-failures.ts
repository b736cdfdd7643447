import type { Workbench } from './workbench.js';

/** After each test of the suite that failed: a picture of the screen, named after the test. */
export function pictureFailures(workbench: () => Workbench | undefined): void {
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.fullTitle().replace(/[^\w]+/g, '-');
    await workbench()?.screenshot(`failed-${name}`);
  });
}
