/**
 * `npm run pictures`: takes the pictures that README.md shows, of the samples as they are read today,
 * and puts them into docs/images. Run it after a change to what is seen, look at them, commit them.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../client/scripts/project.mjs';
import { QUIET_SETTINGS } from '../../client/scripts/vscode-host.mjs';
import { Workbench } from './support/workbench.js';

const FOLDER = join(ROOT, 'docs/images');

/** A page on the web should not wait for a picture. */
const MOST_KILOBYTES = 240;

const workbench = await Workbench.open(join(ROOT, 'samples'), {
  settings: {
    ...QUIET_SETTINGS,
    'corroborate.conflicts.inText': 'hint',
    'editor.minimap.enabled': false,
  },
});
mkdirSync(FOLDER, { recursive: true });
try {
  await workbench.openFile('kazakhstan-2022/01-northern-dispatch.txt');
  await workbench.hoverWord('eight law enforcement', /Others differ/);
  await take('card');
  await workbench.dismissHover();
  await workbench.openFile('kazakhstan-2022/02-global-wire-update.txt');
  await workbench.runCommand('Corroborate: Focus on Names View');
  await workbench.page.locator('.monaco-list-row').filter({ hasText: 'Tokayev' }).first().click();
  await workbench.page.mouse.move(700, 700);
  // Colors and hints come a moment after the text.
  await workbench.page.waitForTimeout(3000);
  await take('text');
  await workbench.runCommand('Corroborate: Show Conflicting Figures');
  await workbench.webview('officers', '01-northern-dispatch.txt');
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.page.mouse.move(2, 2);
  // The panel is laid out anew, and the tooltip of the tab goes away.
  await workbench.page.waitForTimeout(2000);
  await take('board');
} finally {
  await workbench.close();
}

/** Takes docs/images/NAME.png of what is on the screen. */
async function take(name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  await workbench.page.screenshot({ path });
  const kilobytes = Math.ceil(statSync(path).size / 1024);
  if (kilobytes > MOST_KILOBYTES) throw new Error(`${path} has ${String(kilobytes)} kB`);
  console.log(`${path}, ${String(kilobytes)} kB`);
}
