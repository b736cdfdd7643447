import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface MenuEntry {
  readonly command: string;
  readonly group?: string;
  readonly when?: string;
}

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  contributes: {
    commands: readonly { command: string; title: string; category?: string }[];
    menus: Readonly<Record<string, readonly MenuEntry[]>>;
    keybindings: readonly { command: string; key: string; mac?: string; when?: string }[];
  };
};
const { commands, menus, keybindings } = manifest.contributes;
/** Views and the kinds of rows in them, as their trees say in `contextValue`. */
const ROWS: readonly (readonly [view: string, item: string])[] = [
  ...['conflict', 'side'].map((item) => ['conflicts', item] as const),
  ...['entity', 'perhaps', 'passage'].map((item) => ['entities', item] as const),
  ...['speaker', 'passage.quote'].map((item) => ['quotes', item] as const),
  ...['anchored', 'needs-review', 'orphaned'].map(
    (state) => ['annotations', `annotation.${state}`] as const,
  ),
  ...['document', 'candidate', 'home', 'waiting', 'passage'].map(
    (item) => ['annotations', item] as const,
  ),
  ...['anchored', 'needs-review', 'orphaned'].map(
    (state) => ['corrections', `correction.${state}`] as const,
  ),
];

/** Whether a clause like "view == corroborate.a && viewItem =~ /^b$/" holds for a row. */
function holds(when: string, view: string, item: string): boolean {
  return when.split(' && ').every((clause) => {
    const [name = '', operator, value = ''] = clause.split(' ');
    const actual = name === 'view' ? `corroborate.${view}` : item;
    if (operator === '==') return actual === value;
    return new RegExp(value.slice(1, -1)).test(actual);
  });
}

const isInternal = (command: string): boolean => command.startsWith('_');

describe('the commands', () => {
  it('can be run from the palette, where keys reach them, unless they are of a row', () => {
    const hidden = (menus['commandPalette'] ?? [])
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const internal = commands.map(({ command }) => command).filter(isInternal);
    assert.deepEqual([...hidden].sort(), [...internal].sort());
    for (const { command, category } of commands) assert.equal(category, 'Corroborate', command);
  });

  it('of a row that have a button there are in its menu, too: keys do not reach the buttons', () => {
    const entries = menus['view/item/context'] ?? [];
    const mouseOnly = ROWS.flatMap(([view, item]) => {
      const here = entries.filter(({ when }) => holds(when ?? '', view, item));
      const [buttons, menu] = [
        here.filter(({ group }) => group?.startsWith('inline')),
        here.filter(({ group }) => !group?.startsWith('inline')),
      ].map((some) => some.map(({ command }) => command));
      return (buttons ?? []).filter((one) => !menu?.includes(one)).map((one) => `${item}: ${one}`);
    });
    assert.deepEqual(mouseOnly, []);
    for (const { when } of entries) {
      assert.ok(
        ROWS.some(([view, item]) => holds(when ?? '', view, item)),
        `no row is like that: ${when ?? ''}`,
      );
    }
  });

  it('have each its own keys', () => {
    const keys = keybindings.map(({ key, when }) => `${key} ${when ?? ''}`);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('of keys and menus are all there', () => {
    const known = new Set(commands.map(({ command }) => command));
    const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    assert.deepEqual(
      used.filter((command) => command.includes('corroborate.') && !known.has(command)),
      [],
    );
  });
});
