/** All files of the folder `samples`: in a browser, the folders of an extension cannot be listed. */
export const SAMPLES: readonly string[] = [
  'README.md',
  'kazakhstan-2022/01-northern-dispatch.txt',
  'kazakhstan-2022/02-global-wire-update.txt',
  'kazakhstan-2022/03-evening-ledger.txt',
  'kazakhstan-2022/04-news-mirror-repost.txt',
  'kazakhstan-2022/05-kanal-ost.txt',
  'kazakhstan-2022/06-steppe-notes.md',
  'tidal-power/01-company-statement.txt',
  'tidal-power/02-business-daily.txt',
  'tidal-power/03-kilbride-courier.txt',
  'tidal-power/04-green-ledger.md',
];
