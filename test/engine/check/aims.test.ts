/** Rules about what came with the second template: Relawan Khusus, Forum, Kemitraan and Foto. */
import { serialOf } from '../../../src/engine/dataset';
import { baseWorkbook, brief, check, edited, type Edit } from '../../support/base';

const day = serialOf;

/** A change of the base workbook and everything that is then found. */
type Case = readonly [title: string, edits: readonly Edit[], findings: readonly string[]];

function cases(all: readonly Case[]): void {
  test.each(all)('%s', (_title, edits, expected) => {
    expect(check(edited(baseWorkbook(), ...edits)).findings.map(brief)).toEqual(expected);
  });
}

describe('Relawan Khusus', () => {
  cases([
    ['all volunteers', [['BKM', 2, 'Relawan Khusus', 31]], []],
    ['more than the volunteers', [['BKM', 2, 'Relawan Khusus', 32]], ['error bkm-specialists BKM!N2']],
    ['not judged without the volunteers', [['BKM', 2, 'Relawan Laki-laki', null]], ['error required BKM!H2']],
  ]);
});

describe('Foto', () => {
  const file = (name: string): readonly Edit[] => [['Foto', 2, 'Berkas', name]];
  const wrong = ['error photo-file Foto!C2'];
  cases([
    ['a name with spaces and points', file('jalan RT 2, hari 1.5.jpeg'), []],
    ['a folder before the name', file('foto/jalan.jpg'), wrong],
    ['a path', file('C:\\foto\\jalan.jpg'), wrong],
    ['another kind of file', file('jalan.pdf'), wrong],
    ['no name before the ending', file('.png'), wrong],
    ['a stage as Excel shows a percentage', [['Foto', 2, 'Tahap', 0]], ['warning choice Foto!B2 -> 0%!']],
    ['half done', [['Foto', 2, 'Tahap', 0.5]], ['warning choice Foto!B2 -> 50%!']],
    ['a stage that is none', [['Foto', 2, 'Tahap', '75%']], ['error choice Foto!B2']],
    ['two photos of a stage', [['Foto', 2, 'Tahap', '100%']], ['error unique Foto!A3']],
    ['of works that are not there', [['Foto', 2, 'Kode Kegiatan', 'X']], ['error foreign-key Foto!A2']],
  ]);
});

describe('Forum and Kemitraan', () => {
  cases([
    ['a kecamatan that is not there', [['Forum', 3, 'Kode Wilayah', '33.26.99']], ['error area-unknown Forum!A3']],
    ['a code without points', [['Forum', 3, 'Kode Wilayah', '332612']], ['warning pattern Forum!A3 -> 33.26.12!']],
    ['a desa is no kecamatan', [['Forum', 3, 'Kode Wilayah', '33.26.12.2001']], ['error pattern Forum!A3']],
    ['two forums of a kecamatan', [['Forum', 3, 'Kode Wilayah', '33.26.14']], ['error unique Forum!A4']],
    ['founded after Periode', [['Forum', 3, 'Tanggal Terbentuk', day(2015, 1, 1)]], ['error date-window Forum!C3']],
    ['a board that is not there', [['Kemitraan', 2, 'Kode BKM', 'X']], ['error foreign-key Kemitraan!B2']],
    ['a kind of partner that is none', [['Kemitraan', 2, 'Jenis Mitra', 'Kas']], ['error choice Kemitraan!D2']],
    ['without a value', [['Kemitraan', 2, 'Nilai', null]], ['error required Kemitraan!G2']],
  ]);

  test('a workbook without the tables is as good as before they came', () => {
    const aims = new Set(['Forum', 'Kemitraan', 'Foto']);
    const { findings, score } = check({ tables: baseWorkbook().tables.filter(({ name }) => !aims.has(name)) });
    expect(findings).toEqual([]);
    expect(score.value).toBe(100);
  });
});
