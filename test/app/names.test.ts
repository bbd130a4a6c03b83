/** Names behind counts: who is meant, who has not reported, and the sheet that lists them, in Excel and in a file. */
import { readXlsx } from 'hucre';
import {
  checkTables,
  checkWorkbook,
  explainer,
  namesBehind,
  notReported,
  rowNamer,
  workListsOf,
  workNames,
  writeNames,
  type CheckResult,
  type NameList,
} from '../../src/app';
import { tableIn } from '../../src/engine/dataset';
import type { RawWorkbook } from '../../src/engine/dataset';
import { baseWorkbook, edited } from '../support/base';
import { openInExcel } from '../support/benches';
import { day } from '../support/loanBook';
import { appContext, openFile, programme, wordsIn } from '../support/programme';
import { sampleFiles } from '../support/sample';

const translate = wordsIn('id');
const whole = { level: 'kabupaten', code: '33.26' };

/** The rows behind one measure of an indicator of the whole. */
function listOf(check: CheckResult, id: string, measure: number): NameList {
  const rows = explainer(check).ofIndicator({ id, area: whole })?.measures[measure]?.rows() ?? [];
  return namesBehind(check, id, rows, translate);
}

const cellsOf = ({ rows }: NameList) => rows.map(({ cells }) => cells);

/** The workbook without the UPK rows of one board at Periode. */
function withoutReport(raw: RawWorkbook, kode: string): RawWorkbook {
  return {
    tables: raw.tables.map((table) =>
      table.name === 'UPK' ? { ...table, values: table.values.filter(([first]) => first !== kode) } : table,
    ),
  };
}

test('rows are called by their names and where they belong; a row that refers, by what it refers to', async () => {
  const { dataset } = await checkTables(baseWorkbook(), appContext);
  const namer = rowNamer(dataset);
  expect(namer('Pinjaman', 1, 'Saldo')).toEqual({ name: 'Mawar', places: ['Karya Bersama', 'Jetakkidul'] });
  expect(namer('Pinjaman', 1, 'Kode BKM')).toEqual({ name: 'Karya Bersama', places: ['Jetakkidul'] });
  expect(namer('BKM', 3, 'Kode BKM')).toEqual({ name: 'Maju Jaya', places: ['Cop-rayan'] });
  expect(namer('Desa', 0, 'Penduduk')).toEqual({ name: 'Jetakkidul', places: [] });
});

test('groups in arrears are named once each, boards whose term is over too', async () => {
  const check = await checkTables(baseWorkbook(), appContext);
  expect(cellsOf(listOf(check, 'upk.lar', 0))).toEqual([['P-2', 'Mawar', 'Karya Bersama, Jetakkidul']]);
  // P-8 and P-9 are loans of one group.
  expect(cellsOf(listOf(check, 'pin.ksm', 0)).map(([key]) => key)).toEqual(['P-1', 'P-2', 'P-4', 'P-7', 'P-8']);
  const late = edited(baseWorkbook(), ['BKM', 2, 'Tanggal Pemilihan Terakhir', day('2009-01-15')]);
  const ended = listOf(await checkTables(late, appContext), 'bkm.masa_habis', 0);
  expect(cellsOf(ended)).toEqual([['B01', 'Karya Bersama', 'Jetakkidul']]);
  expect(ended.rows[0]?.source).toEqual({ sheet: 'BKM', cell: 'A2' });
});

test('boards that have not reported are named, and only they', async () => {
  const check = await checkTables(withoutReport(baseWorkbook(), 'B02'), appContext);
  const names = (of: CheckResult) =>
    cellsOf(namesBehind(of, '', notReported(of, explainer(of), whole), translate)).map(([, name]) => name);
  expect(names(check)).toEqual(['Guyub Rukun']);
  expect(names(await checkTables(baseWorkbook(), appContext))).toEqual([]);
});

test('amounts stand beside the names where the number is a sum', async () => {
  const check = await checkTables(baseWorkbook(), appContext);
  const { columns, rows } = listOf(check, 'pin.tunggakan', 0);
  expect(columns).toHaveLength(4);
  expect(rows.map(({ cells }) => [cells[0], cells[3]])).toEqual([
    ['P-2', 4_000_000],
    ['P-4', 500_000],
  ]);
});

test('the work of the month says of whom it is not done', async () => {
  const check = await checkTables(withoutReport(baseWorkbook(), 'B02'), appContext);
  const subject = { dataset: check.dataset, settings: check.settings, own: new Map(), today: day('2014-12-31') };
  const left = programme.monthWork?.(subject).map(({ task, done, all, left: of }) => [task, done, all, of?.rows]);
  expect(left).toEqual([
    ['setoran', 2, 4, [1, 2]],
    ['isian-upk', 3, 4, [1]],
    ['tutup-buku', 0, 1, undefined],
  ]);
  expect(tableIn(check.dataset, 'BKM').rowCount).toBe(4);
});

test('a list is a marked sheet in Excel, rewritten in place, whose rows lead to the data', async () => {
  const [file] = await sampleFiles();
  const { host, workbook } = await openInExcel(file?.bytes ?? null);
  const check = await checkWorkbook(workbook, appContext);
  const lists = workListsOf(check, { today: day('2014-12-31') }).lists;
  const overdue = lists.find(({ id }) => id === 'overdue');
  if (overdue === undefined) throw new Error('There is no list.');
  const before = host.view().length;
  await writeNames(workbook, check, workNames(check, overdue, translate), translate);
  const name = await writeNames(workbook, check, workNames(check, overdue, translate), translate);
  expect([name, host.view().length]).toEqual(['Daftar Nama', before + 1]);
  const [cells] = await workbook.readSheets([{ name, rows: 4 + overdue.lines.length, columns: 11 }]);
  expect(cells?.[0]?.[0]).toBe('Menunggak per KSM');
  expect(cells?.[3]?.slice(0, 3)).toEqual(['No', 'KSM', 'Nomor Pinjaman']);
  expect(cells?.at(-1)?.[0]).toBe(overdue.lines.length);
  // It is no data table: a check finds nothing new.
  expect((await checkWorkbook(workbook, appContext)).counts).toEqual(check.counts);
});

test('a list is a sheet of the file without Excel', async () => {
  const [file] = await sampleFiles();
  if (file === undefined) throw new Error('The sample is empty.');
  const workbook = await openFile(file.bytes);
  const check = await checkWorkbook(workbook, appContext);
  const area = { level: 'kabupaten', code: explainer(check).areas[0]?.code ?? '' };
  const rows = explainer(check).ofIndicator({ id: 'upk.lar', area })?.measures[0]?.rows() ?? [];
  await writeNames(workbook, check, namesBehind(check, 'LAR', rows, translate), translate);
  const { sheets } = await readXlsx(await workbook.save());
  const written = sheets.find(({ name }) => name === 'Daftar Nama')?.rows ?? [];
  expect(written[3]).toEqual(['No', 'Kunci', 'Nama', 'Tempat']);
  expect(written.length).toBeGreaterThan(10);
});
