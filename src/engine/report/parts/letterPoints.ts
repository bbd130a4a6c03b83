import type { FindingCounts } from '../../check';
import { quoted } from '../formulas/notation';
import type { Live } from '../live';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import { cellIn, helperTrace, rangeIn, type CellColumn } from './cellColumn';
import type { FoldedLines } from './foldedLines';
import type { LetterFacts } from './letterFacts';
import { markedFixed } from './liveIndicator';

/** A problem with its proposal, told where it holds. */
export interface LetterPoint {
  readonly holds: Live<boolean>;
  readonly problem: Live<string>;
  readonly proposal: Live<string>;
}

/** Gives all that may be a problem, the most pressing first; the sheet has room for three. */
export type PointFinder = (facts: LetterFacts, counts: FindingCounts) => readonly LetterPoint[];

const pointCount = 3;
/** What the second line of a sentence begins with, below the number of the first. */
const indent = '   ';

/** Columns that the points take: whether each holds, its number among those that do, problem and proposal. */
export const pointColumns = 4;

/** The problems and proposals of a letter, and the helper cells that they follow. */
export class PointList {
  private readonly holds: CellColumn;
  private readonly numbers: CellColumn;

  /**
   * @param helper grid of the helper cells
   * @param row that of the headings
   * @param column first of the `pointColumns`
   * @param folded writes the sentences that are shown
   */
  constructor(
    private readonly context: SheetContext,
    private readonly points: readonly LetterPoint[],
    private readonly helper: Grid,
    row: number,
    column: number,
    private readonly folded: FoldedLines,
  ) {
    const { texts } = context;
    this.holds = { row: row + 1, column, rows: points.length };
    this.numbers = { ...this.holds, column: column + 1 };
    const headings = [
      texts.text('report.helper.holds'),
      texts.text('report.helper.place'),
      texts.text('leader.problems'),
      texts.text('leader.proposals'),
    ];
    helper.putRow(row, column, headings, 'chartLabel');
    points.forEach((point, index) => this.putPoint(point, index));
  }

  private putPoint(point: LetterPoint, index: number): void {
    const { texts } = this.context;
    const { holds } = point;
    const row = this.holds.row + index;
    const flag = cellIn(this.holds, index);
    const before = this.points.slice(0, index + 1).filter((each) => each.holds.value).length;
    const trace = helperTrace(texts.text('report.helper.title'), texts);
    const [value, formula] = [Number(holds.value), `=IF(${holds.expression},1,0)`];
    this.helper.show(row, this.holds.column, { value, style: 'chartNumber', formula, trace });
    this.helper.show(row, this.numbers.column, {
      value: holds.value ? before : '',
      style: 'chartNumber',
      formula: `=IF(${flag}=1,SUM(${rangeIn(this.holds, 0, index + 1)}),"")`,
      trace,
    });
    (['problem', 'proposal'] as const)
      .map((which) => this.tell(point, which))
      .forEach((text, place) =>
        this.helper.put(
          row,
          this.numbers.column + 1 + place,
          holds.value ? text.value : '',
          'chartLabel',
          `=IF(${flag}=1,${text.expression},"")`,
        ),
      );
  }

  /** A problem is marked too where it may hold, or not, by now. */
  private tell(point: LetterPoint, which: 'problem' | 'proposal'): Live<string> {
    const text = point[which];
    return markedFixed(text, text.isFixed || (which === 'problem' && point.holds.isFixed), this.context);
  }

  /** Writes the first problems or proposals below a title, each in its rows; where nothing holds a sentence says so. */
  put(grid: Grid, title: string, which: 'problem' | 'proposal', width: number): void {
    const { texts } = this.context;
    const told = this.points.filter(({ holds }) => holds.value).map((point) => this.tell(point, which).value);
    const sentences = rangeIn({ ...this.numbers, column: this.numbers.column + (which === 'problem' ? 1 : 2) });
    grid.skip(1);
    grid.put(grid.height, 0, title, 'section');
    for (let index = 0; index < pointCount; index += 1) {
      const number = `${index + 1}. `;
      const none = index === 0 && told.length === 0 ? texts.text('leader.none') : '';
      const text = told[index] ?? none;
      const otherwise = index === 0 ? quoted(number + texts.text('leader.none')) : '""';
      const found = `INDEX(${sentences},MATCH(${index + 1},${rangeIn(this.numbers)},0))`;
      const formula = this.points.length === 0 ? `=${otherwise}` : `=IFERROR("${number}"&${found},${otherwise})`;
      this.folded.put(grid, grid.height, { value: text === '' ? '' : number + text, formula }, width, indent);
    }
  }
}
