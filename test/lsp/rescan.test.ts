import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFileSystem } from '../../server/src/files/node-file-system.js';
import type { DocumentAnalysis } from '../../server/src/index.js';
import { folder } from '../../server/src/lsp/documents/folders.js';
import { WorkspaceFiles } from '../../server/src/lsp/documents/workspace-files.js';

const COUNT = 60;

describe('a scan that takes over from another', () => {
  let scratch: string;
  before(() => {
    scratch = mkdtempSync(join(tmpdir(), 'corroborate-rescan-'));
    for (let i = 0; i < COUNT; i++) writeFileSync(join(scratch, `${i}.txt`), `Report ${i}.\n`);
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  // An editor sends its settings while the first scan is under way: this must not lose files.
  for (const moment of [0, 1, 5, 9, 20]) {
    it(`reads what the other had not, when it comes after ${moment} of its files`, async () => {
      const read = new Set<string>();
      let analyzed = 0;
      let second: Promise<void> | undefined;
      const folders = [folder(pathToFileURL(scratch).href, 'reports')];
      const files = new WorkspaceFiles(nodeFileSystem, {
        analyze: (source) => {
          if (analyzed++ === moment) second = files.scan(folders, new Map());
          return Promise.resolve({ uri: source.uri } as DocumentAnalysis);
        },
        changed: (analyses, removed) => {
          for (const { uri } of analyses) read.add(uri);
          for (const uri of removed) read.delete(uri);
        },
        carriesNotes: () => false,
        sidecarChanged: () => Promise.resolve(),
        statusChanged: () => undefined,
        openDocuments: [],
      });
      await files.scan(folders, new Map());
      assert.ok(second !== undefined);
      await second;
      assert.equal(read.size, COUNT);
      assert.equal(files.status.state, 'ready');
    });
  }
});
