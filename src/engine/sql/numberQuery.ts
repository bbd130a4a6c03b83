import {
  classedIndicators,
  earlierFormula,
  ratioFormulas,
  type Catalogue,
  type ClassedDefinition,
  type Formula,
  type IndicatorDefinition,
  type Limits,
  type SpecialMeasure,
} from '../measure';
import { classedSql, worstSql } from './classSql';
import { formulaSql, type FindLeaf } from './formulaSql';
import type { SqlLevels } from './levels';
import { shownAreas, type MeasureColumns } from './measureViews';
import { areaKey, areaNames, columnNames, plainName, viewNames } from './names';
import { parameterColumn } from './parameterView';
import { originNames } from './store';
import { indented, type Words } from './words';

/** What the views of indicators are written from. */
export interface NumberInput {
  readonly words: Words;
  readonly catalogue: Catalogue;
  readonly columns: MeasureColumns;
  readonly limits: Limits;
  readonly levels: SqlLevels;
}

/** Columns of one number. */
interface NumberColumns {
  /** Written over the views of measures. */
  readonly inner: readonly string[];
  /** Written over those. */
  readonly outer: readonly string[];
}

/** The views over which formulas are written, each with its alias. */
class Sources {
  private readonly tables: string[] = [];
  private readonly specials: SpecialMeasure[] = [];

  constructor(private readonly input: NumberInput) {}

  get find(): FindLeaf {
    const { words, catalogue, columns } = this.input;
    const alias = (letter: string, all: unknown[], one: unknown): string => {
      if (!all.includes(one)) all.push(one);
      return `${letter}${all.indexOf(one) + 1}`;
    };
    return {
      measure: (measure) => words.name(alias('u', this.tables, measure.table), columns.nameOf(measure)),
      special: (measure) => words.name(alias('k', this.specials, measure), columnNames.value),
      parameter: (id) => words.name('p', parameterColumn(catalogue, id)),
      month: words.name('p', columnNames.month),
    };
  }

  /** The areas `w`, joined with all views that were asked for. */
  from(): string {
    const { words, levels } = this.input;
    const joins = [
      ...this.tables.map((table, index) => [viewNames.measures(table), `u${index + 1}`] as const),
      ...this.specials.map(({ id }, index) => [viewNames.special(id), `k${index + 1}`] as const),
    ];
    const period = `${words.name('p', originNames.period)} = ${words.name('w', areaNames.period)}`;
    // What is taken of areas has rows wherever there are areas: that says nothing.
    const counted = [
      ...this.tables.map((_, index) => `u${index + 1}`),
      ...this.specials.flatMap(({ parts }, index) => ('keyOf' in parts ? [`k${index + 1}`] : [])),
    ];
    const hasRows = counted.map((alias) => `${words.name(alias, columnNames.rows)} > 0`);
    return [
      `FROM ${words.name(viewNames.areas)} w`,
      `JOIN ${words.name(viewNames.parameters)} p ON ${period}`,
      ...joins.map(([view, alias]) => `JOIN ${words.name(view)} ${alias} ON ${words.same(alias, 'w', areaKey)}`),
      `WHERE ${shownAreas(words, 'w', levels, hasRows)}`,
    ].join('\n');
  }
}

/** What the columns of an indicator are called in a query of several. */
const columnOf = (id: string, suffix?: string): string =>
  suffix === undefined ? plainName(id) : `${plainName(id)}_${suffix}`;

/** An indicator that is one number (or a class) each; others have views of another form. */
export const isNumber = ({ kind }: IndicatorDefinition): boolean =>
  kind === 'value' || kind === 'classed' || kind === 'worstClass';

function classedColumns(
  { words, limits }: NumberInput,
  definition: ClassedDefinition,
  write: (formula: Formula) => string,
  nameOf: (suffix?: string) => string,
): NumberColumns & { readonly class: string } {
  const [above, below] = ['pembilang', 'penyebut'].map((suffix) => columnOf(definition.id, suffix));
  const [numerator, denominator, known] = ratioFormulas(definition);
  const part = (formula: Formula): string =>
    known === undefined ? write(formula) : `CASE WHEN ${write(known)} > 0 THEN ${write(formula)} END`;
  const sql = classedSql(words, definition, limits, words.name('d', above ?? ''), words.name('d', below ?? ''));
  return {
    class: sql.class,
    inner: [`${part(numerator)} AS ${words.name(above ?? '')}`, `${part(denominator)} AS ${words.name(below ?? '')}`],
    outer: [
      `${sql.value} AS ${words.name(nameOf())}`,
      `${sql.class} AS ${words.name(nameOf(columnNames.class))}`,
      `${sql.onLimit} AS ${words.name(nameOf(columnNames.onLimit))}`,
    ],
  };
}

/**
 * A query with a line for each area and the columns of some indicators, each a number or a class.
 * @param nameOf name of a column of an indicator: its value, or its class, whether it stands on a limit, what it was before
 */
export function numberQuery(
  input: NumberInput,
  definitions: readonly IndicatorDefinition[],
  nameOf: (id: string, suffix?: string) => string = columnOf,
): string {
  const { words, catalogue } = input;
  const sources = new Sources(input);
  const write = (formula: Formula): string => formulaSql(words, formula, sources.find);
  const columns = definitions.flatMap((definition): readonly NumberColumns[] => {
    const { id } = definition;
    const name = (suffix?: string): string => nameOf(id, suffix);
    const before = earlierFormula(catalogue, id);
    const kept = (column: string): string => `${words.name('d', column)} AS ${words.name(column)}`;
    const earlier: readonly NumberColumns[] =
      before === null
        ? []
        : [
            {
              inner: [`${write(before)} AS ${words.name(name(columnNames.before))}`],
              outer: [kept(name(columnNames.before))],
            },
          ];
    if (definition.kind === 'value')
      return [{ inner: [`${write(definition.formula)} AS ${words.name(name())}`], outer: [kept(name())] }, ...earlier];
    if (definition.kind === 'classed') return [classedColumns(input, definition, write, name), ...earlier];
    if (definition.kind !== 'worstClass') return [];
    const classed = classedIndicators(catalogue).map((each) => classedColumns(input, each, write, name));
    // Beside the classed indicators themselves their parts are there already.
    const missing = classedIndicators(catalogue).flatMap((each, index) =>
      definitions.includes(each) ? [] : (classed[index]?.inner ?? []),
    );
    const worst = worstSql(
      words,
      catalogue.scale,
      classed.map((each) => each.class),
    );
    return [{ inner: missing, outer: [`${worst} AS ${words.name(name(columnNames.class))}`] }];
  });
  const inner = columns.flatMap((each) => each.inner);
  const outer = columns.flatMap((each) => each.outer);
  return [
    `SELECT ${words.list('d', areaKey)},`,
    indented(outer.join(',\n')),
    'FROM (',
    indented([`SELECT ${words.list('w', areaKey)},`, indented(inner.join(',\n')), sources.from()].join('\n')),
    ') d',
  ].join('\n');
}

/** The view of one indicator: `nilai`, of a classed one also its class, and where the data tell it what it was before. */
export function numberView(input: NumberInput, definition: IndicatorDefinition): string {
  const nameOf = (_id: string, suffix?: string): string => suffix ?? columnNames.value;
  return input.words.view(viewNames.indicator(definition.id), numberQuery(input, [definition], nameOf));
}
