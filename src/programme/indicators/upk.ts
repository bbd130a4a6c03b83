import { reserveShares } from '../loans/collectability';
import type { IndicatorDefinition } from '../../engine/measure/definition';
import { constant, difference, month, of, product, ratio, special, sum } from '../../engine/measure/formula';
import { measuresOf } from '../../engine/measure/measure';
import { indicatorsOf } from './build';

const { number, rupiah, fraction, rupiahSeries, fractionSeries, classed } = indicatorsOf('upk');
const upk = measuresOf('UPK');
const pinjaman = measuresOf('Pinjaman');

const now = upk.compare('Periode', '=', 'periode');
const aset = upk.sum('Aset', now);
const modalAwal = upk.sum('Modal Awal', now);
const modal = upk.sum('Modal', now);
const pendapatan = upk.sum('Pendapatan', now);
const biaya = upk.sum('Biaya', now);
const laba = upk.sum('Laba', now);

const bergulir = pinjaman.is('Jenis', 'Bergulir');
const active = [bergulir, pinjaman.is('Status', 'Aktif')] as const;
const withBalance = pinjaman.compare('Saldo', '>', 0);
const late = pinjaman.compare('Lama Tunggakan (bulan)', '>=', 'arrearsMonths');
const ksm = pinjaman.distinct('ksm', ...active, withBalance);
const saldo = pinjaman.sum('Saldo', ...active);
const saldoLate = pinjaman.sum('Saldo', ...active, late);
const anggota = pinjaman.sum('Anggota', ...active);
const kolektibilitas = reserveShares.map((share, index) => ({
  share,
  number: index + 1,
  saldo: pinjaman.sum('Saldo', ...active, pinjaman.compare('Kolektibilitas', '=', index + 1)),
}));

const byMonth = { column: 'Periode', as: 'month' } as const;
const monthly = (column: Parameters<typeof upk.sumBy>[1]) => upk.sumBy(byMonth, column);
const worst: IndicatorDefinition = { kind: 'worstClass', id: 'upk.kelas', section: 'upk', unit: 'class' };

/** UPK and loans (spec/indicators.md, UPK and loans; formulas of the programme's POB Pinjaman Bergulir, spec/domain.md 3.1). */
export const upkIndicators: readonly IndicatorDefinition[] = [
  number('upk.pelapor', upk.distinct('bkm', now)),
  number('upk.wajib', special('boardsObliged')),
  rupiah('upk.modal_awal', modalAwal),
  rupiah('upk.modal', modal),
  rupiah('upk.kewajiban', upk.sum('Kewajiban', now)),
  rupiah('upk.aset', aset),
  rupiah('upk.kas', upk.sum('Kas dan Bank', now)),
  rupiah('upk.pendapatan', pendapatan),
  rupiah('upk.biaya', biaya),
  rupiah('upk.laba', laba),
  rupiah('upk.cadangan', upk.sum('Cadangan Risiko', now)),
  fraction('upk.pertumbuhan', difference(ratio(of(aset), of(modalAwal)), constant(1))),
  number('pin.jumlah', pinjaman.count(...active)),
  number('pin.ksm', ksm),
  rupiah('pin.saldo', saldo),
  rupiah('pin.tunggakan', pinjaman.sum('Tunggakan Pokok', ...active)),
  ...kolektibilitas.map((kol) => rupiah(`pin.kol${kol.number}`, kol.saldo)),
  rupiah('pin.cadangan_wajib', sum(...kolektibilitas.map((kol) => product(of(kol.saldo), constant(kol.share))))),
  fraction('pin.perempuan', ratio(of(pinjaman.sum('Anggota Perempuan', ...active)), of(anggota))),
  fraction('pin.miskin', ratio(of(pinjaman.sum('Anggota Miskin', ...active)), of(anggota))),
  rupiah('pin.pokok', pinjaman.sum('Pokok', bergulir)),
  rupiahSeries('pin.pokok_tahun', pinjaman.sumBy({ column: 'Tanggal Cair', as: 'year' }, 'Pokok', bergulir)),
  classed('upk.lar', of(pinjaman.distinct('ksm', ...active, withBalance, late)), of(ksm)),
  classed('upk.par', of(saldoLate), of(saldo)),
  classed('upk.ccr', of(pendapatan), of(biaya)),
  classed('upk.roi', product(of(laba), constant(12)), product(month, of(modal))),
  classed('upk.rr', difference(of(saldo), of(pinjaman.sum('Tunggakan Pokok', ...active, late))), of(saldo)),
  worst,
  fractionSeries('upk.par_bulan', monthly('Saldo Menunggak ≥ 3 Bulan'), monthly('Saldo Pinjaman')),
  fractionSeries('upk.lar_bulan', monthly('KSM Menunggak ≥ 3 Bulan'), monthly('KSM Aktif')),
  rupiahSeries('upk.saldo_bulan', monthly('Saldo Pinjaman')),
  rupiahSeries('upk.aset_bulan', monthly('Aset')),
];
