import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { isPreRelease, releaseNotes } from '../../client/scripts/release.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.github/workflows');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string;
  readonly uses?: string;
  readonly environment?: string;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const texts = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const workflow = (name: string): Workflow =>
  parse(readFileSync(join(FOLDER, `${name}.yml`), 'utf8')) as Workflow;
const stepsOf = (one: Workflow): readonly Step[] =>
  Object.values(one.jobs).flatMap(({ steps }) => steps ?? []);
const all = [workflow('ci'), workflow('release')];

describe('the workflows', () => {
  it('run scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const runs = all.flatMap(stepsOf).map(({ run }) => run ?? '');
    assert.ok(runs.includes('.ci/run'));
    for (const run of runs) {
      const script = /^npm run ([\w:]+)$/.exec(run)?.[1];
      if (script !== undefined) assert.ok(scripts[script], run);
      const file = /^(?:node )?((?:\.ci|client\/scripts)\/[\w.-]+)/.exec(run)?.[1];
      if (file !== undefined) assert.ok(existsSync(join(ROOT, file)), run);
      if (file?.startsWith('.ci')) assert.ok(statSync(join(ROOT, file)).mode & 0o100, run);
    }
  });

  it('use only actions of GitHub itself, may only read unless a job says more', () => {
    for (const one of all) assert.deepEqual(one.permissions, { contents: 'read' });
    for (const { uses } of all.flatMap(stepsOf))
      if (uses !== undefined) assert.match(uses, /^actions\/[\w-]+@v\d+$/);
  });

  it('hold no secret, and name each in the one step that publishes with it', () => {
    const { jobs } = workflow('release');
    const named = Object.entries(jobs).flatMap(([name, job]) =>
      (job.steps ?? []).flatMap(({ env, run }) =>
        Object.values(env ?? {})
          .filter((value) => value.includes('secrets.'))
          .map((value) => [name, job.environment, value, /publish/.test(run ?? '')]),
      ),
    );
    assert.deepEqual(named, [
      ['marketplace', 'release', '${{ secrets.VSCE_PAT }}', true],
      ['open-vsx', 'release', '${{ secrets.OVSX_PAT }}', true],
      ['npm', 'release', '${{ secrets.NPM_TOKEN }}', true],
    ]);
    assert.equal(texts.join('').match(/secrets\./g)?.length, named.length);
  });

  it('publish only what was tested and packed, the same file everywhere', () => {
    const { jobs } = workflow('release');
    assert.equal(jobs['test']?.uses, './.github/workflows/ci.yml');
    assert.equal(jobs['package']?.needs, 'test');
    for (const name of ['github', 'marketplace', 'open-vsx', 'npm']) {
      assert.equal(jobs[name]?.needs, 'package', name);
      const runs = jobs[name]?.steps?.map(({ run }) => run ?? '').join('\n') ?? '';
      assert.match(runs, /corroborate\.vsix|corroborate-language-server\.tgz/);
      assert.doesNotMatch(runs, /npm run|npm ci/);
    }
  });
});

describe('a release', () => {
  const changelog = [
    '# Changelog',
    '## [1.3.0] - unreleased\n\n- soon',
    '## [1.2.3] - 2031-04-05\n\n### Added\n\n- The moon.',
    '## [1.2.2] - 2031-03-01\n',
  ].join('\n\n');
  const versions = (version: string) => ({
    'package.json': version,
    'server/package.json': version,
  });

  it('has what the changelog says of it as its notes', () => {
    assert.equal(
      releaseNotes('v1.2.3', versions('1.2.3'), changelog),
      '### Added\n\n- The moon.\n',
    );
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['1.2.3', '1.2.3', /is called v1\.2\.3/],
    ['v1.2.3', '1.2.4', /package\.json has version 1\.2\.4/],
    ['v1.3.0', '1.3.0', /no date for 1\.3\.0, but "unreleased"/],
    ['v1.2.2', '1.2.2', /says nothing of 1\.2\.2/],
    ['v2.0.0', '2.0.0', /no section for 2\.0\.0/],
  ];
  for (const [tag, version, why] of refused) {
    it(`${tag} of version ${version} is none`, () => {
      assert.throws(() => releaseNotes(tag, versions(version), changelog), why);
    });
  }

  it('with an odd minor number is a pre-release', () => {
    assert.deepEqual(['0.1.0', '0.2.9', '1.10.0', '2.11.1'].map(isPreRelease), [
      true,
      false,
      false,
      true,
    ]);
  });
});
