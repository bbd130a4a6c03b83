import { joinsOf, type Joins } from '../../engine/check';
import { keyOf, mark, type Dataset, type TextColumn } from '../../engine/dataset';
import { yesNo } from '../../engine/schema';
import { jenisJasa, statusPinjaman } from '../lists';
import type { schema } from '../schema';
import { ledgerOf, type Ledger, type LoanColumns, type PaymentColumns, type ScheduleColumns } from './ledger';

type Tables = Dataset<typeof schema>['tables'];

/** Which payments a ledger has. */
export interface LedgerOptions {
  /**
   * Those of the month after Periode too, which count for no figure of the workbook yet, but for what is entered next to them. They are left out where no other payment is
   * written down: opening rows come first.
   */
  readonly ahead?: boolean;
  /** Of the dataset, where somebody has looked up rows already. */
  readonly joins?: Joins;
}

/** The ledger of a workbook, its loans by the rows of Pinjaman. Cells that are faulty count as missing; payments and plans of no known loan are left out. */
export function workbookLedger(
  dataset: Dataset,
  { ahead = false, joins = joinsOf(dataset) }: LedgerOptions = {},
): Ledger {
  const tables = (dataset as Dataset<typeof schema>).tables;
  const parts = paymentTables(dataset, ahead).map((table) =>
    paymentsOf(
      table,
      table === tables.Angsuran ? joins.rows('Angsuran', 'Nomor Pinjaman') : joins.rowsFrom(table, 'Nomor Pinjaman'),
    ),
  );
  const isRecorded = tables.Angsuran.rowCount > 0;
  const ledger = ledgerOf(
    loansOf(tables.Pinjaman),
    isRecorded ? joined(parts) : null,
    schedulesOf(tables.Jadwal, joins.rows('Jadwal', 'Nomor Pinjaman')),
  );
  const { marks } = tables.Pinjaman.number('Angsuran Pokok');
  return {
    count: ledger.count,
    account(loan) {
      const account = ledger.account(loan);
      // Without a payment of its own, not even an opening row, only the cell says what was paid.
      const isUntold = account !== null && account.from === account.to && marks[loan] === mark.faulty;
      return isUntold ? null : account;
    },
  };
}

/** Whether a Nomor Bukti is in use in a workbook, by payments of the month after Periode too. */
export function receiptsOf(dataset: Dataset): (bukti: string) => boolean {
  const taken = new Set(
    paymentTables(dataset, true).flatMap((table) => table.text('Nomor Bukti').dictionary.map((bukti) => keyOf(bukti))),
  );
  return (bukti) => taken.has(keyOf(bukti));
}

/** The payments that count, and where wanted those of the month after Periode. */
function paymentTables(dataset: Dataset, withAhead: boolean): readonly Tables['Angsuran'][] {
  const { Angsuran } = (dataset as Dataset<typeof schema>).tables;
  const ahead = withAhead ? dataset.ahead.get(Angsuran.name) : undefined;
  return ahead === undefined ? [Angsuran] : [Angsuran, ahead as Tables['Angsuran']];
}

const isOption =
  ({ codes }: TextColumn, code: number) =>
  (row: number): boolean =>
    codes[row] === code;

function loansOf(loans: Tables['Pinjaman']): LoanColumns {
  return {
    pokok: loans.number('Pokok').values,
    jangkaWaktu: loans.number('Jangka Waktu (bulan)').values,
    jasaPerBulan: loans.number('Jasa per Bulan (%)').values,
    masaTenggang: loans.number('Masa Tenggang (bulan)').values,
    tanggalCair: loans.number('Tanggal Cair').values,
    tanggalHapusBuku: loans.number('Tanggal Hapus Buku').values,
    angsuranPokok: loans.number('Angsuran Pokok').values,
    tunggakanPokok: loans.number('Tunggakan Pokok').values,
    lama: loans.number('Lama Tunggakan (bulan)').values,
    kolektibilitas: loans.number('Kolektibilitas').values,
    tanggalLunas: loans.number('Tanggal Lunas').values,
    isMenurun: isOption(loans.text('Jenis Jasa'), jenisJasa.indexOf('Menurun')),
    isJadwalKhusus: isOption(loans.text('Jadwal Khusus'), yesNo.indexOf('Ya')),
    isHapusBuku: isOption(loans.text('Status'), statusPinjaman.indexOf('Hapus Buku')),
  };
}

function paymentsOf(payments: Tables['Angsuran'], loan: Int32Array): PaymentColumns {
  const textAt =
    ({ codes, dictionary }: TextColumn) =>
    (row: number): string | null =>
      dictionary[codes[row] ?? -1] ?? null;
  const bukti = textAt(payments.text('Nomor Bukti'));
  return {
    loan,
    tanggal: payments.number('Tanggal').values,
    pokok: payments.number('Pokok').values,
    jasa: payments.number('Jasa').values,
    bukti: (row) => bukti(row) ?? '',
    koreksiAtas: textAt(payments.text('Koreksi Atas')),
  };
}

/** Several lists of payments as one. */
function joined(parts: readonly PaymentColumns[]): PaymentColumns {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const places = parts.flatMap((part) => Array.from(part.loan, (_, row) => ({ part, row })));
  const column = (of: (part: PaymentColumns) => Float64Array): Float64Array =>
    Float64Array.from(places, ({ part, row }) => of(part)[row] ?? NaN);
  return {
    loan: Int32Array.from(places, ({ part, row }) => part.loan[row] ?? -1),
    tanggal: column(({ tanggal }) => tanggal),
    pokok: column(({ pokok }) => pokok),
    jasa: column(({ jasa }) => jasa),
    bukti: (row) => places[row]?.part.bukti(places[row].row) ?? '',
    koreksiAtas: (row) => places[row]?.part.koreksiAtas(places[row].row) ?? null,
  };
}

const schedulesOf = (plans: Tables['Jadwal'], loan: Int32Array): ScheduleColumns => ({
  loan,
  mulaiBerlaku: plans.number('Mulai Berlaku').values,
  ke: plans.number('Ke').values,
  jatuhTempo: plans.number('Jatuh Tempo').values,
  pokok: plans.number('Pokok').values,
  jasa: plans.number('Jasa').values,
});
