/** Letter head and signatories of Pengaturan, from the table to the sheet for the leadership. */
import { reportWorkbook } from '../../src/app';
import { translator } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';
import { programme } from '../../src/programme';
import { areaSource } from '../support/areas';
import { someBenches, type Bench } from '../support/benches';
import { sampleFiles } from '../support/sample';

const texts = reportTexts('id', translator('id', programme.texts));

async function leaderSheet(bench: Bench, settings: ReadonlyMap<string, string>): Promise<readonly unknown[][]> {
  const [file] = [...(await sampleFiles())].sort((a, b) => a.bytes.length - b.bytes.length);
  if (file === undefined) throw new Error('no sample');
  const { workbook } = await bench.open(file.bytes);
  await workbook.setSettings(settings);
  const sheets = await reportWorkbook(workbook, { programme, areas: areaSource }, texts, undefined, {
    formulas: false,
  });
  const name = sheets.sheets.find(({ id }) => id === 'pimpinan')?.name ?? '';
  const [cells] = await workbook.readSheets([{ name, rows: 80, columns: 8 }]);
  return (cells ?? []).map((row) => [...row]);
}

describe.each(someBenches)('Lembar Pimpinan in $title', (bench) => {
  test('letter head above the title, names and NIP below, as they were typed', async () => {
    const rows = await leaderSheet(
      bench,
      new Map([
        ['Kop Surat 1', 'PEMERINTAH KABUPATEN PEKALONGAN'],
        ['Kop Surat 3', 'Jl. Krakatau No. 9, Kajen'],
        ['NIP Penyusun', '197501012000031001'],
        ['Diperiksa Oleh', 'Siti Aminah, S.Sos.'],
        ['Jabatan Pemeriksa', 'Asisten Kota'],
        ['Tempat Surat', 'Kajen'],
        ['Tujuan Surat', 'Bupati Pekalongan'],
        ['Mengetahui', 'Budi Santoso'],
        ['NIP Mengetahui', '19680417 199403 1 002'],
      ]),
    );
    expect(rows.slice(0, 4).map((row) => [row[3] ?? null, row[7] ?? null])).toEqual([
      ['PEMERINTAH KABUPATEN PEKALONGAN', null],
      ['Jl. Krakatau No. 9, Kajen', null],
      [null, null],
      [null, expect.stringMatching(/^Kajen, \d+ \w+ 20\d\d$/)],
    ]);
    expect(rows.map((row) => row[0])).toContain('Yth. Bupati Pekalongan');
    const top = rows.findIndex((row) => row[0] === 'Disusun oleh,');
    const block = (column: number) => rows.slice(top, top + 7).flatMap((row) => row[column] || []);
    const blank = /^[(…)]+$/;
    expect([block(0), block(2), block(5)]).toEqual([
      ['Disusun oleh,', expect.any(String), 'Data contoh (sintetis)', 'NIP. 197501012000031001'],
      ['Diperiksa oleh,', 'Asisten Kota', 'Siti Aminah, S.Sos.', expect.stringMatching(/^NIP\. …+$/)],
      ['Mengetahui,', expect.stringMatching(blank), 'Budi Santoso', 'NIP. 19680417 199403 1 002'],
    ]);
  });

  test('without them there is no letter head, and there are lines to fill in by hand', async () => {
    const rows = await leaderSheet(bench, new Map([['Kertas', 'A4']]));
    expect(rows[0]?.[7]).toMatch(/^…+, \d+ \w+ 20\d\d$/);
    expect(rows.flat().filter((cell) => /^NIP\. …+$/.test(String(cell)))).toHaveLength(3);
  });
});
