import { computeIndicators, type IndicatorContext } from '../../../../src/engine/measure';
import { calculationBasis, shownSeries, type Basis } from '../../../../src/engine/report';
import { columnWords } from '../../../../src/engine/report/parts/measureWords';
import { cellsAsTyped, cellsAsWritten } from '../../../../src/app';
import { columnsOf } from '../../../../src/engine/schema';
import { kabupatenArea } from '../../../support/areas';
import { workbook } from '../../../support/markdown';
import { programme, read, reportWords, schema } from '../../../support/programme';
import { defaultSettings } from '../../../../src/programme/settings/settings';
import { catalogue } from '../../../../src/programme/indicators';

const context: IndicatorContext = { catalogue, official: kabupatenArea('33.26'), settings: defaultSettings };
const texts = reportWords();

const profil = `
## Profil
| Uraian | Isian |
|---|---|
| Kode Kabupaten | "33.26" |
| Periode | 2014-06-30 |
`;

const places = (board: string) => `
## Desa as table
| Kode Desa | Jenis | KK | KK Miskin |
|---|---|---|---|
| 33.26.11.2001 | Desa | 100 | 40 |
| 33.26.11.2002 | Desa | 200 | 60 |
## BKM as table
| Kode BKM | Kode Desa |
|---|---|
| A-1 | 33.26.11.2001 |
| ${board} | 33.26.11.2002 |
`;

const loans = (...rows: string[]) => `
## Pinjaman as table
| Kode BKM | Jenis | Status | Saldo | Lama Tunggakan (bulan) | Kolektibilitas |
|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}
`;

function basisOf(markdown: string, written = false): Basis {
  const dataset = read(workbook(markdown));
  // As after a check: the engine has its indicators from the same columns.
  computeIndicators(dataset, context);
  return calculationBasis(
    dataset,
    context,
    written ? cellsAsWritten : cellsAsTyped,
    shownSeries(programme.sectionSheets),
    '–',
  );
}

/** A cell of a basis by what its column measures, in words, and its area. */
function cellOf(basis: Basis, words: string, code: string) {
  const column = basis.columns.findIndex((one) => columnWords(one, texts) === words);
  const slot = basis.areas.slots.findIndex((area, index) =>
    code === 'unlinked' ? index === basis.areas.unlinked : area.code === code,
  );
  return basis.cells[slot]?.[column];
}

/** Without UPK rows nothing is known of who owes a report. */
const reports = `
## UPK as table
| Kode BKM | Periode | Aset |
|---|---|---|
| A-1 | 2014-06-30 | 100 |
`;

const saldo = 'Jumlah Saldo di tabel Pinjaman: Jenis Bergulir, Status Aktif';
const clean = loans('A-1 | Bergulir | Aktif | 1000 | 0 | 1', 'B-2 | Bergulir | Aktif | 500 | 4 | 3');

test('each measure is a formula over the data for a desa, and sums above it', () => {
  const basis = basisOf(profil + places('B-2') + clean);
  const row = 1 + basis.layout.firstAreaRow + basis.areas.slots.findIndex(({ code }) => code === '33.26.11.2001');
  const own = `Pinjaman[Kode BKM],$C${row},Pinjaman[Jenis],"Bergulir",Pinjaman[Status],"Aktif"`;
  expect(cellOf(basis, saldo, '33.26.11.2001')).toEqual({
    value: 1000,
    formula: `=IF(COUNTIFS(${own},Pinjaman[Saldo],">-1E+300")=0,IF(COUNTIFS(${own})=0,0,"–"),SUMIFS(Pinjaman[Saldo],${own}))`,
  });
  const sums = ['33.26.11', '33.26'].map((code) => cellOf(basis, saldo, code));
  expect(sums).toEqual([
    { value: 1500, formula: expect.stringMatching(new RegExp(`,SUM\\(([A-Z]+)${row}:(?:\\1)${row + 1}\\)\\)$`)) },
    {
      value: 1500,
      formula: expect.stringMatching(
        new RegExp(`,SUM\\(([A-Z]+)${row - 1}:(?:\\1)${row - 1},(?:\\1)${row + 2}\\)\\)$`),
      ),
    },
  ]);
  expect(cellOf(basis, saldo, 'unlinked')).toEqual({
    value: 0,
    formula: expect.stringContaining(
      'SUMIFS(Pinjaman[Saldo],Pinjaman[Jenis],"Bergulir",Pinjaman[Status],"Aktif")-SUM(',
    ),
  });
});

test('boards that owe a report and different groups follow the data, what comes from the official list does not', () => {
  const named = clean
    .replace('| Kode BKM |', '| Kode BKM | Nama KSM |')
    .replace('|---|', '|---|---|')
    .replaceAll(/\| ([AB]-\d)/g, '| $1 | Mawar');
  const basis = basisOf(profil + places('B-2') + named + reports);
  for (const words of [
    'Banyaknya UPK yang wajib melapor',
    'Banyaknya KSM di tabel Pinjaman: Jenis Bergulir, Status Aktif, Saldo > 0',
  ]) {
    for (const code of ['33.26', '33.26.11', '33.26.11.2001']) {
      const cell = cellOf(basis, words, code);
      expect([words, code, cell?.formula?.charAt(0), cell?.reason]).toEqual([words, code, '=', undefined]);
    }
  }
  expect(cellOf(basis, 'Banyaknya kecamatan se-kabupaten', '33.26')).toEqual({ value: 19, reason: 'official' });
});

test.each([
  ['another letter case is all the same to Excel', 'a-1 | Bergulir | Aktif | 1000 | 0 | 1', undefined],
  ['a space before the code', '" A-1" | Bergulir | Aktif | 1000 | 0 | 1', 'cells'],
  ['a number typed as text', 'A-1 | Bergulir | Aktif | "1.000" | 0 | 1', 'cells'],
  ['a word that is read as another', 'A-1 | Bergulir | "Aktif " | 1000 | 0 | 1', 'cells'],
  ['a number that cannot be read is none to Excel either', 'A-1 | Bergulir | Aktif | "?" | 0 | 1', undefined],
  ['a formula error', 'A-1 | Bergulir | Aktif | #REF! | 0 | 1', 'cells'],
  ['a row of another status may be as it likes', 'A-1 | Bergulir | Lunas | "?" | 0 | 1', undefined],
])('%s', (_title, row, reason) => {
  const basis = basisOf(profil + places('B-2') + loans(row, 'B-2 | Bergulir | Aktif | 500 | 4 | 3'));
  const [own, other, unlinked] = ['33.26.11.2001', '33.26.11.2002', 'unlinked'].map((code) =>
    cellOf(basis, saldo, code),
  );
  if (reason === undefined) expect(own).toHaveProperty('formula');
  else expect(own).toMatchObject({ reason });
  expect(other).toHaveProperty('formula');
  // What Excel would count elsewhere would make the rest wrong.
  if (reason === 'cells') expect(unlinked).toMatchObject({ reason: 'cells' });
});

test('in a file that is written anew, certain repairs are done, so that the formula is right', () => {
  const text = profil + places('B-2') + loans('" A-1" | bergulir | "Aktif " | "1.000" | 0 | 1');
  expect(cellOf(basisOf(text, true), saldo, '33.26.11.2001')).toMatchObject({
    value: 1000,
    formula: expect.any(String),
  });
  expect(cellOf(basisOf(text), saldo, '33.26.11.2001')).toMatchObject({ value: 1000, reason: 'cells' });
});

const withBoard = (board: string, loan = board) =>
  basisOf(
    profil + places(board) + loans('A-1 | Bergulir | Aktif | 1000 | 0 | 1', `${loan} | Bergulir | Aktif | 500 | 0 | 1`),
  );

test.each(['"001"', '12', '"1.4"', 'DES-12'])('a board %s has formulas', (board) => {
  const basis = withBoard(board);
  expect(cellOf(basis, saldo, '33.26.11.2002')).toMatchObject({ value: 500, formula: expect.any(String) });
  expect(cellOf(basis, saldo, '33.26.11.2002')).not.toHaveProperty('reason');
  expect(cellOf(basis, saldo, '33.26.11.2001')).not.toHaveProperty('reason');
});

test.each([
  ['B*', 'B*', 'code'],
  ['>2', '>2', 'code'],
  ['12', '"12"', 'cells'],
  ['"12"', '12', 'cells'],
])('a board %s that loans call %s has numbers', (board, loan, reason) => {
  const basis = withBoard(board, loan);
  expect(cellOf(basis, saldo, '33.26.11.2002')).toMatchObject({ value: 500, reason });
  expect(cellOf(basis, saldo, '33.26.11.2001')).not.toHaveProperty('reason');
  // What adds it up is as fixed as it is.
  expect(cellOf(basis, saldo, '33.26.11')).toMatchObject({ formula: expect.any(String), reason });
});

test('the board of a desa is found in the data', () => {
  const { keys } = basisOf(profil + places('B-2') + clean);
  expect(keys.get('BKM')?.cells.flatMap(({ value, formula }) => (value === null ? [] : [[value, formula]]))).toEqual(
    ['A-1', 'B-2'].map((code) => [code, expect.stringContaining('INDEX(BKM[Kode BKM],MATCH($A')]),
  );
});

test('a desa with two boards has numbers', () => {
  const twins = places('B-2').trimEnd() + '\n| C-3 | 33.26.11.2002 |\n';
  expect(cellOf(basisOf(profil + twins + clean), saldo, '33.26.11.2002')).toEqual({ value: 500, reason: 'keys' });
});

test('plain ranges, missing tables and missing columns have numbers, and a total row spoils only the rest', () => {
  const headers = columnsOf(schema, 'Desa').map(({ header }) => header);
  const sheet = `\n## Desa\n| ${headers.join(' | ')} |\n| 33.26.11.2001 | Bojong | Bukur | Desa | Ya | Tidak | Ya | Ya | Tidak | 900 | 300 | 40 |\n`;
  const ranges = basisOf(profil + sheet + clean);
  expect(cellOf(ranges, 'Jumlah KK di tabel Desa', '33.26')).toEqual({ value: 300, reason: 'notTable' });
  expect(cellOf(ranges, 'Jumlah Pagu di tabel BLM', '33.26')).toEqual({ value: null, reason: 'missing' });
  const narrow = basisOf(profil + places('B-2') + clean);
  expect(cellOf(narrow, 'Jumlah Penduduk di tabel Desa', '33.26')).toMatchObject({ reason: 'missing' });
  const totalled = basisOf(
    profil + places('B-2') + loans('A-1 | Bergulir | Aktif | 1000 | 0 | 1', 'JUMLAH | | | 1000 | | '),
  );
  expect(cellOf(totalled, saldo, '33.26.11.2001')).toHaveProperty('formula');
  expect(cellOf(totalled, saldo, 'unlinked')).toEqual({ value: 0, reason: 'rows' });
});

test('without a Periode what refers to it is a number', () => {
  const basis = basisOf(
    profil.replace('2014-06-30', '') +
      places('B-2') +
      `
## UPK as table
| Kode BKM | Periode | Modal |
|---|---|---|
| A-1 | 2014-06-30 | 100 |
`,
  );
  const words = 'Jumlah Modal di tabel UPK: Periode = Hari terakhir Periode';
  expect(cellOf(basis, words, '33.26.11.2001')).toEqual({ value: null, reason: 'period' });
});

test('the formulas of a big table look at the rows of their area only', () => {
  const many = Array.from({ length: 5_000 }, () => ['A-1', 'B-2']).flat();
  const basis = basisOf(
    profil + places('B-2') + loans(...many.map((board) => `${board} | Bergulir | Aktif | 1 | 0 | 1`)),
  );
  expect(cellOf(basis, 'Baris pertama desa ini di tabel Pinjaman', '33.26.11.2002')).toMatchObject({ value: 2 });
  expect(cellOf(basis, 'Baris terakhir desa ini di tabel Pinjaman', '33.26.11.2001')).toMatchObject({ value: 9_999 });
  expect(cellOf(basis, saldo, '33.26.11.2001')).toMatchObject({
    value: 5_000,
    formula: expect.stringMatching(
      /SUMIFS\(INDEX\(Pinjaman\[Saldo\],\$([A-Z]+)(\d+)\):INDEX\(Pinjaman\[Saldo\],\$[A-Z]+\2\),/,
    ),
  });
});
