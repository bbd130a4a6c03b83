import { addMonths, endOfMonth, parts, serialOf, type RawTable, type RawWorkbook } from '../../src/engine/dataset';
import type { DataSheet } from '../../src/engine/report';
import { columnsOf, type CellValue } from '../../src/engine/schema';
import { collectabilityOf } from '../../src/programme/loans/collectability';
import { instalmentsDue, monthsBehind, overduePrincipal } from '../../src/programme/loans/schedule';
import { seeded, type Random } from '../../src/programme/sample/random';
import { schema } from '../../src/programme/schema';
import { writeWorkbookFile } from '../../src/workbook/file';

/** Last day of the workbook's Periode. */
export const benchPeriode = serialOf(2014, 12, 31);
const mostBoards = 400;
const loansPerGroup = 4;
/** A row in so many has a fault, unless another number is asked for. */
const usualFaults = 50;

/** A kabupaten workbook with many loans of up to 400 boards; one row in `faultEvery` has a fault (Infinity: none). The same counts always give the same cells. */
export function benchWorkbook(loanCount: number, boardCount = mostBoards, faultEvery = usualFaults): RawWorkbook {
  const random = seeded(20141231);
  const boards = Array.from({ length: boardCount }, (_, board) => board);
  const loans = Array.from({ length: loanCount }, (_, loan) => loanRow(loan, random, boardCount, faultEvery));
  return {
    tables: [
      sheet(
        'Profil',
        ['Uraian', 'Isian'],
        [
          ['Kode Kabupaten', '33.26'],
          ['Periode', benchPeriode],
        ],
      ),
      sheet('Desa', headersOf('Desa'), boards.map(desaRow)),
      sheet('BKM', headersOf('BKM'), boards.map(bkmRow)),
      sheet('Pinjaman', headersOf('Pinjaman'), loans),
    ],
  };
}

/** The same as a file of Excel Tables. */
export async function benchFile(
  loanCount: number,
  boardCount = mostBoards,
  faultEvery = usualFaults,
): Promise<Uint8Array> {
  const dataSheets = benchWorkbook(loanCount, boardCount, faultEvery).tables.map(
    ({ name, values: [headers = [], ...rows] }): DataSheet => ({
      name,
      columns: headers.map((header) => ({ header: String(header), width: 14, numberFormat: 'General' })),
      rows,
    }),
  );
  return writeWorkbookFile({ title: 'Uji', dataSheets, report: null });
}

const headersOf = (name: 'Desa' | 'BKM' | 'Pinjaman'): string[] => columnsOf(schema, name).map(({ header }) => header);

const sheet = (name: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): RawTable => ({
  name,
  sheet: name,
  kind: 'table',
  top: 0,
  left: 0,
  values: [headers, ...rows],
  merges: [],
});

const kodeDesa = (board: number): string =>
  `33.26.${String(1 + Math.floor(board / 25)).padStart(2, '0')}.${2001 + (board % 25)}`;
const kodeBkm = (board: number): string => `BKM-${String(board + 1).padStart(3, '0')}`;

const desaRow = (board: number): CellValue[] => [
  ...[kodeDesa(board), `Kecamatan ${Math.floor(board / 25) + 1}`, `Desa ${board + 1}`, 'Desa'],
  ...['Ya', 'Tidak', 'Tidak', 'Ya', 'Tidak', 3000 + board, 900, 200],
];

const bkmRow = (board: number): CellValue[] => [
  ...[kodeBkm(board), kodeDesa(board), `BKM Nomor ${board + 1}`, serialOf(2008, 3, 14), null, 7, 4, 20, 11],
  ...['Mandiri', serialOf(2013, 3, 14), 'Ya', null],
];

function loanRow(loan: number, random: Random, boardCount: number, faultEvery: number): CellValue[] {
  const board = random.int(0, boardCount - 1);
  const term = random.int(6, 12);
  const pokok = random.int(2, 20) * term * 100_000;
  const lent = addMonths(benchPeriode, -random.int(1, 40)) - random.int(0, 25);
  const due = instalmentsDue(monthNumber(lent), monthNumber(benchPeriode));
  const paid = Math.max(0, Math.min(term, due) - (random.chance(0.15) ? random.int(1, 6) : 0));
  const angsuran = (pokok / term) * paid;
  const saldo = pokok - angsuran;
  const behind = monthsBehind(pokok, term, angsuran, saldo, due);
  const members = random.int(5, 12);
  const row: CellValue[] = [
    ...[
      `P-${String(loan + 1).padStart(6, '0')}`,
      kodeBkm(board),
      null,
      `KSM Mekar ${Math.floor(loan / loansPerGroup)}`,
    ],
    ...['Bergulir', members, members - 2, members - 3, lent, term, 0.015, pokok, angsuran, saldo],
    ...[overduePrincipal(pokok, term, angsuran, due), behind, collectabilityOf(behind)],
    ...(saldo > 0 ? ['Aktif', null] : ['Lunas', endOfMonth(addMonths(lent, term))]),
    ...[null, null, null, null, null],
  ];
  return loan % faultEvery === faultEvery - 1 ? withFault(row, Math.floor(loan / faultEvery)) : row;
}

function monthNumber(serial: number): number {
  const { year, month } = parts(serial);
  return year * 12 + month;
}

/** Spellings and slips of field workbooks: column, and what stands in it instead. */
const faultKinds: readonly (readonly [number, (cell: CellValue) => CellValue])[] = [
  [11, (cell) => `Rp ${Number(cell).toLocaleString('id-ID')},00`],
  [8, () => '31/12/2013'],
  [17, (cell) => String(cell).toLowerCase()],
  [17, () => 'Lnas'],
  [3, (cell) => ` ${String(cell)}`],
  [13, (cell) => Number(cell) + 125_000],
  [1, () => 'BKM-9999'],
  [12, () => '#REF!'],
  [10, () => '1,5%'],
  [5, () => null],
];

function withFault(row: CellValue[], count: number): CellValue[] {
  const [column, spoil] = faultKinds[count % faultKinds.length] ?? [0, (cell: CellValue) => cell];
  return row.map((cell, position) => (position === column ? spoil(cell) : cell));
}
