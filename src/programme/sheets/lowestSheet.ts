import { definitionOf } from '../../engine/measure';
import { buildLowestSheet, columnsOfIndicator, type SheetMaker } from '../../engine/report';
import type { IndicatorId } from '../indicators';

/** Key indicators of every desa, or other lowest area. */
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
  'pin.tunggakan_jasa',
  'upk.par',
  'upk.kelas',
] as const satisfies readonly IndicatorId[];

/** Narrower than on the section sheets, so that all columns fit a page across, of A4 too at 8 points; the widths of single columns follow the sums of a kabupaten. */
const widths = { number: 7.5, rupiah: 13.5, fraction: 8, class: 10.5, list: 10.5 } as const;
const single = { 'blm.cair': 16, 'pin.tunggakan': 12.5, 'pin.tunggakan_jasa': 12 } as Readonly<Record<string, number>>;

/** The sheet *Rincian Desa*: key indicators per desa, by kecamatan, with subtotals; of a province per kecamatan by kabupaten, and so on. */
export const lowestSheet: SheetMaker = (context) => {
  const columns = indicatorIds.flatMap((id) => {
    const [first, ...classWord] = columnsOfIndicator(id, context);
    const width = single[id] ?? widths[definitionOf(context.programme.catalogue, id).unit];
    return first ? [{ ...first, width }, ...classWord.map((column) => ({ ...column, width: widths.class }))] : [];
  });
  const id = `rincian-${context.programme.schema.areas.levels.at(-1)?.id ?? ''}`;
  return buildLowestSheet(context, { id, name: `report.sheet.${id}`, columns, notes: [] });
};
