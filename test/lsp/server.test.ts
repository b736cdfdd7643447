import assert from 'node:assert/strict';
import type {
  DocumentSymbol,
  Hover,
  Location,
  MarkupContent,
  SymbolInformation,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import {
  Requests,
  type ComparePassagesResult,
  type ConflictsResult,
  type EntityContextsResult,
  type EntityListResult,
  type PassagesResult,
  type ReportResult,
  type SameClaimResult,
  type SpeakersResult,
  type TimelineResult,
} from '../../server/src/lsp/protocol.js';
import { fileUri, LspClient, positionOf } from '../support/lsp-client.js';
import { REPORTS } from '../support/reports.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

describe('the server, for an editor', function () {
  this.timeout(30_000);
  let folder: string;
  let client: LspClient;
  const uri = (path: keyof typeof REPORTS) => fileUri(folder, path);
  const at = (path: keyof typeof REPORTS, words: string) => positionOf(REPORTS[path], words);

  before(async () => {
    folder = temporaryFolder(REPORTS);
    client = await LspClient.start({ folders: [folder] });
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  it('says what it is and can', () => {
    assert.equal(client.initialized?.serverInfo?.name, 'corroborate-language-server');
    assert.equal(client.initialized?.capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(client.log, []);
  });

  it('asks to be told of settings and files', () => {
    assert.deepEqual(client.registrations.map(({ method }) => method).sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  it('shows a card for a name', async () => {
    const hover = await client.at<Hover>(
      'textDocument/hover',
      uri('evening.txt'),
      at('evening.txt', 'Brandt visited'),
    );
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /^\*\*Lena Brandt\*\* · person, \d mentions in 3 files/);
    assert.match(value, /Introduced as: \*Mayor\*/);
    assert.match(value, /\[harbor\.txt:5\]\(file:\/\/.*harbor\.txt#L5\)/);
    assert.deepEqual(hover.range?.start, at('evening.txt', 'Brandt visited'));
  });

  it('shows nothing where nothing is', async () => {
    assert.equal(
      await client.at('textDocument/hover', uri('harbor.txt'), { line: 1, character: 0 }),
      null,
    );
    assert.equal(
      await client.at('textDocument/hover', uri('harbor.txt'), { line: 999, character: 99 }),
      null,
    );
    assert.equal(
      await client.at('textDocument/hover', fileUri(folder, 'no.txt'), { line: 0, character: 0 }),
      null,
    );
    assert.equal(
      await client.at('textDocument/hover', 'no uri at all', { line: 0, character: 0 }),
      null,
    );
  });

  it('leads from a name to where it is fullest', async () => {
    const place = await client.at<Location>(
      'textDocument/definition',
      uri('evening.txt'),
      at('evening.txt', 'Brandt visited'),
    );
    assert.deepEqual(place.range.start, at('evening.txt', 'Lena Brandt'));
  });

  it('lists all mentions of a name', async () => {
    const places = await client.at<Location[]>(
      'textDocument/references',
      uri('evening.txt'),
      at('evening.txt', 'Brandt visited'),
      { context: { includeDeclaration: true } },
    );
    assert.deepEqual(
      new Set(places.map((place) => place.uri)),
      new Set([uri('evening.txt'), uri('harbor.txt'), uri('notes/letter.md')]),
    );
    const others = await client.at<Location[]>(
      'textDocument/references',
      uri('evening.txt'),
      at('evening.txt', 'Brandt visited'),
      { context: { includeDeclaration: false } },
    );
    assert.equal(others.length, places.length - 1);
  });

  it('lights up the name in its document', async () => {
    const lit = await client.at<{ range: unknown }[]>(
      'textDocument/documentHighlight',
      uri('evening.txt'),
      at('evening.txt', 'Brandt visited'),
    );
    assert.ok(lit.length >= 2);
  });

  it('leads from a quote to the same words elsewhere', async () => {
    const position = at('harbor.txt', 'rebuild the depot');
    const places = await client.at<Location[]>(
      'textDocument/implementation',
      uri('harbor.txt'),
      position,
    );
    assert.deepEqual(
      places.map((place) => place.uri),
      [uri('evening.txt')],
    );
    const answer = await client.at<SameClaimResult>(
      Requests.sameClaim,
      uri('harbor.txt'),
      position,
    );
    assert.deepEqual(answer.locations, places);
    assert.equal(answer.message, null);
  });

  it('says so when a figure stands nowhere else', async () => {
    const answer = await client.at<SameClaimResult>(
      Requests.sameClaim,
      uri('harbor.txt'),
      at('harbor.txt', '1,200'),
    );
    assert.deepEqual(answer, {
      label: null,
      locations: [],
      message: 'This figure stands nowhere else.',
    });
  });

  it('lists figures that differ, with both passages', async () => {
    const { entries, counts, documents, complete, skipped } = await client.request<ConflictsResult>(
      Requests.conflicts,
      {},
    );
    assert.deepEqual([documents, complete, skipped], [3, true, []]);
    assert.equal(entries.length, counts.contradiction + counts.revision);
    const [entry] = entries;
    assert.ok(entry);
    assert.deepEqual(
      entry.sides.map(({ document, value, line, source }) => ({ document, value, line, source })),
      [
        { document: 'evening.txt', value: '12', line: 3, source: 'state radio' },
        { document: 'harbor.txt', value: 'at least 8', line: 3, source: 'the fire brigade' },
      ],
    );
    const passages = entry.sides.map(({ before, at, after }) => before + at + after);
    assert.ok(
      passages[0]?.includes(
        'dock workers were killed in the fire at the grain depot of Port Ellis, state radio said on Sunday.',
      ),
    );
  });

  it('compares two passages, and reports the list as Markdown and CSV', async () => {
    const { entries } = await client.request<ConflictsResult>(Requests.conflicts, {});
    const [left, right] = entries[0]?.sides ?? [];
    const words = await client.request<ComparePassagesResult>(Requests.comparePassages, {
      left: left?.location,
      right: right?.location,
    });
    assert.ok(words.left.some(({ text, differs }) => differs && text.startsWith('Twelve')));
    assert.ok(words.right.some(({ text, differs }) => !differs && text.includes('dock workers')));
    for (const format of ['markdown', 'csv'] as const) {
      const { text } = await client.request<ReportResult>(Requests.report, { format });
      assert.match(
        text,
        format === 'csv' ? /,harbor\.txt,3,/ : /\| at least 8 \| harbor\.txt:3 \|/,
      );
      const none = await client.request<ReportResult>(Requests.report, { format, ids: [] });
      assert.doesNotMatch(none.text, /harbor\.txt/);
    }
    await assert.rejects(client.request(Requests.report, { format: 'pdf' }), /markdown or csv/);
  });

  it('lists names, quotes by speaker, and what is dated', async () => {
    const { entities } = await client.request<EntityListResult>(Requests.entityList, {});
    const mayor = entities.find(({ name }) => name === 'Lena Brandt');
    assert.equal(mayor?.documents, 3);
    assert.ok(mayor?.spellings.some(({ text }) => text === 'Brandt'));
    const { contexts } = await client.request<EntityContextsResult>(Requests.entityContexts, {
      id: mayor?.id,
    });
    assert.equal(contexts.length, mayor?.mentions);
    const { speakers } = await client.request<SpeakersResult>(Requests.speakers, {});
    assert.deepEqual(speakers[0], { speaker: 'Lena Brandt', quotes: 2, documents: 2 });
    const quotes = await client.request<PassagesResult>(Requests.quotesBy, {
      speaker: 'Lena Brandt',
    });
    assert.ok(quotes.passages.every(({ at: words }) => words.startsWith('We will rebuild')));
    const { passages } = await client.request<TimelineResult>(Requests.timeline, {});
    assert.deepEqual(
      passages.map(({ date, document }) => [date, document]),
      [
        ['2023-03-04', 'harbor.txt'],
        ['2023-03-05', 'evening.txt'],
      ],
    );
  });

  it('marks them as diagnostics that point at each other', async () => {
    const sent = await client.until(() => client.diagnostics.get(uri('harbor.txt')), 'diagnostics');
    const [diagnostic] = sent.diagnostics;
    assert.match(String(diagnostic?.message), /12 in evening\.txt/);
    assert.equal(diagnostic?.severity, 4);
    assert.equal(diagnostic?.relatedInformation?.[0]?.location.uri, uri('evening.txt'));
  });

  it('outlines a document', async () => {
    const groups = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: uri('harbor.txt') },
    });
    assert.deepEqual(
      groups.map(({ name }) => name),
      ['Names', 'Quotes', 'Figures'],
    );
    const names = groups[0]?.children?.map(({ name }) => name) ?? [];
    assert.ok(names.includes('Lena Brandt'), names.join());
  });

  it('finds names of the workspace by some of their letters', async () => {
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'lbrandt' });
    assert.equal(found[0]?.name, 'Lena Brandt');
    assert.deepEqual(await client.request('workspace/symbol', { query: 'zzzz' }), []);
  });

  it('answers its own requests as commands, too', async () => {
    const viaCommand = await client.request<ConflictsResult>('workspace/executeCommand', {
      command: 'corroborate.server.conflicts',
      arguments: [{}],
    });
    assert.deepEqual(viaCommand, await client.request(Requests.conflicts, {}));
    await assert.rejects(
      client.request('workspace/executeCommand', { command: 'corroborate.server.nothing' }),
      /Unknown command/,
    );
  });

  it('refuses parameters that make no sense, and lives', async () => {
    await assert.rejects(
      client.request(Requests.sameClaim, { textDocument: 3 }),
      /Wrong parameters/,
    );
    await assert.rejects(
      client.request(Requests.annotate, { uri: uri('harbor.txt'), body: 3 }),
      /Wrong parameters/,
    );
    await assert.rejects(client.request(Requests.annotate), /Wrong parameters/);
    assert.ok(
      await client.at(
        'textDocument/hover',
        uri('evening.txt'),
        at('evening.txt', 'Brandt visited'),
      ),
    );
  });

  it('follows what is typed, at once', async () => {
    const text = REPORTS['evening.txt'];
    await client.open(uri('evening.txt'), text);
    const start = at('evening.txt', 'Twelve');
    await client.change(uri('evening.txt'), 'Nineteen', {
      start,
      end: { line: start.line, character: start.character + 6 },
    });
    const { entries } = await client.request<ConflictsResult>(Requests.conflicts, {});
    assert.equal(entries[0]?.sides[0]?.value, '19');
    await client.close(uri('evening.txt'));
    const after = await client.until(async () => {
      const answer = await client.request<ConflictsResult>(Requests.conflicts, {});
      return answer.entries[0]?.sides[0]?.value === '12' ? answer : undefined;
    }, 'the words of the disk');
    assert.equal(after.documents, 3);
  });

  it('reads a document that was never saved, and forgets it when it is closed', async () => {
    const untitled = 'untitled:Untitled-1';
    await client.open(untitled, 'Lena Brandt went home.\n');
    const hover = await client.at<Hover>('textDocument/hover', untitled, { line: 0, character: 2 });
    assert.match((hover.contents as MarkupContent).value, /in 4 files/);
    await client.close(untitled);
    assert.equal(await client.at('textDocument/hover', untitled, { line: 0, character: 2 }), null);
  });

  it('gives a flat outline and plain text to an editor that wants no more', async () => {
    const modest = await LspClient.start({ folders: [folder], capabilities: {} });
    const symbols = await modest.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: uri('harbor.txt') },
    });
    assert.ok(
      symbols.some(
        ({ name, containerName }) => name === 'Lena Brandt' && containerName === 'Names',
      ),
    );
    const hover = await modest.at<Hover>(
      'textDocument/hover',
      uri('evening.txt'),
      at('evening.txt', 'Brandt visited'),
    );
    assert.equal((hover.contents as MarkupContent).kind, 'plaintext');
    assert.match((hover.contents as MarkupContent).value, /^Lena Brandt \(person, /);
    assert.deepEqual(modest.registrations, []);
    assert.equal(await modest.stop(), 0);
  });
});
