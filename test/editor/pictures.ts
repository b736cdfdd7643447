/**
 * `npm run pictures`: takes the picture that README.md shows, of the samples as they are read today,
 * and puts it into docs/images. Run it after a change to the board, look at it, and commit it.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../client/scripts/project.mjs';
import { Workbench } from './support/workbench.js';

const PICTURE = join(ROOT, 'docs/images/board.png');

/** A page on the web should not wait for a picture. */
const MOST_KILOBYTES = 200;

const workbench = await Workbench.open(join(ROOT, 'samples'));
try {
  await workbench.openFile('kazakhstan-2022/01-northern-dispatch.txt');
  await workbench.hoverWord('eight law enforcement');
  await workbench.dismissHover();
  await workbench.runCommand('Corroborate: Show Conflicting Figures');
  await workbench.webview('officers', '01-northern-dispatch.txt');
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.page.mouse.move(2, 2);
  // The panel is laid out anew, and the tooltip of the tab goes away.
  await workbench.page.waitForTimeout(2000);
  mkdirSync(join(ROOT, 'docs/images'), { recursive: true });
  await workbench.page.screenshot({ path: PICTURE });
} finally {
  await workbench.close();
}
const kilobytes = Math.ceil(statSync(PICTURE).size / 1024);
if (kilobytes > MOST_KILOBYTES) throw new Error(`${PICTURE} has ${String(kilobytes)} kB`);
console.log(`${PICTURE}, ${String(kilobytes)} kB`);
