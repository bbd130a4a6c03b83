import { definitionOf, numberOf } from '../../measure';
import { sentence, type Live, type LiveNumber, type Phrase } from '../live';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import type { LiveFormula } from '../model/formulas';
import type { StyleName } from '../model/styles';
import type { OwnTextKey } from '../../schema';
import type { ReportTextKey } from '../model/texts';
import { withFormula } from '../model/values';
import { AreaTable, type ChosenAreas } from './chosenAreas';
import { cellIn, helperTrace } from './cellColumn';
import { isInClass } from './classCells';

/** Columns that the facts take: a label and a number. */
export const factColumns = 2;

/**
 * What the letter's sentences are made of. Each fact stands in a helper cell once, so that the sentences' own formulas stay short.
 */
export class LetterFacts {
  readonly table: AreaTable;
  private readonly cells = new Map<string, LiveNumber>();

  /**
   * @param row that of the headings
   * @param column first one of the facts
   * @param areasColumn first one of the lowest areas, of which the columns follow as they are asked for
   */
  constructor(
    readonly context: SheetContext,
    private readonly grid: Grid,
    private readonly row: number,
    private readonly column: number,
    areasColumn: number,
  ) {
    this.table = new AreaTable(context, grid, row, areasColumn);
  }

  /** Number of an indicator of the whole area. */
  number(id: string): LiveNumber {
    const { total, formulas, programme, texts } = this.context;
    const definition = definitionOf(programme.catalogue, id);
    const value = numberOf(total.values[id]);
    const style = definition.unit === 'fraction' ? 'chartPercent' : 'chartNumber';
    return this.fact(id, texts.indicator(id), style, value, formulas.of(total, definition));
  }

  /** A parameter of the formulas. */
  parameter(id: string): LiveNumber {
    const { formulas, texts, programme, settings } = this.context;
    const own = programme.catalogue.parameters.find((parameter) => parameter.id === id);
    const value = own?.value(null, settings) ?? null;
    const formula = formulas.parameter(id);
    const live = formula === undefined ? undefined : { formula, isFixed: false };
    return this.fact(id, texts.text(`report.basis.parameter.${id}`), 'chartNumber', value, live);
  }

  /** Whether a classed indicator of the whole area is in a class. */
  isIn(id: string, name: string): Live<boolean> {
    const { total, programme } = this.context;
    return isInClass(total, definitionOf(programme.catalogue, id), name, this.context);
  }

  /** The lowest areas of which an indicator is in a class. */
  areasIn(id: string, name: string): ChosenAreas {
    return this.table.inClass(id, name);
  }

  /** A text of the report with facts in its places. */
  say(key: OwnTextKey | ReportTextKey, places: Readonly<Record<string, Phrase>> = {}): Live<string> {
    const { texts } = this.context;
    return sentence(places, texts, (params) => texts.text(key, params));
  }

  /** A number that is put into a cell of its own, once; its expression is the cell. */
  private fact(
    key: string,
    label: string,
    style: StyleName,
    value: number | null,
    live: LiveFormula | undefined,
  ): LiveNumber {
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const { texts } = this.context;
    const cell = { row: this.row + 1 + this.cells.size, column: this.column + 1, rows: 1 };
    const shown = { value: value ?? texts.text('report.notAvailable'), style };
    this.grid.put(cell.row, this.column, label, 'chartLabel');
    this.grid.show(cell.row, cell.column, { ...withFormula(shown, live?.formula), trace: helperTrace(label, texts) });
    const fact = { value, expression: cellIn(cell, 0), isFixed: live?.isFixed ?? true };
    this.cells.set(key, fact);
    return fact;
  }
}
