import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSidecar } from '../../server/src/annotations/sidecar.js';
import { Requests, type AnnotationChangeResult } from '../../server/src/lsp/protocol.js';
import { seeded } from '../annotations/support/marked.js';
import { fileUri, LspClient } from '../support/lsp-client.js';
import { removeFolders, temporaryFolder } from '../support/temporary-folder.js';

/** How often the server is killed: five hundred times when asked for, a few otherwise. */
const KILLS = process.env.CORROBORATE_LONG ? 500 : 6;
/** Saves on their way at a time, so that one is always under way when the server dies. */
const AT_ONCE = 4;
/** The latest moment of the kill: after this many times what the first save of the round took. */
const LATEST = 4;

const LINES = Array.from({ length: 200 }, (_, i) => `Lamp ${i} of the mole was lit at dusk.`);
const TEXT = `${LINES.join('\n')}\n`;

describe('the server, when it is killed', () => {
  after(removeFolders);

  it(`leaves a whole sidecar with every note it has answered for (${KILLS} kills)`, async function () {
    this.timeout(0);
    const random = seeded(Number(process.env.CORROBORATE_SEED ?? 7));
    const folder = temporaryFolder({ 'lamps.txt': TEXT });
    const answered = new Set<string>();
    const tally = { kills: 0, saves: 0, inTheMiddle: 0, leftOver: 0 };
    while (tally.kills < KILLS) {
      const before = answered.size;
      const waiting = await killDuringSaves(folder, random, answered);
      tally.kills++;
      tally.saves += answered.size - before;
      if (waiting > 0) tally.inTheMiddle++;
      check(folder, answered);
    }
    tally.leftOver = readdirSync(folder).filter((name) => name.endsWith('.tmp')).length;
    if (process.env.CORROBORATE_LONG) process.stdout.write(`${JSON.stringify(tally)}\n`);
    assert.ok(tally.saves > 0);
    assert.ok(tally.inTheMiddle > 0, 'no kill fell into a save');
  });
});

/** Starts a server, has it save one note after the other, and kills it; gives how many saves were under way. */
async function killDuringSaves(
  folder: string,
  random: () => number,
  answered: Set<string>,
): Promise<number> {
  const client = await LspClient.startUnread({ folders: [folder] });
  const uri = fileUri(folder, 'lamps.txt');
  // Refused until the document is read: then it begins.
  await client.open(uri, TEXT);
  let waiting = 0;
  let ended = false;
  const ask = async (once: boolean): Promise<void> => {
    while (!ended) {
      const line = Math.floor(random() * LINES.length);
      const range = { start: { line, character: 0 }, end: { line, character: 6 } };
      waiting++;
      const result = await client
        .request<AnnotationChangeResult>(Requests.annotate, { uri, range, body: 'Lit.' })
        .catch(() => undefined);
      if (ended) return;
      waiting--;
      if (typeof result?.id === 'string') answered.add(result.id);
      if (once) return;
    }
  };
  await client.request(Requests.status);
  const start = performance.now();
  await ask(true);
  const latest = (performance.now() - start) * LATEST;
  const asking = Array.from({ length: AT_ONCE }, () => ask(false));
  await new Promise((resolve) => setTimeout(resolve, random() * latest));
  const underWay = waiting;
  client.process.kill('SIGKILL');
  await client.exitCode;
  ended = true;
  client.connection.dispose();
  await Promise.race([Promise.all(asking), new Promise((resolve) => setTimeout(resolve, 50))]);
  return underWay;
}

function check(folder: string, answered: ReadonlySet<string>): void {
  const path = join(folder, 'lamps.txt.annotations.yaml');
  if (!existsSync(path)) {
    assert.equal(answered.size, 0);
    return;
  }
  const sidecar = parseSidecar(readFileSync(path, 'utf8'));
  assert.ok(sidecar.readable, JSON.stringify(sidecar.problems));
  assert.deepEqual(sidecar.problems, []);
  const kept = new Set(sidecar.annotations.map(({ id }) => id));
  const lost = [...answered].filter((id) => !kept.has(id));
  assert.deepEqual(lost, []);
}
