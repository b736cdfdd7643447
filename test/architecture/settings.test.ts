import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultRules } from '../../server/src/files/file-rules.js';

interface Setting {
  readonly default: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: Setting;
}

interface Section {
  readonly title?: string;
  readonly order?: number;
  readonly properties: Record<string, Setting>;
}

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  contributes: { configuration: readonly Section[] };
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

  it('stand in titled sections, in an order that is said', () => {
    const sections = manifest.contributes.configuration;
    assert.deepEqual(
      sections.map(({ order }) => order),
      sections.map((_, at) => at + 1),
    );
    for (const { title, properties } of sections) {
      assert.match(title ?? '', /^%.+%$/);
      const orders = Object.values(properties).map(({ order }) => order);
      assert.deepEqual(
        orders,
        orders.map((_, at) => at + 1),
        title,
      );
    }
  });

  it('are described, each of their values too', () => {
    for (const [name, { markdownDescription, ...setting }] of Object.entries(settings)) {
      assert.match(markdownDescription ?? '', /^%.+%$/, name);
      const { enum: values, enumDescriptions } = setting.items?.enum ? setting.items : setting;
      assert.equal(enumDescriptions?.length, values?.length, name);
    }
  });

  it('of files may be of one folder alone; none is of the machine, since none names a program', () => {
    for (const [name, { scope }] of Object.entries(settings)) {
      assert.ok(scope === 'resource' || scope === 'window', `${name}: ${String(scope)}`);
      const limit = name === 'corroborate.files.maxCount';
      if (name.startsWith('corroborate.files.') && !limit) assert.equal(scope, 'resource', name);
    }
  });
});
