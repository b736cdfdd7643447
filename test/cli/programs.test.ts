import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A clone with the real programs and build script, whose command line prints what `says` holds. */
class SmallClone {
  readonly #root = temporaryFolder();
  #writes = 0;

  constructor() {
    mkdirSync(join(this.#root, 'server/src/cli'), { recursive: true });
    cpSync(join(ROOT, 'server/bin'), join(this.#root, 'server/bin'), { recursive: true });
    cpSync(join(ROOT, 'client/scripts'), join(this.#root, 'client/scripts'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.#root, 'node_modules'));
    writeFileSync(join(this.#root, 'package.json'), '{"type":"module"}');
    writeFileSync(join(this.#root, 'server/package.json'), '{"type":"module"}');
  }

  /** Writes the source anew, as if `this.#writes` minutes from now: file times are coarse. */
  write(source: string): void {
    const file = join(this.#root, 'server/src/cli/main.ts');
    const time = Date.now() / 1000 + 60 * this.#writes++;
    writeFileSync(file, source);
    utimesSync(file, time, time);
  }

  publish(): void {
    rmSync(join(this.#root, 'server/src'), { recursive: true });
    rmSync(join(this.#root, 'client'), { recursive: true });
  }

  run(): Promise<Ended> {
    const program = join(this.#root, 'server/bin/corroborate.mjs');
    return new Promise((resolve) => {
      const child = execFile(process.execPath, [program], (_error, stdout, stderr) =>
        resolve({ status: child.exitCode, stdout, stderr }),
      );
    });
  }
}

describe('The programs of the server package', () => {
  after(removeFolders);

  it('build what is missing or older than its sources before they run, and print nothing of it', async () => {
    const clone = new SmallClone();
    clone.write('console.log("first" as string);');
    assert.deepEqual(await clone.run(), { status: 0, stdout: 'first\n', stderr: '' });
    clone.write('console.log("second" as string);');
    assert.deepEqual(await clone.run(), { status: 0, stdout: 'second\n', stderr: '' });
  });

  it('end with 2 and say why where the sources do not compile', async () => {
    const clone = new SmallClone();
    clone.write('console.log(');
    const { status, stdout, stderr } = await clone.run();
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /cli\.cjs could not be built[^]*main\.ts/);
  });

  it('run the bundle as it is where the package was published without sources', async () => {
    const clone = new SmallClone();
    clone.write('console.log("published");');
    await clone.run();
    clone.publish();
    assert.deepEqual(await clone.run(), { status: 0, stdout: 'published\n', stderr: '' });
  });
});
