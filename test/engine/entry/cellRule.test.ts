/** What Excel itself allows in the cells of a prepared workbook, and what it says of them (docs/spec/entry.md 2.2 and 2.3). */
import { serialOf } from '../../../src/engine/dataset';
import { listsOf, newLayout, type RuleBasis } from '../../../src/engine/entry';
import { columnRule, hintNote, profileRule } from '../../../src/engine/entry/cellRule';
import { columnOf, tableOf, type ColumnSchema } from '../../../src/engine/schema';
import { entryTexts } from '../../../src/messages/entryTexts';
import { defaultSettings } from '../../../src/programme/settings/settings';
import { schema, wordsIn } from '../../support/programme';

const words = wordsIn('id');
const lists = listsOf(schema, {}, { period: 'Profil!$B$6', key: (sheet) => ({ sheet, column: 'A', firstRow: 2 }) });
const basis: RuleBasis = { schema, settings: defaultSettings, lists, texts: entryTexts('id', words) };
const column = (table: string, header: string): ColumnSchema => columnOf(tableOf(schema, table), header);
const ruleOf = (table: string, header: string, own = basis) =>
  columnRule(own, table, column(table, header), newLayout(schema, table));
const hintOf = (table: string, header: string) =>
  hintNote(basis, table, column(table, header), newLayout(schema, table));

const most = '999999999999999';
const first = String(serialOf(1999, 1, 1));
const last = String(serialOf(2100, 12, 31));

describe('a column', () => {
  const named = { profile: 'Profil', period: 'Periode' };
  test.each([
    ['Desa', 'Penduduk', 'stop', { kind: 'whole', from: '0', to: most }, 'wholeFrom', { min: '0' }],
    [
      'Pinjaman',
      'Jangka Waktu (bulan)',
      'stop',
      { kind: 'whole', from: '1', to: '60' },
      'wholeBetween',
      { min: '1', max: '60' },
    ],
    [
      'BLM',
      'Tahun Anggaran',
      'stop',
      { kind: 'whole', from: '1999', to: '2100' },
      'wholeBetween',
      { min: '1999', max: '2100' },
    ],
    ['Pinjaman', 'Pokok', 'stop', { kind: 'whole', from: '1', to: most }, 'rupiahFrom', { min: '1' }],
    ['BLM', 'Pagu', 'stop', { kind: 'whole', from: '0', to: most }, 'rupiahFrom', { min: '0' }],
    ['UPK', 'Modal', 'stop', { kind: 'whole', from: `-${most}`, to: most }, 'rupiah', {}],
    [
      'Angsuran',
      'Pokok',
      'stop',
      { kind: 'custom', formula: 'ISNUMBER(D2)*(D2=INT(D2))*((D2>=0)+(LEN($F2)>0)>0)=1' },
      'rupiahTaken',
      { column: 'Koreksi Atas' },
    ],
    ['Kegiatan', 'Volume', 'stop', { kind: 'above', from: '0' }, 'numberAbove', { min: '0' }],
    ['Kegiatan', 'Progres', 'stop', { kind: 'decimal', from: '0', to: '1' }, 'percentUpTo', { max: '100%' }],
    [
      'Pinjaman',
      'Jasa per Bulan (%)',
      'stop',
      { kind: 'decimal', from: '0', to: '0.05' },
      'percentUpTo',
      { max: '5%' },
    ],
    [
      'BKM',
      'Tanggal Berdiri',
      'stop',
      { kind: 'date', from: first, to: 'Akhir_Periode' },
      'date',
      { from: '1 Jan 1999' },
    ],
    [
      'Angsuran',
      'Tanggal',
      'stop',
      { kind: 'date', from: first, to: 'Akhir_Bulan_Depan' },
      'dateAhead',
      { from: '1 Jan 1999' },
    ],
    ['Jadwal', 'Jatuh Tempo', 'stop', { kind: 'date', from: '$B2', to: last }, 'dateFrom', { column: 'Mulai Berlaku' }],
    [
      'UPK',
      'Periode',
      'warning',
      {
        kind: 'custom',
        formula: `ISNUMBER(B2)*(B2>=${first})*(B2<=Akhir_Periode)*(SUMPRODUCT(($A$2:$A$5001=A2)*($B$2:$B$5001=B2))=1)=1`,
      },
      'month',
      { from: '1 Jan 1999' },
    ],
    [
      'Kegiatan',
      'Kode Kegiatan',
      'warning',
      { kind: 'custom', formula: 'SUMPRODUCT(--($A$2:$A$5001=A2))=1' },
      'key',
      { column: 'Kode Kegiatan' },
    ],
    [
      'Desa',
      'Kode Desa',
      'warning',
      { kind: 'custom', formula: 'SUMPRODUCT(--($A$2:$A$5001=A2))=1' },
      'key',
      { column: 'Kode Desa' },
    ],
    [
      'BKM',
      'Kode Desa',
      'stop',
      { kind: 'list', source: 'Kunci_Desa' },
      'reference',
      { table: 'Desa', column: 'Kode Desa' },
    ],
    [
      'BKM',
      'PJM Pronangkis',
      'warning',
      { kind: 'list', source: lists.options(column('BKM', 'PJM Pronangkis')) },
      'choice',
      {},
    ],
    ['BLM', 'Tahap', 'warning', { kind: 'list', source: lists.options(column('BLM', 'Tahap')) }, 'choice', {}],
  ] as const)('%s %s', (table, header, style, check, key, params) => {
    const rule = ruleOf(table, header);
    expect([rule?.style, rule?.check]).toEqual([style, check]);
    expect(rule?.fault).toEqual({ title: header, text: words(`entry.fault.${key}`, { ...named, ...params }) });
  });

  test('of plain text has no rule', () => {
    expect(ruleOf('BKM', 'Nama BKM')).toBeNull();
  });

  test('has the limits that were set', () => {
    const settings = {
      ...defaultSettings,
      firstDate: serialOf(2005, 1, 1),
      largest: { Pinjaman: { 'Jasa per Bulan (%)': 0.03 } },
    };
    expect(ruleOf('Pinjaman', 'Jasa per Bulan (%)', { ...basis, settings })?.check).toMatchObject({ to: '0.03' });
    expect(ruleOf('BKM', 'Tanggal Berdiri', { ...basis, settings })?.check).toMatchObject({ from: '38353' });
  });

  test.each([
    ['a number of any size', { type: 'number' }, { kind: 'least', from: `-${most}` }, 'number'],
    ['a number that has a least', { type: 'number', min: 2 }, { kind: 'least', from: '2' }, 'number'],
    ['a number between two', { type: 'number', min: 2, max: 9 }, { kind: 'decimal', from: '2', to: '9' }, 'number'],
    [
      'a number above one and up to another',
      { type: 'number', above: 2, max: 9 },
      { kind: 'custom', formula: 'ISNUMBER(A2)*(A2>2)*(A2<=9)=1' },
      'numberAbove',
    ],
    ['a whole number of any size', { type: 'int' }, { kind: 'whole', from: `-${most}`, to: most }, 'whole'],
    ['a day that may be after Periode', { type: 'date' }, { kind: 'date', from: first, to: last }, 'date'],
    ['a month that is no part of a key', { type: 'month' }, { kind: 'date', from: first, to: last }, 'month'],
  ] as const)('of another programme: %s', (_name, kind, check, key) => {
    const other: ColumnSchema = { header: 'Lain', required: true, ...kind };
    const layout = { letters: new Map([['Lain', 'A']]), firstRow: 2 };
    const rule = columnRule(basis, 'Desa', other, layout);
    expect([rule?.check, rule?.style]).toEqual([check, kind.type === 'month' ? 'warning' : 'stop']);
    const params = {
      ...named,
      min: String('above' in kind ? kind.above : 'min' in kind ? kind.min : 0),
      from: '1 Jan 1999',
    };
    expect(rule?.fault?.text).toBe(words(`entry.fault.${key}`, params));
  });
});

describe('hints', () => {
  const named = { profile: 'Profil', period: 'Periode' };
  test('stand at cells of codes, days, months and percentages only', () => {
    const hinted = (table: string): string[] =>
      tableOf(schema, table).columns.flatMap(({ header }) =>
        ruleOf(table, header)?.hint === undefined ? [] : [header],
      );
    expect([hinted('Desa'), hinted('Angsuran'), hinted('UPK')]).toEqual([['Kode Desa'], ['Tanggal'], ['Periode']]);
    expect(hinted('Kegiatan')).toEqual(['Kode Desa', 'Progres']);
    expect(ruleOf('Angsuran', 'Tanggal')?.hint).toEqual(hintOf('Angsuran', 'Tanggal'));
  });

  test.each([
    ['Angsuran', 'Tanggal', 'dateAhead', 'required', '15 Jan 2014'],
    ['UPK', 'Periode', 'month', 'required', '31 Des 2014'],
    ['BLM', 'Pagu', 'rupiahFrom', 'required', '1.500.000'],
    ['Kegiatan', 'Volume', 'numberAbove', 'required', '12,5'],
    ['Kegiatan', 'Progres', 'percentUpTo', 'required', '1,5%'],
    ['BLM', 'Tahap', 'choice', 'required', 'I'],
    ['BKM', 'PJM Pronangkis', 'choice', 'required', 'Ya'],
    ['Desa', 'Penduduk', 'wholeFrom', 'required', null],
    ['BKM', 'Nomor Akta Notaris', 'text', 'optional', null],
    ['Pinjaman', 'Saldo', 'calculated', null, '1.500.000'],
  ] as const)(
    '%s %s: what it is for, what is typed, whether it must be, an example',
    (table, header, hint, need, example) => {
      const about = `column.${table}.${header}` as const;
      const rule = ruleOf(table, header);
      const limits = { min: '0', max: '100%' };
      const wanted = [
        words.has(about) ? words(about) : null,
        words(`entry.hint.${hint}`, { ...named, ...limits }),
        need === null ? null : words(`entry.${need}`),
        column(table, header).example ?? example,
      ].map((text, index) => (index === 3 && text !== null ? words('entry.example', { example: text }) : text));
      expect(hintOf(table, header)).toEqual({
        title: header,
        text: wanted.filter((text) => text !== null && text !== '').join(' '),
      });
      expect(rule?.fault?.title ?? header).toBe(header);
    },
  );

  test('name the column on which a value hangs, and how a code is written', () => {
    expect(hintOf('Pinjaman', 'Tanggal Lunas').text).toContain(words('entry.requiredIf', { column: 'Status' }));
    expect(hintOf('Desa', 'Kode Desa').text).toContain(words('entry.hint.code'));
    expect(hintOf('BKM', 'Kode Desa').text).toContain(
      words('entry.hint.reference', { table: 'Desa', column: 'Kode Desa' }),
    );
  });

  test('are cut to what Excel takes', () => {
    const long = 'Keterangan '.repeat(30);
    const texts = { ...basis.texts, own: () => long };
    const note = hintNote(
      { ...basis, texts },
      'Desa',
      { ...column('Desa', 'KK'), header: long },
      newLayout(schema, 'Desa'),
    );
    expect([note.title, note.text]).toEqual([long.slice(0, 32), long.slice(0, 255)]);
  });
});

test('of the profile only days have a rule, which asks', () => {
  const rules = schema.profile.entries.map((entry) => [entry.header, profileRule(basis, entry)] as const);
  const ruled = rules.flatMap(([header, rule]) => (rule === null ? [] : [[header, rule] as const]));
  expect(ruled.map(([header]) => header)).toEqual(['Periode', 'Tanggal Penyusunan']);
  for (const [header, rule] of ruled)
    expect(rule).toEqual({
      check: { kind: 'date', from: '1', to: last },
      style: 'warning',
      fault: { title: header, text: words('entry.fault.profileDate') },
      hint: { title: header, text: words(header === 'Periode' ? 'entry.hint.month' : 'entry.hint.profileDate') },
    });
});
