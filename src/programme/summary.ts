import type { SummaryFigure, SummaryLine } from '../engine/programme';
import type { IndicatorId } from './indicators';

const figure =
  (as: SummaryFigure['as']) =>
  (id: IndicatorId): SummaryFigure => ({ id, as });
const number = figure('number');
const rupiah = figure('rupiah');
const percent = figure('percent');

/** Coverage, grants, activities, UPK and boards in eight lines, and one more where overdue jasa is known. */
export const summary: readonly SummaryLine[] = [
  { key: 'summary.places', figures: { desa: number('wil.desa'), poor: percent('wil.persen_miskin') } },
  { key: 'summary.grants', figures: { disbursed: rupiah('blm.cair'), used: percent('blm.persen_dimanfaatkan') } },
  {
    key: 'summary.beneficiaries',
    figures: { households: number('blm.kk_penerima'), poor: percent('blm.persen_miskin') },
  },
  { key: 'summary.works', figures: { progress: percent('fis.progres'), cost: rupiah('fis.biaya') } },
  {
    key: 'summary.upk',
    figures: { reporting: number('upk.pelapor'), obliged: number('upk.wajib'), assets: rupiah('upk.aset') },
  },
  { key: 'summary.loans', figures: { balance: rupiah('pin.saldo'), arrears: rupiah('pin.tunggakan') } },
  { key: 'summary.jasa', figures: { arrears: rupiah('pin.tunggakan_jasa') }, ifKnown: true },
  {
    key: 'summary.performance',
    figures: {
      lar: percent('upk.lar'),
      par: percent('upk.par'),
      ccr: percent('upk.ccr'),
      roi: percent('upk.roi'),
      rr: percent('upk.rr'),
    },
  },
  { key: 'summary.boards', figures: { boards: number('bkm.jumlah'), women: percent('bkm.perempuan') } },
];
