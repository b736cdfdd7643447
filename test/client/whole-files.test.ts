import assert from 'node:assert/strict';
import { WholeFiles } from '../../client/src/whole-files.js';

const OLD = 'notes:\n';
const OURS = 'notes:\n  - ours\n';
const THEIRS = 'notes:\n  - theirs\n';

/** One virtual file, which anybody may write at any time. */
class World {
  text: string | null = OLD;
  written: string[] = [];
  /** What the file holds after a write of this text. */
  writes: (text: string) => string = (text) => text;
  fails = false;
  during: () => void = () => undefined;

  window(): WholeFiles<string> {
    return new WholeFiles<string>({
      read: () => Promise.resolve(this.text),
      write: async (_, text) => {
        await new Promise((resolve) => setImmediate(resolve));
        this.written.push(text);
        this.text = this.writes(text);
        if (this.fails) throw new Error('no connection');
      },
      delete: () => {
        this.text = null;
        return Promise.resolve();
      },
      keyOf: (file) => file,
      moment: () => {
        this.during();
        return Promise.resolve();
      },
    });
  }
}

describe('a file that the editor writes', () => {
  it('is written when it is as expected, and not otherwise', async () => {
    const world = new World();
    assert.deepEqual(await world.window().replace('a', OURS, THEIRS), { state: 'changed' });
    assert.equal(world.text, OLD);
    assert.deepEqual(await world.window().replace('a', OURS, OLD), { state: 'saved' });
    assert.equal(world.text, OURS);
  });

  it('is left as another window wrote it right after us', async () => {
    const world = new World();
    world.writes = () => THEIRS;
    assert.deepEqual(await world.window().replace('a', OURS, OLD), { state: 'changed' });
    assert.equal(world.text, THEIRS);
    world.text = OLD;
    world.fails = true;
    const { state } = await world.window().replace('a', OURS, OLD);
    assert.deepEqual([state, world.text], ['failed', THEIRS]);
  });

  it('is put back when a write was cut short', async () => {
    for (const fails of [false, true]) {
      for (const length of [0, 10]) {
        const world = new World();
        world.fails = fails;
        world.writes = (text) => (text === OURS ? text.slice(0, length) : text);
        // The write that puts back fails as well, and yet arrives.
        const { state } = await world.window().replace('a', OURS, OLD);
        assert.deepEqual([state, world.text, world.written.length], ['failed', OLD, 2]);
      }
    }
  });

  it('is taken away when it is new and its write was cut short', async () => {
    for (const fails of [false, true]) {
      const world = new World();
      world.text = null;
      world.fails = fails;
      world.writes = (text) => text.slice(0, 10);
      const window = world.window();
      assert.equal((await window.replace('a', OURS, null)).state, 'failed');
      assert.equal(world.text, null);
      world.fails = false;
      world.writes = (text) => text;
      assert.deepEqual(await window.replace('a', OURS, null), { state: 'saved' });
      // Another window that is just writing a new one of the same is left to it.
      const other = new World();
      other.text = null;
      other.writes = () => '';
      other.during = () => void (other.text = THEIRS);
      assert.deepEqual(await other.window().replace('a', OURS, null), { state: 'changed' });
      assert.equal(other.text, THEIRS);
    }
  });

  it('is not put back under the hands of another window, which empties it first', async () => {
    const world = new World();
    world.writes = () => '';
    world.during = () => {
      world.text = THEIRS;
    };
    assert.deepEqual(await world.window().replace('a', OURS, OLD), { state: 'changed' });
    assert.equal(world.text, THEIRS);
  });

  it('is saved when all of it arrived, whatever was reported', async () => {
    const world = new World();
    world.fails = true;
    assert.deepEqual(await world.window().replace('a', OURS, OLD), { state: 'saved' });
  });

  it('takes the changes of one window in turn', async () => {
    const window = new World().window();
    const states = await Promise.all([
      window.replace('a', OURS, OLD),
      window.replace('a', THEIRS, OLD),
      window.remove('a', OURS),
    ]);
    assert.deepEqual(
      states.map(({ state }) => state),
      ['saved', 'changed', 'saved'],
    );
  });
});
