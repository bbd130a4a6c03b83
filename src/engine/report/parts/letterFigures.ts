import { addressOf } from '../../dataset';
import { definitionOf, endName, keyIndicators, limitsOf, type IndicatorDefinition } from '../../measure';
import { constant, derived, sentence, type Live } from '../live';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import { showNumber, withFormula, type ShownValue } from '../model/values';
import { limitTrace } from './basisTraces';
import { arrowWords, changeCells, sideCells } from './changeCells';
import { targetTrace } from './changeTraces';
import { classCell } from './classCells';
import { changeWord, type Change, type Comparison } from './comparison';
import { markedLabel } from './fixedMark';
import { liveIndicator } from './liveIndicator';

/** The key figures of the letter: figure, unit, before, now, change, what it means, target and class. */
export const figureWidths = [32, 8, 17, 17, 13, 13, 11, 13] as const;
const columns = { before: 2, now: 3, word: 5, side: 4 } as const;
/** Labels longer than this take two lines. */
const oneLine = 30;

/** A label, in two lines where it is long. */
function labelOf(definition: IndicatorDefinition, cells: readonly ShownValue[], context: SheetContext): ShownValue {
  const label = markedLabel(context.texts.indicator(definition.id), cells, context.texts);
  return String(label.value).length > oneLine ? { ...label, style: 'labelWrap' } : label;
}

/** What is aimed at: the target that is set, else the limit of the good class. */
function targetCell(id: string, targets: ReadonlyMap<string, number>, context: SheetContext): ShownValue {
  const { programme, total, limits, formulas, texts } = context;
  const { catalogue } = programme;
  const definition = definitionOf(catalogue, id);
  const target = targets.get(id);
  const { level, code } = total;
  if (target !== undefined) {
    const value = liveIndicator(total, id, context).value;
    const trace = targetTrace(catalogue, id, { level, code }, value, target, texts);
    return { ...showNumber(target, definition, false, texts), trace };
  }
  if (definition.kind !== 'classed') return { value: texts.text('report.notAvailable'), style: 'missing' };
  const limit = showNumber(limitsOf(limits, id).good, definition, false, texts);
  return { ...withFormula(limit, formulas.limit(id, 'good')), trace: limitTrace(programme, id, 'good', texts) };
}

/** The table of the key figures, and what can be said of all of it. */
export class LetterFigures {
  private readonly top: number;
  private readonly definitions: readonly IndicatorDefinition[];

  /** Writes the table into the next rows of a sheet. */
  constructor(
    private readonly grid: Grid,
    private readonly context: SheetContext,
    private readonly comparison: Comparison | null,
    targets: ReadonlyMap<string, number>,
  ) {
    const { texts, total, programme } = context;
    this.definitions = keyIndicators(programme.catalogue, 'letter');
    const headings = [
      'leader.figure',
      'leader.unit',
      'comparison.before',
      'comparison.now',
      'comparison.change',
      'comparison.word',
      'comparison.target',
      'report.class',
    ] as const;
    grid.putRow(
      grid.height,
      0,
      headings.map((key) => texts.text(key)),
      'header',
    );
    this.top = grid.height;
    for (const definition of this.definitions) {
      const row = grid.height;
      const { id, unit } = definition;
      const cells = changeCells(total, id, comparison, { row, column: columns.before }, context);
      const none = { value: '', style: 'center' } as const;
      const word = definition.kind === 'classed' ? classCell(total, definition, context) : none;
      grid.show(row, 0, labelOf(definition, cells.slice(1), context));
      grid.put(row, 1, texts.text(`leader.unit.${unit}`), 'center');
      [...cells, targetCell(id, targets, context), word].forEach((shown, index) =>
        grid.show(row, columns.before + index, shown),
      );
    }
  }

  /** How the figures have changed, in one sentence. */
  told(): Live<string> {
    const { texts } = this.context;
    if (this.comparison === null) return constant(texts.text('leader.notCompared'));
    const places = { better: this.count('better'), worse: this.count('worse') };
    const period = texts.month(this.comparison.period);
    return sentence(places, texts, (params) => texts.text('leader.compared', { ...params, period }));
  }

  /** How the targets of judged figures are to be read. */
  notes(): readonly string[] {
    const { texts, limits } = this.context;
    if (!this.definitions.some(({ kind }) => kind === 'classed')) return [];
    return [texts.text('leader.targets', { class: texts.text(`class.${endName(limits.scale, 'good')}`) })];
  }

  /** How many figures have changed to the better or worse. */
  private count(word: Change['word']): Live<number> {
    const { texts, programme } = this.context;
    const last = this.top + this.definitions.length - 1;
    const range = `${addressOf(this.top, columns.word)}:${addressOf(last, columns.word)}`;
    const words = (['▲', '▼'] as const).map((arrow) => arrowWords(arrow, word, texts));
    const value = this.definitions.filter((_, index) =>
      words.includes(String(this.grid.rows[this.top + index]?.[columns.word]?.value)),
    ).length;
    const isJudged = this.definitions.some(({ id }) => changeWord(programme.catalogue, id, '▲') !== 'neutral');
    if (!isJudged) return constant(0);
    return derived([], value, () => `(${words.map((each) => `COUNTIFS(${range},"${each}")`).join('+')})`);
  }

  /** Small print in the next rows: the sides of changes that are not the two values. */
  putSides(): void {
    const { grid, context, comparison } = this;
    this.definitions.forEach(({ id }, index) => {
      const place = { row: grid.height, column: 0 };
      const own = {
        before: addressOf(this.top + index, columns.before),
        now: addressOf(this.top + index, columns.now),
      };
      const [label, ...sides] = sideCells(context.total, id, comparison, place, own, context) ?? [];
      if (label === undefined) return;
      grid.show(place.row, place.column, label);
      sides.forEach((cell, column) => grid.show(place.row, columns.side + column, cell));
    });
  }
}
