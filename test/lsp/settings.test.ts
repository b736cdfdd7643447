import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings, readSettings } from '../../server/src/lsp/settings.js';

describe('settings', () => {
  it('are the defaults when there are none', () => {
    for (const none of [undefined, null, {}, { files: null }]) {
      assert.deepEqual(readSettings(none), { settings: defaultSettings, problems: [] });
    }
  });

  it('may be nested or dotted', () => {
    const nested = readSettings({ files: { maxSizeKB: 10 }, diagnostics: { severity: 'off' } });
    const dotted = readSettings({ 'files.maxSizeKB': 10, 'diagnostics.severity': 'off' });
    assert.deepEqual(nested, dotted);
    assert.equal(nested.settings.files.maxSizeKB, 10);
    assert.equal(nested.settings.conflictSeverity, 'off');
  });

  it('take in what the editor itself hides', () => {
    const { settings } = readSettings(
      { files: { exclude: ['a'] } },
      { b: true, c: false, d: { when: 'x' } },
    );
    assert.deepEqual(settings.files.exclude, ['a', 'b']);
  });

  it('that are wrong are named, and the default is used', () => {
    const { settings, problems } = readSettings({ files: { maxCount: 'many', include: [3] } });
    assert.deepEqual(settings, defaultSettings);
    assert.deepEqual(problems, [
      'The setting "corroborate.files.include" must be a list of globs such as ["**/*.txt"], not [3]; the default is used.',
      'The setting "corroborate.files.maxCount" must be a number from 1 on, not "many"; the default is used.',
    ]);
  });

  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (own, exclude) => {
        const { settings } = readSettings(own, exclude);
        assert.ok(Number.isInteger(settings.files.maxCount));
      }),
    );
  });
});
