import type { AreaIndicators, IndicatorResult } from '../../engine/measure';
import { definitionOf } from '../../engine/report/parts/areaTable';
import { ranking } from '../../engine/report/parts/comparison';
import { desaGroups } from '../../engine/report/parts/desaTable';
import { Grid } from '../../engine/report/model/grid';
import { putTitle, type SheetContext } from '../../engine/report/parts/sectionSheet';
import type { ReportSheet } from '../../engine/report/model/types';
import { showNumber, traced } from '../../engine/report/model/values';

/** Indicators by which kecamatan and desa are ranked. */
const rankedIds = ['blm.persen_dimanfaatkan', 'fis.progres', 'upk.pertumbuhan', 'upk.par', 'upk.lar'] as const;
/** Of many areas only so many of the first and of the last are listed. */
const ends = 10;

const widths = rankedIds.flatMap(() => [32, 11]);

/** The entries of a ranking that are listed: all of a short one, the two ends of a long one with a gap between them. */
function listed<Entry>(entries: readonly Entry[]): readonly (Entry | null)[] {
  return entries.length <= 2 * ends + 1 ? entries : [...entries.slice(0, ends), null, ...entries.slice(-ends)];
}

/** One table: the ranks of every indicator side by side, each with rank, area and value. */
function putRankings(
  grid: Grid,
  areas: readonly AreaIndicators[],
  nameOf: (area: AreaIndicators) => string,
  { texts }: SheetContext,
): void {
  const value = texts.text('report.summary.value');
  grid.putRow(
    grid.height,
    0,
    rankedIds.flatMap((id) => [texts.indicator(id), value]),
    'header',
  );
  const top = grid.height;
  rankedIds.forEach((id, index) => {
    const column = 2 * index;
    listed(ranking(areas, id)).forEach((entry, place) => {
      const row = top + place;
      if (entry === null) {
        grid.putRow(row, column, ['…', '…'], 'center');
        return;
      }
      const shown = showNumber(entry.value, definitionOf(id), false, texts);
      grid.put(row, column, `${entry.rank}. ${nameOf(entry.area)}`, 'label');
      grid.show(row, column + 1, traced(shown, id, entry.area));
    });
  });
}

/** The sheet *Peringkat*: kecamatan, then desa, from the best to the worst by key indicators. */
export function buildRankingSheet(context: SheetContext, indicators: IndicatorResult): ReportSheet {
  const { texts, total } = context;
  const groups = desaGroups(indicators);
  const kecamatanOf = new Map(groups.flatMap(({ kecamatan, desa }) => desa.map(({ code }) => [code, kecamatan.name])));
  const grid = new Grid();
  const titleRows = putTitle(grid, `${texts.text('report.sheet.peringkat')} · ${total.name}`, context);
  const tables = [
    {
      title: 'comparison.rankKecamatan',
      areas: groups.map(({ kecamatan }) => kecamatan),
      nameOf: ({ name }: AreaIndicators) => name,
    },
    {
      title: 'comparison.rankDesa',
      areas: groups.flatMap(({ desa }) => desa),
      nameOf: ({ code, name }: AreaIndicators) => `${name} (${kecamatanOf.get(code) ?? ''})`,
    },
  ] as const;
  for (const { title, areas, nameOf } of tables) {
    // A single area has no rank.
    if (areas.length < 2) continue;
    grid.skip(1);
    grid.put(grid.height, 0, texts.text(title), 'section');
    putRankings(grid, areas, nameOf, context);
  }
  return {
    id: 'peringkat',
    name: texts.text('report.sheet.peringkat'),
    widths,
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
