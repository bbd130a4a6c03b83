import { isUnlinked, type AreaIndicators } from '../../measure';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import { fillingPage } from '../model/paper';
import type { OwnTextKey } from '../../schema';
import type { ReportSheet } from '../model/types';
import type { AreaColumn } from './areaTable';
import { putTitle } from './title';

/** The lowest areas of one part of the whole, with the part itself for the subtotal; null where the whole has no parts between. */
export interface LowestGroup {
  readonly part: AreaIndicators | null;
  readonly areas: readonly AreaIndicators[];
}

/** The lowest areas by the parts that they lie in, in the order of their codes. */
export function lowestGroups({ programme, indicators }: Pick<SheetContext, 'programme' | 'indicators'>): LowestGroup[] {
  const lowest = programme.schema.areas.levels.length - 1;
  const areas = indicators.areas.filter((area) => area.depth === lowest && !isUnlinked(area));
  if (lowest < 2) return [{ part: null, areas }];
  return indicators.areas
    .filter((area) => area.depth === lowest - 1 && !isUnlinked(area))
    .map((part) => ({ part, areas: areas.filter(({ code }) => code.startsWith(`${part.code}.`)) }));
}

/** A sheet that is one table of the lowest areas. */
export interface LowestSheet {
  readonly id: string;
  /** Key of its name and title. */
  readonly name: OwnTextKey;
  readonly columns: readonly AreaColumn[];
  /** Lines below the table. */
  readonly notes: readonly string[];
}

const widths = { code: 13, name: 17 } as const;

/** A sheet with one row per lowest area, subtotals and the total; the heading is repeated on each page. */
export function buildLowestSheet(
  context: SheetContext,
  { id, name: nameKey, columns, notes }: LowestSheet,
): ReportSheet {
  const { texts, total, areas, programme } = context;
  const grid = new Grid();
  putTitle(grid, `${texts.text(nameKey)} · ${total.name}`, context);
  grid.skip(1);
  const header = grid.height;
  grid.putRow(
    header,
    0,
    [
      texts.text('report.code'),
      texts.text(`report.level.${programme.schema.areas.levels.at(-1)?.id ?? ''}`),
      ...columns.map(({ heading }) => heading),
    ],
    'header',
  );
  const put = (area: AreaIndicators, name: string, isTotal: boolean) => {
    const row = grid.height;
    grid.putRow(row, 0, [area.code, name], isTotal ? 'totalLabel' : 'label');
    columns.forEach((column, index) => {
      grid.show(row, 2 + index, column.show(area, isTotal));
    });
  };
  const groups = lowestGroups(context);
  for (const { part, areas: lowest } of groups) {
    for (const area of lowest) put(area, area.name, false);
    // The only part is the total.
    if (groups.length > 1 && part !== null) put(part, texts.text('report.subtotal', { part: part.name }), true);
  }
  for (const area of areas.filter(isUnlinked)) put(area, texts.text('area.unlinked'), false);
  put(total, texts.text('report.total'), true);
  if (notes.length > 0) grid.skip(1);
  for (const note of notes) grid.put(grid.height, 0, note, 'note');
  const page = { orientation: 'landscape', paper: context.paper } as const;
  return {
    id,
    name: texts.text(nameKey),
    widths: fillingPage([widths.code, widths.name, ...columns.map(({ width }) => width)], page),
    rows: grid.rows,
    frozen: { rows: header + 1, columns: 2 },
    print: {
      ...page,
      titleRows: [0, header],
      columns: 2 + columns.length,
      breaks: [],
      footer: context.footer,
    },
    charts: [],
  };
}
