import type { IndicatorResult } from '../../engine/measure';
import { columnsOfIndicator, definitionOf } from '../../engine/report/parts/areaTable';
import { buildDesaTableSheet } from '../../engine/report/parts/desaTable';
import type { SheetContext } from '../../engine/report/parts/sectionSheet';
import type { ReportSheet } from '../../engine/report/model/types';

/** Key indicators of every desa. */
const indicatorIds = [
  'wil.kk',
  'wil.kk_miskin',
  'blm.cair',
  'blm.persen_dimanfaatkan',
  'blm.kk_penerima',
  'fis.progres',
  'bkm.pengurus',
  'bkm.perempuan',
  'bkm.relawan',
  'upk.aset',
  'pin.saldo',
  'pin.tunggakan',
  'upk.par',
  'upk.kelas',
] as const;

/** Narrower than on the section sheets, so that all columns fit a page; the first rupiah column holds the largest sums. */
const widths = { number: 10, rupiah: 16, fraction: 12, class: 13, list: 12 } as const;
const widest = { 'blm.cair': 18 } as Readonly<Record<string, number>>;

/** The sheet *Rincian Desa*: key indicators per desa, by kecamatan, with subtotals. */
export function buildDesaSheet(context: SheetContext, indicators: IndicatorResult): ReportSheet {
  const { total, texts, formulas } = context;
  const columns = indicatorIds.flatMap((id) => {
    const [first, ...classWord] = columnsOfIndicator(id, total, texts, formulas);
    const width = widest[id] ?? widths[definitionOf(id).unit];
    return first ? [{ ...first, width }, ...classWord.map((column) => ({ ...column, width: widths.class }))] : [];
  });
  return buildDesaTableSheet(context, indicators, { id: 'rincian-desa', columns, notes: [] });
}
