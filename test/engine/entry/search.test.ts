import { searchedText, searchOf } from '../../../src/engine/entry';

describe('searching texts (docs/spec/entry.md 3.1)', () => {
  it.each([
    ['11-2001', 'BKM-33.22.11.2001', true],
    ['mawar  MERAH', 'KSM Melati Merah, Mawar', true],
    ['pb014', 'PB-014', true],
    ['1500000', 'Rp1.500.000', true],
    ['mawar putih', 'KSM Mawar', false],
    ['   ', 'anything', true],
  ])('%p in %p: %p', (query, text, found) => {
    expect(searchOf(query)([searchedText(text)])).toBe(found);
  });

  it('finds words in different texts, and none across two of them', () => {
    const texts = ['PB-014', 'Mawar'].map(searchedText);
    expect(searchOf('mawar 014')(texts)).toBe(true);
    expect(searchOf('014mawar')(texts)).toBe(false);
  });
});
