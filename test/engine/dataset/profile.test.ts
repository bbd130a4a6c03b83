import { serialOf } from '../../../src/engine/dataset';
import { faultsOf } from '../../support/faults';
import { workbook } from '../../support/markdown';
import { read as readCells } from '../../support/programme';

const read = (markdown: string) => readCells(workbook(markdown));

describe('Profil', () => {
  const profil = (rows: string, header = '| Uraian | Isian |') => read(`## Profil\n${header}\n${rows}`);

  test('stands on a sheet with titles, in any order, with colons', () => {
    const dataset = read(`
      ## Profil
      |  | DATA KECAMATAN |  |
      |  |                |  |
      |  | URAIAN         | Nilai |
      |  | Periode :      | Desember 2014 |
      |  | kode kabupaten | 33.26 |
      |  | Kode Kecamatan | 332611 |
      |  | Revisi         | 2 |
      |  | Warna          | biru |
    `);
    const period = serialOf(2014, 12, 31);
    expect(dataset.profile).toEqual({
      values: {
        'Kode Kabupaten': '33.26',
        'Kode Kecamatan': '33.26.11',
        Periode: period,
        Revisi: 2,
      },
      period,
      author: null,
      office: null,
      madeOn: null,
      revision: 2,
      version: null,
      codes: { kabupaten: '33.26', kecamatan: '33.26.11', desa: null },
      names: { kabupaten: null, kecamatan: null, desa: null },
    });
    expect(faultsOf(dataset, 'Profil')).toEqual([
      'pattern C6 Kode Kecamatan 332611 ="33.26.11"',
      `type C4 Periode "Desember 2014" =${serialOf(2014, 12, 31)}`,
    ]);
  });

  test.each([
    ['| Periode | 2014-12-31 |', ['profile.missing - Kode Kabupaten null']],
    ['| Kode Kabupaten | "33.26" |\n| Periode | |', ['profile.missing B3 Periode null']],
    ['| Kode Kabupaten | 33.2 |\n| Periode | 2014-12-31 |', ['profile.invalid B2 Kode Kabupaten 33.2 ?"33.20"']],
    ['| Kode Kabupaten | Kajen |\n| Periode | 2014-12-31 |', ['profile.invalid B2 Kode Kabupaten "Kajen"']],
    ['| Kode Kabupaten | "33.26" |\n| Periode | triwulan |', ['profile.invalid B3 Periode "triwulan"']],
    ['| Kode Kabupaten | "33.26" |\n| Periode | #REF! |', ['formula-error B3 Periode "#REF!"']],
  ])('without a valid %j', (rows, faults) => {
    expect(faultsOf(profil(rows), 'Profil')).toEqual(faults);
  });

  test('is missing when there is no such sheet or no header', () => {
    expect(faultsOf(read('## Desa\n| a |'), 'Profil')).toEqual(['table-missing - - null']);
    expect(faultsOf(profil('| Periode | 2014 |', '| Nama | Alamat |'), 'Profil')).toEqual([
      'table-missing.header - - null',
    ]);
  });
});
