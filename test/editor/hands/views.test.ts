import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ROOT } from '../../../client/scripts/project.mjs';
import { suiteWorkbench } from '../support/suite-workbench.js';
import { until } from '../support/until.js';
import { Workbench } from '../support/workbench.js';

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
} as const;

/** The views of the side bar beside the board, in every kind of theme: look at the pictures. */
for (const [name, theme] of Object.entries(THEMES)) {
  describe(`hands: the views in ${theme}`, () => {
    const settings = {
      'workbench().colorTheme': theme,
      '[plaintext]': { 'editor.wordWrap': 'on' },
    };
    const workbench = suiteWorkbench(
      () => Workbench.open(join(ROOT, 'samples'), { settings }),
      async (opened) => {
        await opened.openFile('kazakhstan-2022/01-northern-dispatch.txt');
        await opened.hoverWord('eight law enforcement', /Others differ/);
        await opened.screenshot(`views-${name}-card`);
        await opened.dismissHover();
      },
    );

    it('lists names by type, with counts and every mention', async () => {
      await workbench().runCommand('Corroborate: Focus on Names View');
      await row('People').waitFor();
      await row('Kassym-Jomart Tokayev').click();
      await row('Qasim-Jomart Tokayev').waitFor();
      const text = await row('Kassym-Jomart Tokayev').first().innerText();
      assert.match(text, /\d+ mentions · 6 files/);
      await workbench().screenshot(`views-${name}-names`);
    });

    it('lists quotes by speaker, and opens them', async () => {
      await workbench().runCommand('Corroborate: Focus on Quotes View');
      await row('Nikol Pashinyan').first().click();
      const quote = row('limited time period').first();
      await quote.waitFor();
      await workbench().screenshot(`views-${name}-quotes`);
      await quote.click();
      await until('the quoted document in front', async () =>
        /^0[26]-/.test(await workbench().activeFile()) ? true : undefined,
      );
    });

    it('lists what is dated in the order of time', async () => {
      await workbench().runCommand('Corroborate: Focus on Timeline View');
      await row('January 6, 2022').click();
      await workbench().screenshot(`views-${name}-timeline`);
    });

    it('shows the board beside the conflicts', async () => {
      await workbench().runCommand('Corroborate: Focus on Conflicts View');
      await row('Law enforcement officers killed').click();
      await workbench().runCommand('Corroborate: Show Conflicting Figures');
      await workbench().webview('officers killed', '01-northern-dispatch.txt');
      await workbench().page.waitForTimeout(500);
      await workbench().screenshot(`views-${name}-board`);
    });

    function row(words: string) {
      return workbench()
        .page.locator('.pane-body .monaco-list-row')
        .filter({ hasText: words })
        .first();
    }
  });
}
