import { isClassed, type AreaIndicators, type IndicatorResult } from '../engine/measure';
import { openCounts } from '../engine/check';
import type { Language, Translate } from '../messages';
import { formatMonth, formatNumber, formatPercent, formatScore, formatRupiah } from '../messages/format';
import type { CheckResult } from './types';

/** What stands in a summary for a number that cannot be computed. */
const unknown = '–';

/**
 * Ten lines of plain text about an area, to be pasted into a message: state of the data, coverage, grants, activities, UPK and boards.
 * Like the report it says when the data are a draft.
 */
export function summaryText(
  check: Pick<CheckResult, 'ready' | 'counts' | 'score'>,
  { period }: IndicatorResult,
  { level, code, name, values }: AreaIndicators,
  language: Language,
  translate: Translate,
): string {
  const show = (id: string, format: (value: number, language: Language) => string): string => {
    const value = values[id];
    const number = isClassed(value) ? value.value : value;
    if (typeof number !== 'number') return unknown;
    const text = format(number, language);
    return isClassed(value) && value.class !== null ? `${text} (${translate(`class.${value.class}`)})` : text;
  };
  const number = (id: string) => show(id, formatNumber);
  const rupiah = (id: string) => show(id, formatRupiah);
  const percent = (id: string) => show(id, formatPercent);
  const place =
    level === 'kabupaten'
      ? name
      : code === ''
        ? translate('area.unlinked')
        : translate(`ui.indikator.area.${level}`, { name });
  const score = formatScore(check.score.value, language);
  const { errors, warnings } = openCounts(check.counts);
  return [
    translate('summary.title', { area: place, period: period === '' ? unknown : formatMonth(period, language) }),
    check.ready ? translate('summary.ready', { score }) : translate('summary.draft', { errors, warnings, score }),
    translate('summary.places', { desa: number('wil.desa'), poor: percent('wil.persen_miskin') }),
    translate('summary.grants', { disbursed: rupiah('blm.cair'), used: percent('blm.persen_dimanfaatkan') }),
    translate('summary.beneficiaries', { households: number('blm.kk_penerima'), poor: percent('blm.persen_miskin') }),
    translate('summary.works', { progress: percent('fis.progres'), cost: rupiah('fis.biaya') }),
    translate('summary.upk', {
      reporting: number('upk.pelapor'),
      obliged: number('upk.wajib'),
      assets: rupiah('upk.aset'),
    }),
    translate('summary.loans', { balance: rupiah('pin.saldo'), arrears: rupiah('pin.tunggakan') }),
    translate('summary.performance', {
      lar: percent('upk.lar'),
      par: percent('upk.par'),
      ccr: percent('upk.ccr'),
      roi: percent('upk.roi'),
      rr: percent('upk.rr'),
    }),
    translate('summary.boards', { boards: number('bkm.jumlah'), women: percent('bkm.perempuan') }),
  ].join('\n');
}
