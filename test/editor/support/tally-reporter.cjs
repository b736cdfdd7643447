/**
 * Mocha's spec reporter, which also writes the counts to the file that CORROBORATE_TALLY names, as
 * `{ passed, failed, skipped }`, so that a run of several parts can add them up.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- mocha loads reporters with require */
/* global module, process, require */
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

class TallyReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const { passes: passed, failures: failed, pending: skipped } = runner.stats;
      const file = process.env.CORROBORATE_TALLY;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
    });
  }
}

module.exports = TallyReporter;
