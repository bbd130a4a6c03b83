import { addressOf } from '../../dataset';
import { quoted } from '../formulas/notation';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import { withFormula } from '../model/values';
import { helperTrace } from './cellColumn';

/** Helper columns that folded texts take: the whole text, and where it is cut. */
export const foldedColumns = 2;

/** A text in two lines, whatever it says, since formulas cannot add rows: what fits a width, and the rest. */
export function twoLines(text: string, width: number, indent: string): readonly [first: string, rest: string] {
  if (text.length <= width) return [text, ''];
  const cut = text.lastIndexOf(' ', width);
  return [text.slice(0, cut), `${indent}${text.slice(cut + 1)}`];
}

/** Sentences of two rows each, which stay two whatever they come to say; each stands whole in a helper cell, and beside it where it is cut. */
export class FoldedLines {
  private shown = 0;

  /**
   * @param helper grid of the helper cells
   * @param row that of the headings
   * @param column first of the `foldedColumns`
   */
  constructor(
    private readonly context: SheetContext,
    private readonly helper: Grid,
    private readonly row: number,
    private readonly column: number,
  ) {
    const { texts } = context;
    helper.putRow(row, column, [texts.text('report.helper.line'), texts.text('report.helper.cut')], 'chartLabel');
  }

  /**
   * Writes a sentence into two rows of a sheet.
   * @param place the row of its first line
   * @param text its value and, with the leading `=`, its formula
   * @param width characters of a line
   * @param indent what the second line begins with
   */
  put(
    grid: Grid,
    place: number,
    { value, formula }: { readonly value: string; readonly formula: string },
    width: number,
    indent: string,
  ): void {
    const { texts, formulas } = this.context;
    const row = this.row + 1 + this.shown;
    const whole = addressOf(row, this.column);
    const cut = addressOf(row, this.column + 1);
    this.shown += 1;
    this.helper.put(row, this.column, value, 'chartLabel', formula);
    const start = `LEFT(${whole},${width + 1})`;
    const blanks = `LEN(${start})-LEN(SUBSTITUTE(${start}," ",""))`;
    this.helper.show(row, this.column + 1, {
      value: value.length <= width ? 0 : 1 + value.lastIndexOf(' ', width),
      style: 'chartNumber',
      formula: `=IF(LEN(${whole})<=${width},0,FIND("|",SUBSTITUTE(${start}," ","|",${blanks})))`,
      trace: helperTrace(texts.text('report.helper.cut'), texts),
    });
    const lines = [
      `=IF(${cut}=0,${whole},LEFT(${whole},${cut}-1))`,
      `=IF(${cut}=0,"",${indent === '' ? '' : `${quoted(indent)}&`}MID(${whole},${cut}+1,999))`,
    ];
    twoLines(value, width, indent).forEach((line, index) =>
      grid.show(
        place + index,
        0,
        withFormula({ value: line, style: 'text' }, formulas.isLive ? lines[index] : undefined),
      ),
    );
  }
}
