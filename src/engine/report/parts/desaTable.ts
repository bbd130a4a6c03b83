import type { AreaIndicators, IndicatorResult } from '../../measure';
import type { AreaColumn } from './areaTable';
import { Grid } from '../model/grid';
import { putTitle, type SheetContext } from './sectionSheet';
import type { SheetTextKey } from '../model/sheetTexts';
import type { ReportSheet } from '../model/types';

/** The desa of one kecamatan, with the kecamatan itself for the subtotal. */
export interface DesaGroup {
  readonly kecamatan: AreaIndicators;
  readonly desa: readonly AreaIndicators[];
}

/** Desa by kecamatan, in the order of their codes. */
export function desaGroups({ areas }: IndicatorResult): DesaGroup[] {
  return areas
    .filter(({ level, code }) => level === 'kecamatan' && code !== '')
    .map((kecamatan) => ({
      kecamatan,
      desa: areas.filter(({ level, code }) => level === 'desa' && code.startsWith(`${kecamatan.code}.`)),
    }));
}

/** A sheet that is one table of desa. */
export interface DesaSheet {
  readonly id: 'rapor-upk' | 'cadangan-upk' | 'rincian-desa';
  readonly columns: readonly AreaColumn[];
  /** Lines below the table. */
  readonly notes: readonly string[];
}

const widths = { code: 14, name: 21 } as const;

/** A sheet with one row per desa, subtotals per kecamatan and the total; the heading is repeated on each page. */
export function buildDesaTableSheet(
  context: SheetContext,
  indicators: IndicatorResult,
  { id, columns, notes }: DesaSheet,
): ReportSheet {
  const { texts, total, areas } = context;
  const grid = new Grid();
  const nameKey = `report.sheet.${id}` satisfies SheetTextKey;
  putTitle(grid, `${texts.text(nameKey)} · ${total.name}`, context);
  grid.skip(1);
  const header = grid.height;
  grid.putRow(
    header,
    0,
    [texts.text('report.code'), texts.text('report.desa'), ...columns.map(({ heading }) => heading)],
    'header',
  );
  const put = (area: AreaIndicators, name: string, isTotal: boolean) => {
    const row = grid.height;
    grid.putRow(row, 0, [area.code, name], isTotal ? 'totalLabel' : 'label');
    columns.forEach((column, index) => {
      grid.show(row, 2 + index, column.show(area, isTotal));
    });
  };
  const groups = desaGroups(indicators);
  for (const { kecamatan, desa } of groups) {
    for (const area of desa) put(area, area.name, false);
    // The only kecamatan is the total.
    if (groups.length > 1) put(kecamatan, texts.text('desa.subtotal', { kecamatan: kecamatan.name }), true);
  }
  for (const area of areas.filter(({ code }) => code === '')) put(area, texts.text('area.unlinked'), false);
  put(total, texts.text('report.total'), true);
  if (notes.length > 0) grid.skip(1);
  for (const note of notes) grid.put(grid.height, 0, note, 'note');
  return {
    id,
    name: texts.text(nameKey),
    widths: [widths.code, widths.name, ...columns.map(({ width }) => width)],
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 2 },
    print: {
      orientation: 'landscape',
      paper: context.paper,
      titleRows: [0, header],
      columns: 2 + columns.length,
      breaks: [],
      footer: context.footer,
    },
    charts: [],
  };
}
