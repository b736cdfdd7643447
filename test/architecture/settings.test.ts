import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultRules } from '../../server/src/files/file-rules.js';

interface Setting {
  readonly default: unknown;
  readonly scope?: string;
}

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  contributes: { configuration: readonly { properties: Record<string, Setting> }[] };
};
const settings = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }) => properties),
) as Record<string, Setting>;

describe('the settings', () => {
  for (const [name, value] of Object.entries(defaultRules)) {
    it(`corroborate.files.${name} has the default of the server`, () => {
      assert.deepEqual(settings[`corroborate.files.${name}`]?.default, value);
    });
  }

  it('are all in the README, and the README names no others', () => {
    const readme = readFileSync(new URL('README.md', root), 'utf8');
    const named = [...readme.matchAll(/^\| `(corroborate\.[\w.]+)`/gm)].map((match) => match[1]);
    assert.deepEqual(named.sort(), Object.keys(settings).sort());
  });

  it('have a scope', () => {
    for (const [name, { scope }] of Object.entries(settings)) assert.ok(scope, name);
  });
});
