import { editDistance, keyOf, oneNear, singleSpaced } from '../../../src/engine/dataset';

describe('keys', () => {
  test('compare trimmed, single-spaced, ignoring case', () => {
    expect(keyOf('  BKM\u00a0\u00a0Sido\nMukti ')).toBe('bkm sido mukti');
    expect(singleSpaced('\tA  B\u200b')).toBe('A B');
  });

  test.each([
    ['Lunas', 'lunas', true],
    ['Lnas', 'Lunas', true],
    ['Lunass', 'Lunas', true],
    ['Lumas', 'Lunas', true],
    ['Lnuas', 'Lunas', true],
    ['Lunsa', 'Lunas', true],
    ['Lunsaa', 'Lunas', false],
    ['', 'A', true],
    ['', 'Ab', false],
    ['Ab', 'Ba', true],
    ['Abc', 'Cba', false],
    ['33.26.11.2001', '33.26.11.2010', true],
  ])('%s is near %s: %s', (a, b, expected) => {
    expect(oneNear([a], b)).toBe(expected ? a : null);
    expect(oneNear([b], a)).toBe(expected ? b : null);
  });

  test('only a single near candidate is named', () => {
    expect(oneNear(['Aktif', 'Lunas', 'Hapus Buku'], 'aktiv')).toBe('Aktif');
    expect(oneNear(['BKM-01', 'BKM-02'], 'BKM-03')).toBeNull();
    expect(oneNear(['Aktif'], 'Berjalan')).toBeNull();
  });
});

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ac', 1],
  ['abc', 'abxc', 1],
  // A swap of neighbours is two here.
  ['abc', 'acb', 2],
  ['kitten', 'sitting', 3],
])('%j to %j takes %d letters', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
