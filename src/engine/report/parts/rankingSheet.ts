import { keyIndicators, type AreaIndicators } from '../../measure';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { ReportSheet } from '../model/types';
import { helperWidths } from './charts';
import { lowestGroups } from './lowestTable';
import { putLiveRanking, putRanking, type RankingList } from './rankingList';
import { putTitle } from './title';

/**
 * One table: the ranks of every indicator side by side, each with rank, area and value.
 * @param helper gets the cells that the lists follow, to the right of those it has
 */
function putRankings(
  grid: Grid,
  helper: Grid,
  areas: RankingList['areas'],
  nameOf: RankingList['nameOf'],
  context: SheetContext,
): void {
  const { texts, formulas, programme } = context;
  const value = texts.text('report.summary.value');
  const header = grid.height;
  const top = header + 1;
  const ranked = keyIndicators(programme.catalogue, 'ranking');
  ranked.forEach((definition, index) => {
    const list: RankingList = { definition, areas, nameOf, top, column: 2 * index };
    const isLive = areas.some((area) => formulas.of(area, definition) !== undefined);
    const title = texts.indicator(definition.id);
    const heading = isLive || !formulas.isLive ? title : `${title} (${texts.text('report.fixed')})`;
    grid.putRow(header, list.column, [heading, value], 'header');
    if (isLive) putLiveRanking(grid, helper, list, 1 + Math.max(2 * ranked.length, helper.width), context);
    else putRanking(grid, list, context);
  });
}

/** Name of a lowest area with the part that it lies in. */
const withPart = (name: string, part: string): string => (part === '' ? name : `${name} (${part})`);

/** The sheet *Peringkat*: the parts of the whole, then the lowest areas, from the best to the worst by key indicators. */
export function buildRankingSheet(context: SheetContext): ReportSheet {
  const { texts, total, programme } = context;
  const groups = lowestGroups(context);
  const partOf = new Map(groups.flatMap(({ part, areas }) => areas.map(({ code }) => [code, part?.name ?? ''])));
  const widths = keyIndicators(programme.catalogue, 'ranking').flatMap(() => [26, 10]);
  const levels = programme.schema.areas.levels.map(({ id }) => id);
  const grid = new Grid();
  const titleRows = putTitle(grid, `${texts.text('report.sheet.peringkat')} · ${total.name}`, context);
  const tables = [
    {
      level: levels.at(-2),
      areas: groups.flatMap(({ part }) => part ?? []),
      nameOf: ({ name }: AreaIndicators) => name,
    },
    {
      level: levels.at(-1),
      areas: groups.flatMap(({ areas }) => areas),
      nameOf: ({ code, name }: AreaIndicators) => withPart(name, partOf.get(code) ?? ''),
    },
  ] as const;
  const helper = new Grid();
  for (const { level, areas, nameOf } of tables) {
    // A single area has no rank.
    if (areas.length < 2) continue;
    grid.skip(1);
    grid.put(grid.height, 0, texts.text(`comparison.rank.${level ?? ''}`), 'section');
    putRankings(grid, helper, areas, nameOf, context);
  }
  grid.join(helper);
  return {
    id: 'peringkat',
    name: texts.text('report.sheet.peringkat'),
    widths: [...widths, ...helperWidths(grid, widths.length)],
    rows: grid.rows,
    frozen: { rows: titleRows, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: context.paper,
      titleRows: [0, titleRows - 1],
      columns: widths.length,
      breaks: [],
      footer: context.footer,
    },
    charts: [],
  };
}
