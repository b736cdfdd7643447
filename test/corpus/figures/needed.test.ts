import assert from 'node:assert/strict';
import { shown } from '../corpus-kit.js';

describe('figures that are needed', () => {
  const won =
    'SARNOVA, May 5, 2022 - The Harbor League ended up with 52 of the 120 seats in the Diet of Sarnova, the commission said.';

  it('are no counts of what there is', () => {
    const needed =
      'SARNOVA, May 5, 2022 - To rule alone in Sarnova the Harbor League must have 61 of the 120 seats in the Diet, the commission said.';
    assert.deepEqual(shown({ 'a.txt': won, 'b.txt': needed }), []);
  });

  it('do not hide two counts of what there is', () => {
    const other =
      'SARNOVA, May 5, 2022 - The Harbor League ended up with 57 of the 120 seats in the Diet of Sarnova, the commission said.';
    assert.equal(shown({ 'a.txt': won, 'b.txt': other }).length, 1);
  });
});
