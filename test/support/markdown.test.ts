import { serialOf } from '../../src/engine/dataset';
import { workbook } from './markdown';

test('Markdown tables become raw tables', () => {
  const raw = workbook(`
    ## Pinjaman
    | Nomor | Pokok  | Tanggal    | x    |
    |-------|-------:|------------|------|
    | P-1   | 1.5    | 2013-12-31 | TRUE |
    | -     | "1.5"  | "a\\u00a0b" |
    ## UPK on Kas UPK at C5 as table
    | A | <   | B |
    | ^ | 33.26.11 | |`);

  expect(raw.tables).toEqual([
    {
      name: 'Pinjaman',
      sheet: 'Pinjaman',
      kind: 'range',
      top: 0,
      left: 0,
      values: [
        ['Nomor', 'Pokok', 'Tanggal', 'x'],
        ['P-1', 1.5, serialOf(2013, 12, 31), true],
        ['-', '1.5', 'a\u00a0b', null],
      ],
      merges: [],
    },
    {
      name: 'UPK',
      sheet: 'Kas UPK',
      kind: 'table',
      top: 4,
      left: 2,
      values: [
        ['A', null, 'B'],
        [null, '33.26.11', null],
      ],
      merges: [{ top: 4, left: 2, bottom: 5, right: 3 }],
    },
  ]);
});
