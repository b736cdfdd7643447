import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SAMPLES } from '../../client/src/sample-files.js';

describe('the samples that are opened', () => {
  it('are all that there are', () => {
    const folder = fileURLToPath(new URL('../../samples', import.meta.url));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1));
    assert.deepEqual(files.map((path) => path.replaceAll('\\', '/')).sort(), [...SAMPLES].sort());
  });
});
