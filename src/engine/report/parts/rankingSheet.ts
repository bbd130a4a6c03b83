import { keyIndicators, type AreaIndicators } from '../../measure';
import type { SheetContext } from '../model/context';
import { Grid } from '../model/grid';
import type { ReportSheet } from '../model/types';
import { showNumber, traced } from '../model/values';
import { ranking } from './comparison';
import { lowestGroups } from './lowestTable';
import { putTitle } from './title';

/** Of many areas only so many of the first and of the last are listed. */
const ends = 10;

/** The entries of a ranking that are listed: all of a short one, the two ends of a long one with a gap between them. */
function listed<Entry>(entries: readonly Entry[]): readonly (Entry | null)[] {
  return entries.length <= 2 * ends + 1 ? entries : [...entries.slice(0, ends), null, ...entries.slice(-ends)];
}

/** One table: the ranks of every indicator side by side, each with rank, area and value. */
function putRankings(
  grid: Grid,
  areas: readonly AreaIndicators[],
  nameOf: (area: AreaIndicators) => string,
  { texts, programme: { catalogue } }: SheetContext,
): void {
  const ranked = keyIndicators(catalogue, 'ranking');
  const value = texts.text('report.summary.value');
  grid.putRow(
    grid.height,
    0,
    ranked.flatMap(({ id }) => [texts.indicator(id), value]),
    'header',
  );
  const top = grid.height;
  ranked.forEach((definition, index) => {
    const { id } = definition;
    const column = 2 * index;
    listed(ranking(catalogue, areas, id)).forEach((entry, place) => {
      const row = top + place;
      if (entry === null) {
        grid.putRow(row, column, ['…', '…'], 'center');
        return;
      }
      const shown = showNumber(entry.value, definition, false, texts);
      grid.put(row, column, `${entry.rank}. ${nameOf(entry.area)}`, 'label');
      grid.show(row, column + 1, traced(shown, id, entry.area));
    });
  });
}

/** Name of a lowest area with the part that it lies in. */
const withPart = (name: string, part: string): string => (part === '' ? name : `${name} (${part})`);

/** The sheet *Peringkat*: the parts of the whole, then the lowest areas, from the best to the worst by key indicators. */
export function buildRankingSheet(context: SheetContext): ReportSheet {
  const { texts, total, programme } = context;
  const groups = lowestGroups(context);
  const partOf = new Map(groups.flatMap(({ part, areas }) => areas.map(({ code }) => [code, part?.name ?? ''])));
  const widths = keyIndicators(programme.catalogue, 'ranking').flatMap(() => [32, 11]);
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
  for (const { level, areas, nameOf } of tables) {
    // A single area has no rank.
    if (areas.length < 2) continue;
    grid.skip(1);
    grid.put(grid.height, 0, texts.text(`comparison.rank.${level ?? ''}`), 'section');
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
