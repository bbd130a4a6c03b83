import { writeXlsx } from 'hucre';
import { StandInHost } from '../..';

/** A workbook with a table of loans on the sheet Data, and formulas beside it. */
async function calculator() {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        rows: [
          ['Kode', 'Status', 'Saldo', 'Bulan'],
          ['A-1', 'Aktif', 100, 0],
          ['a-1', 'Lunas', 20, 3],
          ['B-2', 'Aktif', 'tiga', 4],
          ['B*', null, 7, null],
          ['001', 'Aktif', 5, 12],
          [1, 'aktif', 6, 1],
        ],
        tables: [{ name: 'Pinjaman', columns: ['Kode', 'Status', 'Saldo', 'Bulan'].map((name) => ({ name })) }],
      },
      { name: 'Hitung', rows: [['x']] },
    ],
  });
  const host = await StandInHost.open(bytes);
  return {
    host,
    value(formula: string) {
      host.edit('Hitung', 'B2', [[formula]]);
      return host
        .view()
        .find(({ name }) => name === 'Hitung')
        ?.cells.find(({ row, column }) => row === 1 && column === 1)?.value;
    },
  };
}

const S = 'Pinjaman[Saldo]';
const K = 'Pinjaman[Kode]';

test.each([
  ['texts in any letter case', `=SUMIFS(${S},${K},"A-1")`, 120],
  ['several criteria', `=SUMIFS(${S},${K},"a-1",Pinjaman[Status],"Aktif")`, 100],
  ['a text in a column of numbers', `=SUMIFS(${S},${K},"B-2")`, 0],
  ['a pattern', `=COUNTIFS(${K},"B*")`, 2],
  ['a plain asterisk', `=COUNTIFS(${K},"B~*")`, 1],
  ['digits find numbers and texts alike', `=COUNTIFS(${K},"1")`, 2],
  ['a comparison passes over texts and blanks', `=COUNTIFS(Pinjaman[Bulan],">="&3)`, 3],
  ['unequal counts blanks', `=COUNTIFS(Pinjaman[Status],"<>Aktif")`, 2],
  ['filled', `=COUNTIFS(Pinjaman[Status],"<>")`, 5],
  ['blank', `=COUNTIFS(Pinjaman[Status],"=")`, 1],
  ['sum of all', `=SUM(${S})`, 138],
  ['product of columns, texts as 0', `=SUMPRODUCT(--(${K}="A-1"),${S},Pinjaman[Bulan])`, 60],
  ['rows', `=ROWS(${K})`, 6],
  ['filled cells of any kind', '=COUNTA(Pinjaman[Bulan],Pinjaman[Status])', 10],
  ['whole part, downwards', '=INT(-1.5)', -2],
  ['first row', `=MATCH("B-2",${K},0)`, 3],
  ['last row', `=LOOKUP(2,1/(${K}="a-1"),ROW(${K}))-ROW(INDEX(${K},1))+1`, 2],
  ['no row', `=IFERROR(MATCH("C",${K},0),1)`, 1],
  ['a range between two cells', `=SUM(INDEX(${S},1):INDEX(${S},2))`, 120],
  ['a rank among numbers, texts aside', `=RANK(20,${S})`, 2],
  ['a rank from below', `=RANK(20,${S},1)`, 4],
  ['thousands and decimals', '=FIXED(1234.565,2)', '1,234.57'],
  ['a half that binary numbers miss', '=ROUND(1.005,2)', 1.01],
  ['the last of several', '=SUBSTITUTE("a b c"," ","|",2)', 'a b|c'],
  ['where a text stands', '=FIND("b",LEFT("abc",2))+LEN("abc")', 5],
  ['division by nothing', '=1/A9', '#DIV/0!'],
  ['an error caught', '=IFERROR(1/0,"–")', '–'],
  ['months', '=EOMONTH(EDATE(DATE(2012,2,29),-12),0)', 40602],
  ['percent, power and sign', '=-2^2+50%', 4.5],
  ['an unknown name', '=Tidak_Ada+1', '#NAME?'],
  ['an unknown column', '=SUM(Pinjaman[Tidak Ada])', '#REF!'],
  ['a text that is no number', '="a"+1', '#VALUE!'],
])('%s', async (_title, formula, expected) => {
  const { value } = await calculator();
  expect(value(formula)).toBe(expected);
});

test('results follow their cells, sheets that are renamed, and rows that are added', async () => {
  const { host, value } = await calculator();
  expect(value('=Data!C2*2')).toBe(200);
  host.edit('Data', 'C2', [[150]]);
  const shown = () =>
    host
      .view()
      .flatMap(({ cells }) => cells)
      .find(({ formula }) => formula !== undefined)?.value;
  expect(shown()).toBe(300);
});

test('a function that reports do not use fails loudly', async () => {
  const { value } = await calculator();
  expect(() => value('=VLOOKUP(1,A1:B2,2)')).toThrow(/VLOOKUP/);
});

test('formulas in a circle fail loudly', async () => {
  const { host } = await calculator();
  host.edit('Hitung', 'C1:D1', [['=D1', '=C1']]);
  expect(() => host.view()).toThrow(/circle/);
});

test('a formula of a file that the stand-in does not know keeps its result', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Data',
        rows: [[1, 2, 3]],
        cells: new Map([
          ['0,1', { formula: 'VLOOKUP(A1,A1:A1,1)', formulaResult: 99 }],
          ['0,2', { formula: 'A1+B1', formulaResult: 100 }],
        ]),
      },
    ],
  });
  const host = await StandInHost.open(bytes);
  host.edit('Data', 'A1', [[5]]);
  expect(host.view()[0]?.cells.map(({ value }) => value)).toEqual([5, 99, 104]);
});
