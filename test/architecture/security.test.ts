import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly capabilities?: {
    readonly untrustedWorkspaces?: { readonly supported: boolean | string };
  };
  readonly contributes?: { readonly configuration?: unknown };
}

const manifest = (path: string): Manifest => JSON.parse(read(path)) as Manifest;

describe('what SECURITY.md says', () => {
  it('names tests that are there', () => {
    const named = [...read('SECURITY.md').matchAll(/`(test\/[^`*]+\.ts)`/g)].map(
      ([, path]) => path,
    );
    assert.ok(named.length > 15);
    assert.deepEqual(
      named.filter((path) => path !== undefined && !existsSync(join(ROOT, path))),
      [],
    );
  });

  it('lists the packages that ship, in the version that is pinned', () => {
    const shipped = ['server/package.json', 'client/package.json'].flatMap((path) =>
      Object.entries(manifest(path).dependencies ?? {}),
    );
    assert.ok(shipped.length > 5);
    for (const [name, version] of shipped) {
      assert.match(version, /^\d+\.\d+\.\d+$/, `${name} is not pinned: ${version}`);
      assert.ok(read('SECURITY.md').includes(`| ${name} | ${version} |`), `${name} ${version}`);
      assert.ok(read('THIRD-PARTY-NOTICES.txt').includes(`${name} `), `${name} has no licence`);
    }
  });

  it('is true of the lock file: every package has its digest', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Readonly<Record<string, { link?: boolean; integrity?: string }>>;
    };
    const bare = Object.entries(packages).filter(
      ([name, { link, integrity }]) =>
        name.includes('node_modules/') && link !== true && integrity === undefined,
    );
    assert.deepEqual(bare, []);
  });

  it('is true of restricted mode: it works there, and no setting names a program to run', () => {
    const root = manifest('package.json');
    assert.equal(root.capabilities?.untrustedWorkspaces?.supported, true);
    const settings = JSON.stringify(root.contributes?.configuration ?? {});
    assert.ok(!/"corroborate\.[^"]*(?:path|command|executable|runtime)"/i.test(settings));
  });
});
