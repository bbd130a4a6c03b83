import { definitionOf, numberOf, type AreaIndicators } from '../../measure';
import { constant, either, isBelow, listing, minus, sentence, type Live } from '../live';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import { withFormula } from '../model/values';
import { cellIn, helperTrace, placesOf, putPlaces, rangeIn, type CellColumn } from './cellColumn';
import { isInClass } from './classCells';
import { lowestGroups, type LowestGroup } from './lowestTable';

/** Lowest areas that have something in common. */
export interface ChosenAreas {
  readonly count: Live<number>;
  /** Name of the part of the whole that has the most of them, of several the first. */
  mostIn(): Live<string>;
  /** The names of so many of them, those with the greatest value of an indicator first, and how many there are beside. */
  named(id: string, most: number): Live<string>;
}

/** Helper cells of a sheet with a row for each of the lowest areas, and below them one for each part of the whole. */
export class AreaTable {
  readonly areas: readonly AreaIndicators[];
  readonly parts: readonly AreaIndicators[];
  private readonly groups: readonly LowestGroup[];
  private readonly names: CellColumn;
  private readonly partNames: CellColumn;
  private readonly chosen = new Map<string, ChosenAreas>();
  private used: number;

  constructor(
    private readonly context: SheetContext,
    private readonly grid: Grid,
    private readonly header: number,
    column: number,
  ) {
    this.groups = lowestGroups(context);
    this.areas = this.groups.flatMap(({ areas }) => areas);
    this.parts = this.groups.flatMap(({ part }) => part ?? []);
    this.names = { row: header + 1, column, rows: this.areas.length };
    this.partNames = { row: header + 2 + this.areas.length, column, rows: this.parts.length };
    this.used = column;
  }

  /** The areas of which an indicator is in a class. */
  inClass(id: string, name: string): ChosenAreas {
    const key = `${id}/${name}`;
    const chosen = this.chosen.get(key) ?? this.choose(id, name);
    this.chosen.set(key, chosen);
    return chosen;
  }

  /** A column beside the names, which are written with the first one. */
  private nextColumn(heading: string): CellColumn {
    const { column } = this.names;
    if (this.used === column) {
      this.areas.forEach(({ name }, index) => this.grid.put(this.names.row + index, column, name, 'chartLabel'));
      this.parts.forEach(({ name }, index) => this.grid.put(this.partNames.row + index, column, name, 'chartLabel'));
    }
    this.used += 1;
    this.grid.put(this.header, this.used, heading, 'chartLabel');
    return { ...this.names, column: this.used };
  }

  private putNumber(column: CellColumn, index: number, value: number | '', formula?: string): void {
    const trace = helperTrace(this.context.texts.text('report.helper.title'), this.context.texts);
    this.grid.show(column.row + index, column.column, {
      ...withFormula({ value, style: 'chartNumber' }, formula),
      trace,
    });
  }

  private choose(id: string, name: string): ChosenAreas {
    const { texts, programme } = this.context;
    const definition = definitionOf(programme.catalogue, id);
    const flags = this.areas.map((area) => isInClass(area, definition, name, this.context));
    const column = this.nextColumn(`${texts.indicator(id)}: ${texts.text(`class.${name}`)}`);
    flags.forEach(({ value, expression, isFixed }, index) =>
      this.putNumber(column, index, Number(value), isFixed ? undefined : `=IF(${expression},1,0)`),
    );
    const isFixed = flags.every((flag) => flag.isFixed);
    const chosen = flags.map(({ value }) => value);
    const count = { value: chosen.filter(Boolean).length, expression: `SUM(${rangeIn(column)})`, isFixed };
    return {
      count,
      mostIn: () => ({ ...this.partWithMost(column, chosen), isFixed }),
      named: (order, most) => this.firstNames(column, chosen, count, order, most),
    };
  }

  private partWithMost(flags: CellColumn, chosen: readonly boolean[]): Omit<Live<string>, 'isFixed'> {
    const sums: CellColumn = { ...this.partNames, column: flags.column };
    let from = 0;
    const counts = this.groups.map(({ areas }, index) => {
      const count = chosen.slice(from, from + areas.length).filter(Boolean).length;
      this.putNumber(
        sums,
        index,
        count,
        areas.length === 0 ? undefined : `=SUM(${rangeIn(flags, from, areas.length)})`,
      );
      from += areas.length;
      return count;
    });
    const most = `MATCH(MAX(${rangeIn(sums)}),${rangeIn(sums)},0)`;
    return {
      value: this.parts[counts.indexOf(Math.max(...counts))]?.name ?? '',
      expression: `IFERROR(INDEX(${rangeIn(this.partNames)},${most}),"")`,
    };
  }

  private firstNames(
    flags: CellColumn,
    chosen: readonly boolean[],
    count: Live<number>,
    id: string,
    most: number,
  ): Live<string> {
    const { texts, programme, formulas } = this.context;
    const definition = definitionOf(programme.catalogue, id);
    const keys = this.nextColumn(texts.indicator(id));
    const values = this.areas.map(({ values: held }, index) =>
      chosen[index] === true ? (numberOf(held[id]) ?? 0) : null,
    );
    this.areas.forEach((area, index) => {
      const number = formulas.of(area, definition)?.formula.slice(1) ?? String(numberOf(area.values[id]) ?? 0);
      // What is not known is a text, from which nothing can be added.
      const formula = `=IF(${cellIn(flags, index)}=1,IFERROR(0+${number},0),"")`;
      this.putNumber(keys, index, values[index] ?? '', formula);
    });
    const placed = placesOf(values);
    const { places } = putPlaces(this.grid, keys, placed, 'greatest', texts);
    this.used = places.column;
    const names = listing(
      Array.from({ length: most }, (_, index) => {
        const area = this.areas[placed.findIndex((entry) => entry?.place === index + 1)];
        const found = `INDEX(${rangeIn(this.names)},MATCH(${index + 1},${rangeIn(places)},0))`;
        const text = { value: area?.name ?? '', expression: `IFERROR(${found},"")`, isFixed: false };
        return { when: isBelow(constant(index), count), text };
      }),
      ', ',
    );
    const more = sentence({ names, more: minus(count, constant(most)) }, texts, (params) =>
      texts.text('leader.andMore', params),
    );
    return either(isBelow(constant(most), count), more, names);
  }
}
