import fc from 'fast-check';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { ownTables } from '../../../src/engine/schema';
import { fingerprint, proposedRevision, readStamp, stampOf, stampRows, stampState } from '../../../src/engine/check';
import { baseWorkbook, check, edited, mapTable } from '../../support/base';
import { read } from '../../support/programme';
import { effort } from '../../support/effort';

const codeOf = (raw: RawWorkbook): string => fingerprint(read(raw));
const base = baseWorkbook();

test('a code is eight characters that cannot be mistaken for each other', () => {
  expect(codeOf(base)).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
  expect(codeOf(baseWorkbook())).toBe(codeOf(base));
});

test('the order of columns, certain repairs, the place of the table and Tanggal Penyusunan make no difference', () => {
  const moved = mapTable(base, 'Pinjaman', (table) => ({
    ...table,
    top: 4,
    left: 2,
    values: table.values.map((cells) => [...cells].reverse()),
  }));
  expect(codeOf(moved)).toBe(codeOf(base));
  expect(codeOf(edited(base, ['Pinjaman', 2, 'Pokok', 'Rp 5.000.000'], ['Desa', 2, 'Jenis', ' desa']))).toBe(
    codeOf(base),
  );
  expect(codeOf(edited(base, ['Profil', 9, 'Isian', 42_020]))).toBe(codeOf(base));
});

/** Rows of Profil that do not count: Kode Kecamatan, blank here, which is blank too when it cannot be read, Tanggal Penyusunan and Versi Templat. */
const unread = [3, 8, 10];

test('any cell that changes gives another code', () => {
  const places = base.tables.flatMap((table) =>
    table.values.flatMap((cells, row) =>
      row === 0 || (table.name === 'Profil' && unread.includes(row))
        ? []
        : cells.flatMap((_, column) =>
            table.name === 'Profil' && column === 0 ? [] : [{ name: table.name, row, column }],
          ),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), ({ name, row, column }) => {
      const changed = mapTable(base, name, (table) => ({
        ...table,
        values: table.values.map((cells, index) =>
          index === row ? cells.map((cell, position) => (position === column ? 'lain' : cell)) : cells,
        ),
      }));
      expect(codeOf(changed)).not.toBe(codeOf(base));
    }),
    { numRuns: effort.runs(60, 1000) },
  );
});

test('two cells that change places give another code', () => {
  const swapped = edited(base, ['Desa', 2, 'Penduduk', 900], ['Desa', 2, 'KK', 3_200]);
  expect(codeOf(swapped)).not.toBe(codeOf(base));
});

describe('the stamp', () => {
  const by = { by: 'Siti', at: 42_010.5 };
  const checked = check(base);
  const stamp = stampOf(checked, checked.dataset, by);
  if (stamp === null) throw new Error('the base workbook is ready');
  const kept = readStamp([
    {
      name: 'Pengaturan',
      sheet: 'Pengaturan',
      kind: 'table',
      top: 0,
      left: 0,
      values: [ownTables.Pengaturan, ['Kertas', 'A4'], ...stampRows(stamp)],
      merges: [],
    },
  ]);

  test('is read back from Pengaturan as it was given', () => {
    expect(kept).toEqual(stamp);
    expect(stamp).toMatchObject({ ...by, score: 100, warnings: 0, revision: 0 });
    expect(readStamp([])).toBeNull();
  });

  test('lapses when data change, and proposes the next Revisi', () => {
    const { dataset } = check(edited(base, ['Desa', 2, 'Penduduk', 3_201]));
    expect(stampState(checked.dataset, null)).toBe('none');
    expect(stampState(checked.dataset, kept)).toBe('valid');
    expect(stampState(dataset, kept)).toBe('lapsed');
    expect(proposedRevision(checked.dataset, kept, 'valid')).toBeNull();
    expect(proposedRevision(dataset, kept, 'lapsed')).toBe(1);
    const revised = check(edited(base, ['Profil', 10, 'Isian', 1])).dataset;
    expect(proposedRevision(revised, kept, 'lapsed')).toBeNull();
  });

  test('is not given while an error or an open warning is left', () => {
    const faulty = check(edited(base, ['Pinjaman', 2, 'Saldo', 1]));
    expect(stampOf(faulty, faulty.dataset, by)).toBeNull();
  });
});
