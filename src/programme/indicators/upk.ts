import {
  constant,
  difference,
  measuresOf,
  month,
  of,
  parameter,
  product,
  ratio,
  special,
  sum,
  type IndicatorDefinition,
} from '../../engine/measure';
import { collectabilityClasses, reserveShareOf } from '../loans/collectability';
import { bkm, ksm as ksmEntity } from '../loans/ksm';
import { tables } from '../tables';
import { boardsObliged } from './boards';
import { indicatorsOf } from './build';

const { number, rupiah, fraction, rupiahSeries, fractionSeries, classed } = indicatorsOf('upk');
const upk = measuresOf(tables.UPK);
const pinjaman = measuresOf(tables.Pinjaman);

const now = upk.compare('Periode', '=', 'period');
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
/** Loans whose arrears can be read: without any, nothing is known of what is at risk. */
const readable = of(pinjaman.count(...active, pinjaman.filled('Lama Tunggakan (bulan)')));
/** UPK rows at Periode: an area without any has no return, whatever its capital. */
const reports = of(upk.count(now));
const ksm = pinjaman.distinct(ksmEntity, ...active, withBalance);
const saldo = pinjaman.sum('Saldo', ...active);
const saldoLate = pinjaman.sum('Saldo', ...active, late);
const anggota = pinjaman.sum('Anggota', ...active);
const kolektibilitas = collectabilityClasses.map(({ kolektibilitas: number }) => ({
  number,
  saldo: pinjaman.sum('Saldo', ...active, pinjaman.compare('Kolektibilitas', '=', number)),
}));

const byMonth = { column: 'Periode', as: 'month' } as const;
const monthly = (column: Parameters<typeof upk.sumBy>[1]) => upk.sumBy(byMonth, column);
const worst = {
  kind: 'worstClass',
  id: 'upk.kelas',
  section: 'upk',
  unit: 'class',
  source: 'tool',
} as const satisfies IndicatorDefinition;

/** UPK and loans (docs/spec/indicators.md, UPK and loans; formulas of the programme's POB Pinjaman Bergulir, docs/spec/domain.md 3.1). */
export const upkIndicators = [
  number('upk.pelapor', upk.distinct(bkm, now), { better: 'more' }),
  number('upk.wajib', special(boardsObliged)),
  rupiah('upk.modal_awal', modalAwal, { source: 'deck', key: { card: true } }),
  rupiah('upk.modal', modal, { better: 'more' }),
  rupiah('upk.kewajiban', upk.sum('Kewajiban', now)),
  rupiah('upk.aset', aset, {
    source: 'deck',
    better: 'more',
    earlier: { by: 'month', series: 'upk.aset_bulan' },
    key: { card: true, letter: 4 },
  }),
  rupiah('upk.kas', upk.sum('Kas dan Bank', now)),
  rupiah('upk.pendapatan', pendapatan),
  rupiah('upk.biaya', biaya),
  rupiah('upk.laba', laba, { better: 'more' }),
  rupiah('upk.cadangan', upk.sum('Cadangan Risiko', now)),
  fraction('upk.pertumbuhan', difference(ratio(of(aset), of(modalAwal)), constant(1)), {
    better: 'more',
    key: { ranking: 3 },
  }),
  number('pin.jumlah', pinjaman.count(...active)),
  number('pin.ksm', ksm),
  rupiah('pin.saldo', saldo, { earlier: { by: 'month', series: 'upk.saldo_bulan' }, key: { card: true, letter: 5 } }),
  rupiah('pin.tunggakan', pinjaman.sum('Tunggakan Pokok', ...active), { better: 'less', key: { card: true } }),
  rupiah('pin.tunggakan_jasa', pinjaman.sum('Tunggakan Jasa', ...active), {
    better: 'less',
    key: { card: true },
    ifKnown: true,
  }),
  ...kolektibilitas.map((kol) =>
    rupiah(`pin.kol${kol.number}`, kol.saldo, kol.number < 3 ? { source: 'lu02' } : { source: 'lu02', better: 'less' }),
  ),
  rupiah(
    'pin.cadangan_wajib',
    sum(...kolektibilitas.map((kol) => product(of(kol.saldo), parameter(reserveShareOf(kol.number))))),
    {
      source: 'lu02',
    },
  ),
  fraction('pin.perempuan', ratio(of(pinjaman.sum('Anggota Perempuan', ...active)), of(anggota)), { better: 'more' }),
  fraction('pin.miskin', ratio(of(pinjaman.sum('Anggota Miskin', ...active)), of(anggota))),
  rupiah('pin.pokok', pinjaman.sum('Pokok', bergulir), { earlier: { by: 'year', series: 'pin.pokok_tahun' } }),
  rupiahSeries('pin.pokok_tahun', pinjaman.sumBy({ column: 'Tanggal Cair', as: 'year' }, 'Pokok', bergulir)),
  classed('upk.lar', of(pinjaman.distinct(ksmEntity, ...active, withBalance, late)), of(ksm), {
    known: readable,
    source: 'pob',
    better: 'less',
    earlier: { by: 'sameMonth', series: 'upk.lar_bulan' },
    key: { card: true, letter: 7, ranking: 5 },
  }),
  classed('upk.par', of(saldoLate), of(saldo), {
    known: readable,
    source: 'pob',
    better: 'less',
    earlier: { by: 'month', series: 'upk.par_bulan', weight: 'upk.saldo_bulan' },
    key: { card: true, letter: 6, ranking: 4 },
  }),
  classed('upk.ccr', of(pendapatan), of(biaya), { source: 'pob', better: 'more', key: { card: true } }),
  classed('upk.roi', product(of(laba), constant(12)), product(month, of(modal)), {
    known: reports,
    positive: true,
    source: 'pob',
    better: 'more',
    key: { card: true },
  }),
  classed('upk.rr', difference(of(saldo), of(pinjaman.sum('Tunggakan Pokok', ...active, late))), of(saldo), {
    known: readable,
    source: 'pob',
    better: 'more',
    key: { card: true },
  }),
  worst,
  fractionSeries('upk.par_bulan', monthly('Saldo Menunggak ≥ 3 Bulan'), {
    denominator: monthly('Saldo Pinjaman'),
    source: 'pob',
  }),
  fractionSeries('upk.lar_bulan', monthly('KSM Menunggak ≥ 3 Bulan'), {
    denominator: monthly('KSM Aktif'),
    source: 'pob',
  }),
  rupiahSeries('upk.saldo_bulan', monthly('Saldo Pinjaman')),
  rupiahSeries('upk.aset_bulan', monthly('Aset')),
];
