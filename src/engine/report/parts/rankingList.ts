import { numberOf, type AreaIndicators, type IndicatorDefinition } from '../../measure';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import { showNumber, traced, withFormula } from '../model/values';
import { cellIn, helperTrace, putPlaces, rangeIn, type CellColumn } from './cellColumn';
import { ranking } from './comparison';

/** Of many areas only so many of the first and of the last are listed. */
const ends = 10;
/** Longest list that is shown whole; of a longer one there are as many rows, with a gap in the middle one. */
const longest = 2 * ends + 1;
const gap = '…';

/** The ranking of areas by one indicator. */
export interface RankingList {
  readonly definition: IndicatorDefinition;
  readonly areas: readonly AreaIndicators[];
  readonly nameOf: (area: AreaIndicators) => string;
  /** Its first row, and its first column: rank and name, then value. */
  readonly top: number;
  readonly column: number;
}

/** The entries of a ranking that are listed: all of a short one, the two ends of a long one with a gap between them. */
function listed<Entry>(entries: readonly Entry[]): readonly (Entry | null)[] {
  return entries.length <= longest ? entries : [...entries.slice(0, ends), null, ...entries.slice(-ends)];
}

/** Writes a ranking as it is now. */
export function putRanking(grid: Grid, list: RankingList, { texts, programme }: SheetContext): void {
  const { definition, areas, nameOf, top, column } = list;
  const entries = listed(ranking(programme.catalogue, areas, definition.id));
  entries.forEach((entry, index) => {
    const row = top + index;
    if (entry === null) {
      grid.putRow(row, column, [gap, gap], 'center');
      return;
    }
    grid.put(row, column, `${entry.rank}. ${nameOf(entry.area)}`, 'label');
    grid.show(row, column + 1, traced(showNumber(entry.value, definition, false, texts), definition.id, entry.area));
  });
}

/** Writes the names and values that a live ranking follows. */
function putAreas(
  helper: Grid,
  { definition, areas, nameOf, top }: RankingList,
  column: number,
  context: SheetContext,
) {
  const { texts, formulas } = context;
  const numbers: CellColumn = { row: top, column: column + 1, rows: areas.length };
  const style = definition.unit === 'fraction' ? 'chartPercent' : 'chartNumber';
  const title = `${texts.text('report.helper.title')}: ${texts.indicator(definition.id)}`;
  helper.putRow(top - 1, column, [title, texts.text('report.summary.value')], 'chartLabel');
  areas.forEach((area, index) => {
    const value = numberOf(area.values[definition.id]) ?? texts.text('report.notAvailable');
    helper.put(top + index, column, nameOf(area), 'chartLabel');
    const shown = withFormula({ value, style }, formulas.of(area, definition)?.formula);
    helper.show(top + index, numbers.column, traced(shown, definition.id, area));
  });
  return { numbers, names: { ...numbers, column } };
}

/**
 * Writes a ranking that follows its values: to the right of the printed columns stand all areas with value, rank and place, and each row of the list
 * finds the area whose turn it is. The list is as long as there are areas, since any of them may get a value.
 * @param from first column of the helper cells: name, value, rank, place, and the area of each listed row
 */
export function putLiveRanking(grid: Grid, helper: Grid, list: RankingList, from: number, context: SheetContext): void {
  const { definition, areas, nameOf, top, column } = list;
  const { texts, programme } = context;
  const entries = ranking(programme.catalogue, areas, definition.id);
  const placed = areas.map((area) => {
    const index = entries.findIndex((entry) => entry.area === area);
    const entry = entries[index];
    return entry === undefined ? null : { rank: entry.rank, place: index + 1 };
  });
  const { numbers, names } = putAreas(helper, list, from, context);
  const first = definition.better === 'less' ? 'least' : 'greatest';
  const { ranks, places } = putPlaces(helper, numbers, placed, first, texts);

  const rows = Math.min(areas.length, longest);
  const count = `COUNT(${rangeIn(numbers)})`;
  const isLong = entries.length > longest;
  const found: CellColumn = { row: top, column: places.column + 1, rows };
  const foundTitle = texts.text('report.helper.row');
  helper.put(top - 1, found.column, foundTitle, 'chartLabel');
  const shownEntries = listed(entries);
  for (let index = 0; index < rows; index += 1) {
    const row = top + index;
    const entry = shownEntries[index];
    const own = index + 1;
    const fromEnd = `${count}-${longest - own}`;
    const mayEnd = areas.length > longest && index >= ends;
    const isMiddle = mayEnd && index === ends;
    const place = !mayEnd ? `${own}` : `IF(${count}>${longest},${isMiddle ? '0' : fromEnd},${own})`;
    const at = cellIn(found, index);
    helper.show(row, found.column, {
      value: entry ? 1 + areas.indexOf(entry.area) : 0,
      style: 'chartNumber',
      formula: `=IFERROR(MATCH(${place},${rangeIn(places)},0),0)`,
      trace: helperTrace(foundTitle, texts),
    });
    const written = (text: string): string => {
      const known = `IF(${at}=0,"",${text})`;
      return isMiddle ? `=IF(${count}>${longest},"${gap}",${known})` : `=${known}`;
    };
    const nothing = isMiddle && isLong ? gap : '';
    const nameStyle = nothing === gap ? 'center' : 'label';
    const name = entry ? `${entry.rank}. ${nameOf(entry.area)}` : nothing;
    grid.put(
      row,
      column,
      name,
      nameStyle,
      written(`INDEX(${rangeIn(ranks)},${at})&". "&INDEX(${rangeIn(names)},${at})`),
    );
    const valueFormula = written(`INDEX(${rangeIn(numbers)},${at})`);
    const { style } = showNumber(0, definition, false, texts);
    if (entry)
      grid.show(
        row,
        column + 1,
        traced({ value: entry.value, style, formula: valueFormula }, definition.id, entry.area),
      );
    else grid.put(row, column + 1, nothing, nothing === gap ? 'center' : style, valueFormula);
  }
}
