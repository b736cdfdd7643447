import assert from 'node:assert/strict';
import { conflictList, DEFAULT_KINDS, reportCsv } from '../../server/src/index.js';
import { REPORTS } from '../support/reports.js';
import { sessionOf } from '../support/session-of.js';

describe('conflicts as CSV', () => {
  it('name an independent source after the first of its documents', () => {
    const session = sessionOf({ ...REPORTS, 'copies/evening.txt': REPORTS['evening.txt'] });
    const csv = reportCsv(session, conflictList(session, DEFAULT_KINDS));
    const [heading = '', ...rows] = csv.trim().split('\r\n');
    const columns = heading.split(',');
    const of = (row: string, name: string): string => row.split(',')[columns.indexOf(name)] ?? '';
    assert.deepEqual(
      rows.map((row) => [of(row, 'document'), of(row, 'independent source')]).sort(),
      [
        ['copies/evening.txt', 'copies/evening.txt'],
        ['evening.txt', 'copies/evening.txt'],
        ['harbor.txt', 'harbor.txt'],
      ],
    );
  });
});
