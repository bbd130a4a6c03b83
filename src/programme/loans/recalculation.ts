import { hasGap, joinsOf, valueAt } from '../../engine/check';
import { atOnce, type Dataset } from '../../engine/dataset';
import type { Programme, RecalculatedRow, Recalculation } from '../../engine/programme';
import type { CellValue } from '../../engine/schema';
import type { CheckSettings } from '../../engine/settings';
import type { Header, schema, TableName } from '../schema';
import type { Settings } from '../settings/settings';
import { stateOf, type LoanState } from './state';
import { workbookLedger } from './workbookLedger';

/** The tables that figures of loans follow from. */
export const recalculatedFrom = ['Pinjaman', 'Angsuran', 'Jadwal'] as const satisfies readonly TableName[];

type Figures = Partial<Record<Header<'Pinjaman'>, CellValue>>;

/** What the cells of a loan ought to hold. Overdue jasa is told only where the workbook reports it; of a loan without a plan arrears and class stay as typed. */
function figuresOf(state: LoanState, isManual: boolean, isJasaTold: boolean): Figures {
  const { angsuranPokok, saldo, tunggakanPokok, tunggakanJasa, lama, kolektibilitas, status, tanggalLunas } = state;
  return {
    'Angsuran Pokok': angsuranPokok,
    Saldo: saldo,
    ...(isManual
      ? {}
      : { 'Tunggakan Pokok': tunggakanPokok, 'Lama Tunggakan (bulan)': lama, Kolektibilitas: kolektibilitas }),
    Status: status,
    'Tanggal Lunas': tanggalLunas,
    ...(tunggakanJasa !== null && isJasaTold ? { 'Tunggakan Jasa': tunggakanJasa } : {}),
  };
}

/** Columns of Pinjaman that the ledger works out. */
const worked: ReadonlySet<string> = new Set<Header<'Pinjaman'>>([
  ...(['Angsuran Pokok', 'Saldo', 'Tunggakan Pokok', 'Tunggakan Jasa', 'Lama Tunggakan (bulan)'] as const),
  ...(['Kolektibilitas', 'Status', 'Tanggal Lunas'] as const),
]);

/** Whether a figure of a loan follows from its payments: where these are written down, unless its plan is its own or it was written off, which is typed. */
export const followsPayments: NonNullable<Programme['followsRows']> = (table, column, rows, has) =>
  table === 'Pinjaman' &&
  worked.has(column) &&
  has('Angsuran') &&
  !rows.some((row) => row['Jadwal Khusus'] === 'Ya' || row['Status'] === 'Hapus Buku');

/** The loans whose figures are not the ledger's (`recalculationSteps`), all at once. */
export const recalculatedLoans = (dataset: Dataset, settings: CheckSettings): Recalculation =>
  atOnce(recalculationSteps(dataset, settings));

/** Loans that are worked out between two looks at whatever else waits. */
const loansAtOnce = 500;

/**
 * The loans whose figures are not those of the ledger at the end of Periode (docs/spec/ledger.md 3). Nothing is said without a Periode, while a payment or a plan names no
 * loan, and of a loan of which a cell that counts cannot be read.
 * @param isWanted whether a row of a table is asked about; absent: all are
 */
export function* recalculationSteps(
  dataset: Dataset,
  settings: CheckSettings,
  isWanted: (table: string, row: number) => boolean = () => true,
): Generator<void, Recalculation> {
  const { Pinjaman: loans } = (dataset as Dataset<typeof schema>).tables;
  const { period } = dataset.profile;
  const joins = joinsOf(dataset);
  let isUnsure = false;
  for (const name of ['Angsuran', 'Jadwal'] as const)
    isUnsure ||= hasGap(yield* joins.rowsInSteps(name, 'Nomor Pinjaman'));
  const none = { rows: [], manual: 0, unread: 0 };
  if (period === null) return { ...none, withheld: 'period' };
  if (isUnsure) return { ...none, withheld: 'links' };
  yield;
  const ledger = workbookLedger(dataset, { joins });
  let [manual, unread] = [0, 0];
  const rows: RecalculatedRow[] = [];
  for (let row = 0; row < loans.rowCount; row++) {
    if (row % loansAtOnce === 0) yield;
    if (isWanted(loans.name, row)) rows.push(...recalculated(row, period));
  }
  return { rows, manual, unread };

  function recalculated(row: number, end: number): readonly RecalculatedRow[] {
    const account = ledger.account(row);
    // A check hands on the settings that the programme read.
    const state = account === null ? null : stateOf(account, end, (settings as Settings).collectability);
    if (account === null) unread += 1;
    if (account?.manual === true) manual += 1;
    if (account === null || state === null) return [];
    const figures = figuresOf(state, account.manual, valueAt(loans, row, 'Tunggakan Jasa') !== null);
    const cells = Object.entries(figures).flatMap(([column, value]) =>
      value === valueAt(loans, row, column as Header<'Pinjaman'>) ? [] : [{ column, value }],
    );
    return cells.length === 0 ? [] : [{ table: loans.name, row, manual: account.manual, cells }];
  }
}
