import type { Catalogue, ParameterDefinition, PeriodFormula } from '../measure';
import type { CheckSettings } from '../settings';
import { columnNames, viewNames } from './names';
import { contentsTable, originNames } from './store';
import { indented, type Words } from './words';

/** What follows from the last day of a period, as SQL: a number, or a day. */
function periodSql(words: Words, formula: PeriodFormula, period: string): string {
  const of = (inner: PeriodFormula): string => periodSql(words, inner, period);
  const { yearsLater, daysLater } = words.dialect;
  switch (formula.kind) {
    case 'period':
      return period;
    case 'whole':
      return String(formula.value);
    case 'yearOf':
      return words.as(`EXTRACT(YEAR FROM ${of(formula.day)})`, 'whole');
    case 'dayIn': {
      const [month, day] = [formula.month, formula.day].map((number) => String(number).padStart(2, '0'));
      const year = words.as(of(formula.year), 'text');
      return words.as(words.joined(year, words.text(`-${month ?? ''}-${day ?? ''}`)), 'date');
    }
    case 'yearsLater':
      return yearsLater(of(formula.day), formula.years);
    case 'plus':
      return isDay(formula.from)
        ? daysLater(of(formula.from), of(formula.more))
        : `(${of(formula.from)} + (${of(formula.more)}))`;
    case 'ifBefore':
      return `CASE WHEN ${of(formula.day)} < ${of(formula.before)} THEN ${formula.then} ELSE ${formula.otherwise} END`;
  }
}

/** Whether a formula gives a day. */
function isDay(formula: PeriodFormula): boolean {
  if (formula.kind === 'plus') return isDay(formula.from);
  return formula.kind === 'period' || formula.kind === 'dayIn' || formula.kind === 'yearsLater';
}

/** Name of the column that holds a parameter: that of its cell in Excel. */
export function parameterColumn({ periodCell, parameters }: Catalogue, id: string): string {
  const cell = id === 'period' ? periodCell : parameters.find((each) => each.id === id)?.cell;
  if (cell === undefined) throw new Error(`no parameter ${id}`);
  return cell;
}

/** What a parameter is in a period: as it follows from its last day, or as the settings have it. */
function parameterSql(words: Words, own: ParameterDefinition, settings: CheckSettings, period: string): string {
  const follows = own.follows?.(settings);
  if (follows === undefined) return words.number(own.value(null, settings));
  const value = periodSql(words, follows, period);
  return own.unit === 'date' ? value : words.as(value, 'number');
}

/** A line for each period: its last day, its month, and all that indicators compare with. Settings stand here and nowhere else. */
export function parameterView(words: Words, catalogue: Catalogue, settings: CheckSettings): string {
  const own = words.name(originNames.period);
  const period = words.name('d', catalogue.periodCell);
  const columns = [
    words.name('d', originNames.period),
    period,
    `${words.as(`EXTRACT(MONTH FROM ${period})`, 'number')} AS ${words.name(columnNames.month)}`,
    ...catalogue.parameters.map((each) => `${parameterSql(words, each, settings, period)} AS ${words.name(each.cell)}`),
  ];
  const days = `SELECT DISTINCT ${own}, ${words.dialect.endOfMonth(own)} AS ${words.name(catalogue.periodCell)}\n  FROM ${words.name(contentsTable.name)}`;
  return words.view(viewNames.parameters, `SELECT\n${indented(columns.join(',\n'))}\nFROM (\n  ${days}\n) d`);
}
