import { joinsOf } from '../../engine/check';
import type { Dataset, TextColumn } from '../../engine/dataset';
import { yesNo } from '../../engine/schema';
import { jenisJasa, statusPinjaman } from '../lists';
import type { schema } from '../schema';
import { ledgerOf, type Ledger, type LoanColumns, type PaymentColumns, type ScheduleColumns } from './ledger';

type Tables = Dataset<typeof schema>['tables'];

/** The ledger of a workbook, its loans by the rows of Pinjaman. Cells that are faulty count as missing; payments and plans of no known loan are left out. */
export function workbookLedger(dataset: Dataset): Ledger {
  const tables = (dataset as Dataset<typeof schema>).tables;
  const joins = joinsOf(dataset);
  const isRecorded = tables.Angsuran.rowCount > 0;
  return ledgerOf(
    loansOf(tables.Pinjaman),
    isRecorded ? paymentsOf(tables.Angsuran, joins.rows('Angsuran', 'Nomor Pinjaman')) : null,
    schedulesOf(tables.Jadwal, joins.rows('Jadwal', 'Nomor Pinjaman')),
  );
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

const schedulesOf = (plans: Tables['Jadwal'], loan: Int32Array): ScheduleColumns => ({
  loan,
  mulaiBerlaku: plans.number('Mulai Berlaku').values,
  ke: plans.number('Ke').values,
  jatuhTempo: plans.number('Jatuh Tempo').values,
  pokok: plans.number('Pokok').values,
  jasa: plans.number('Jasa').values,
});
