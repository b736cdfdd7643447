/**
 * The joins of linking over lines of `corroborate analyze --format jsonl`, in DuckDB: finds which
 * documents may tell of one event, and which of their figures, quotes and statements are to be
 * compared. DuckDB is no dependency of ours: `npm install @duckdb/node-api` in some folder, and there
 * `node .../test/bench/scale-duckdb.mjs 'lines/*.jsonl' [--check analysis.json] [--memory 6GB] [--part 10]`.
 * With --part N the last and largest join is made for every Nth document only.
 * With --check the claims of two members that `corroborate analyze --format json` found on the same
 * articles are looked for among the pairs: all of them have to be there.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';

const { DuckDBInstance } = createRequire(join(process.cwd(), 'here.js'))('@duckdb/node-api');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'string' },
    part: { type: 'string', default: '1' },
    memory: { type: 'string', default: '6GB' },
    database: { type: 'string', default: ':memory:' },
  },
});
const [lines] = positionals;
const database = await DuckDBInstance.create(values.database);
const connection = await database.connect();

const run = async (sql) => (await connection.runAndReadAll(sql)).getRows();
const step = async (name, sql, table) => {
  const start = performance.now();
  await run(sql);
  const [[count]] = table === undefined ? [[0]] : await run(`SELECT count(*) FROM ${table}`);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const rssMB = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(JSON.stringify({ step: name, rows: Number(count), seconds, rssMB }));
};

const quoted = lines.replaceAll("'", "''");
await run(`SET memory_limit = '${values.memory}'; SET preserve_insertion_order = false`);

// Keys as 64-bit hashes: two different ones that share a hash cost a comparison and link nothing.
await step(
  'keys',
  `CREATE TABLE lines AS SELECT row_number() OVER (ORDER BY path)::INT AS doc, path, keys FROM
     read_json('${quoted}', format = 'newline_delimited', maximum_object_size = 64000000, columns = {
       path: 'VARCHAR',
       keys: 'STRUCT(kind VARCHAR, item INT, "key" VARCHAR, strength TINYINT, weight DOUBLE)[]' })
     WHERE keys IS NOT NULL;
   CREATE TABLE event_keys AS SELECT doc, k."key"[1] AS sort, hash(k."key"[2:]) AS stem,
     hash(k."key") AS key, k.weight FROM (SELECT doc, unnest(keys) AS k FROM lines)
     WHERE k.kind = 'event';
   CREATE TABLE item_keys AS SELECT doc, k.kind::ENUM('figure', 'quote', 'statement') AS kind, k.item,
     hash(k."key") AS key, k.strength FROM (SELECT doc, unnest(keys) AS k FROM lines)
     WHERE k.kind IN ('figure', 'quote', 'statement');
   CREATE TABLE documents AS SELECT doc, path FROM lines;
   DROP TABLE lines`,
  'item_keys',
);

// Sorted neighborhoods: under one key a document meets the 16 before and after it by path.
await step(
  'documents that meet',
  `CREATE TABLE totals AS SELECT doc, sum(weight) FILTER (sort = 'n') AS names,
     count(DISTINCT stem) FILTER (sort IN ('t', 'T')) AS topics FROM event_keys GROUP BY doc;
   CREATE TABLE placed AS
     SELECT key, sort, doc, coalesce(names, 0) < 0.9 AS nameless,
       row_number() OVER (PARTITION BY key ORDER BY doc) AS place
     FROM event_keys JOIN totals USING (doc);
   -- A table of its own, or the join is made by key alone first: the square of what a common name has.
   CREATE TABLE shifted AS
     SELECT key, sort, doc, nameless, place + distance AS place
     FROM placed CROSS JOIN (SELECT unnest(range(1, 17)) AS distance);
   CREATE TABLE met AS
     SELECT DISTINCT a.doc AS a, b.doc AS b, a.sort = 'q' AS quoted
     FROM shifted a JOIN placed b USING (key, place)
     WHERE a.sort IN ('n', 'T', 'q') OR a.nameless OR b.nameless;
   DROP TABLE shifted`,
  'met',
);

await step(
  'documents of one event, perhaps',
  `CREATE TABLE pairs AS WITH names AS (
     SELECT a, b, sum(least(x.weight, y.weight)) AS shared FROM met
       JOIN event_keys x ON x.doc = a AND x.sort = 'n'
       JOIN event_keys y ON y.doc = b AND y.sort = 'n' AND y.stem = x.stem GROUP BY a, b),
   topics AS (SELECT a, b, count(DISTINCT x.stem) AS shared FROM met
       JOIN event_keys x ON x.doc = a AND x.sort IN ('t', 'T')
       JOIN event_keys y ON y.doc = b AND y.sort IN ('t', 'T') AND y.stem = x.stem GROUP BY a, b)
   SELECT DISTINCT met.a, met.b FROM met
     JOIN totals s ON s.doc = met.a JOIN totals t ON t.doc = met.b
     LEFT JOIN names ON names.a = met.a AND names.b = met.b
     LEFT JOIN topics ON topics.a = met.a AND topics.b = met.b
     WHERE quoted
       OR names.shared >= greatest(0.9, 0.17 * least(s.names, t.names))
       OR topics.shared >= 0.2 * least(s.topics, t.topics)
       OR (coalesce(least(s.names, t.names), 0) < 0.9 AND topics.shared > 0)`,
  'pairs',
);

await step(
  'items to compare',
  `CREATE TABLE candidates AS SELECT a, b, x.kind, x.item AS item_a, y.item AS item_b FROM pairs
     JOIN item_keys x ON x.doc = a JOIN item_keys y ON y.doc = b AND y.kind = x.kind AND y.key = x.key
     GROUP BY ALL HAVING sum(x.strength) >= 2`.replace(
    'FROM pairs',
    `FROM (SELECT * FROM pairs WHERE a % ${Number(values.part)} = 0)`,
  ),
  'candidates',
);

if (values.check !== undefined) await check(values.check);

/** Looks for the claims of two members among the pairs. */
async function check(path) {
  const { claims, figures, quotes } = JSON.parse(readFileSync(path, 'utf8'));
  const placeOf = (list) => {
    const seen = new Map();
    return new Map(
      list.map(({ id, path: of }) => {
        const item = seen.get(of) ?? 0;
        seen.set(of, item + 1);
        return [id, item];
      }),
    );
  };
  const items = { figure: placeOf(figures), quote: placeOf(quotes) };
  const known = new Set();
  const rows = await run(
    `SELECT p.path, q.path, kind, item_a, item_b FROM candidates
       JOIN documents p ON p.doc = a JOIN documents q ON q.doc = b WHERE kind <> 'statement'`,
  );
  for (const [a, b, kind, x, y] of rows) known.add([kind, a, x, b, y].join(' '));
  const pairs = claims.filter(({ kind, members }) => kind !== 'statement' && members.length === 2);
  const missed = pairs.filter(({ kind, members: [a, b] }) => {
    const [x, y] = [items[kind].get(a[kind]), items[kind].get(b[kind])];
    return ![
      [kind, a.path, x, b.path, y],
      [kind, b.path, y, a.path, x],
    ].some((key) => known.has(key.join(' ')));
  });
  console.log(JSON.stringify({ claimsOfTwo: pairs.length, missedByTheJoin: missed.length }));
}
