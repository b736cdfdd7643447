/** Words of a sentence that tells what a poll or a projection gives. As written, lower case. */
export const FORECASTS: ReadonlySet<string> = new Set(
  'exit poll model models modeller modellers modeler modelers pollster pollsters survey surveyed forecast forecasts forecaster forecasters projection projections projected predicted'.split(
    ' ',
  ),
);

/** Words of a line that dates the page, not what it tells. */
export const PAGE_WORDS: ReadonlySet<string> = new Set(
  'posted updated published modified comments'.split(' '),
);

/** Words of a sentence that tells of somebody beside those the report is about. */
export const ELSEWHERE: ReadonlySet<string> = new Set(
  'rival rivals competitor competitors elsewhere separately neighboring neighbouring'.split(' '),
);

/** Words before a figure that is needed, and after one that is a threshold. */
export const NEEDS: ReadonlySet<string> = new Set(
  'need needs needed must require requires required'.split(' '),
);
export const THRESHOLDS: ReadonlySet<string> = new Set(['majority', 'threshold', 'quorum']);

/** Stems of what was tried, planned or threatened. */
export const ATTEMPTS: ReadonlySet<string> = new Set(
  'attempt try tri threaten threat plot plan conspir conspiraci intend vow hope seek aim'.split(
    ' ',
  ),
);

/** Parts of a year for which figures are given, and words before them that make them such ("a quarter" is a fraction). */
export const PERIODS: ReadonlySet<string> = new Set(['quarter', 'half', 'month', 'months']);
export const PERIOD_ARTICLES: ReadonlySet<string> = new Set(
  'the first second third fourth last this previous per six nine three'.split(' '),
);
