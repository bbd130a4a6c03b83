import { monthKey, type Dataset } from '../../../src/engine/dataset';
import {
  computeIndicators,
  earlierFormula,
  evaluate,
  formulaLeaves,
  formulaOf,
  IndicatorsOfWholes,
  isClassed,
  isUnlinked,
  measuring,
  type AreaIndicators,
  type Catalogue,
  type IndicatorDefinition,
  type IndicatorValue,
} from '../../../src/engine/measure';
import type { OfficialArea, Schema } from '../../../src/engine/schema';
import type { CheckSettings } from '../../../src/engine/settings';
import { areaNames, columnNames, viewNames } from '../../../src/engine/sql';

export type SqlRow = Readonly<Record<string, string | number | boolean | null>>;
export type Ask = (sql: string) => Promise<readonly SqlRow[]>;

/** A whole of which the store has the rows, and its part of the official list. */
export interface StoredWhole {
  readonly dataset: Dataset;
  readonly official: OfficialArea | null;
}

interface Subject {
  readonly schema: Schema;
  readonly catalogue: Catalogue;
  readonly settings: CheckSettings;
}

/** What the engine says of an area: its indicators, and what those were before that tell it. */
interface EngineArea {
  readonly period: string;
  readonly whole: string;
  readonly area: AreaIndicators;
  readonly before: Readonly<Record<string, number | null>> | null;
}

function engineAreas(subject: Subject, wholes: readonly StoredWhole[]): readonly EngineArea[] {
  const { schema, catalogue, settings } = subject;
  const above = new Set((schema.areas.above ?? []).map(({ id }) => id));
  const ofWholes = wholes.flatMap(({ dataset, official }): readonly EngineArea[] => {
    const context = { catalogue, official, settings };
    const { areas, period } = computeIndicators(dataset, context);
    const measured = measuring(dataset, context);
    return areas.map((area) => {
      const slot = measured.areas.slots.findIndex(({ level, code }) => level === area.level && code === area.code);
      const values = measured.valuesOf(slot);
      const before = catalogue.indicators.flatMap(({ id }) => {
        const formula = earlierFormula(catalogue, id);
        return formula === null ? [] : [[id, evaluate(formula, values)] as const];
      });
      return { period, whole: areas[0]?.code ?? '', area, before: Object.fromEntries(before) };
    });
  });
  const periods = [...new Set(wholes.map(({ dataset }) => dataset.profile.period ?? 0))];
  const ofAbove = periods.flatMap((period) => {
    const wanted = { levels: [...above], within: '', nameOf: () => '' };
    const combined = new IndicatorsOfWholes(schema, { catalogue, settings }, wanted);
    for (const { dataset, official } of wholes) if (dataset.profile.period === period) combined.add(dataset, official);
    return combined
      .result()
      .areas.filter(({ level }) => above.has(level))
      .map((area): EngineArea => ({ period: monthKey(period), whole: '', area, before: null }));
  });
  return [...ofWholes, ...ofAbove];
}

const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1e-9, Math.abs(a), Math.abs(b))
    : (a ?? null) === (b ?? null);

const keyOf = (period: unknown, level: unknown, whole: unknown, code: unknown): string =>
  [period, level, whole, code].map(String).join(' | ');

const keyOfRow = (row: SqlRow): string =>
  keyOf(row[areaNames.period], row[areaNames.level], row[areaNames.whole], row[areaNames.code]);

/** What a view ought to say of an indicator of an area, as rows of its own columns by their key. */
function wanted(definition: IndicatorDefinition, value: IndicatorValue | undefined): ReadonlyMap<string, SqlRow> {
  if (definition.kind === 'series')
    return new Map(
      Object.entries((value ?? {}) as Record<string, number | null>).map(([key, number]) => [
        key,
        { [columnNames.value]: number },
      ]),
    );
  if (definition.kind === 'breakdown') {
    const { by, parts } = definition.breakdown;
    const lines = value as readonly Record<string, string | number | null>[];
    return new Map(
      lines.map((line) => [
        by.map(({ name }) => line[name]).join(' / '),
        Object.fromEntries(parts.map(({ name }) => [name, line[name] ?? null])),
      ]),
    );
  }
  if (isClassed(value)) {
    const { value: number, onLimit } = value;
    return new Map([
      ['', { [columnNames.value]: number, [columnNames.class]: value.class, [columnNames.onLimit]: onLimit }],
    ]);
  }
  const column = definition.kind === 'worstClass' ? columnNames.class : columnNames.value;
  return new Map([['', { [column]: (value as string | number | null) ?? null }]]);
}

function keyWithin(definition: IndicatorDefinition, row: SqlRow): string {
  if (definition.kind === 'series') return String(row[columnNames.key]);
  if (definition.kind !== 'breakdown') return '';
  return definition.breakdown.by.map(({ name }) => row[name]).join(' / ');
}

/** Whether an indicator looks at rows, not at areas alone. */
function looksAtRows(definition: IndicatorDefinition): boolean {
  const formula = formulaOf(definition);
  if (formula === null) return true;
  return formulaLeaves(formula).some(
    (leaf) => leaf.kind === 'measure' || (leaf.kind === 'special' && 'keyOf' in leaf.special.parts),
  );
}

const isNothing = (row: SqlRow): boolean =>
  Object.values(row).every((value) => value === null || value === 0 || value === false);

/**
 * Where the views of a store say something else than the engine does of the same wholes, one line for each difference; empty: every indicator of every area of
 * every level is the same, and no view has an area that the engine does not have.
 * @param isAsked the indicators whose own views are looked at too, beside the view of all
 */
export async function differences(
  subject: Subject,
  wholes: readonly StoredWhole[],
  ask: Ask,
  isAsked: (definition: IndicatorDefinition) => boolean = () => true,
): Promise<readonly string[]> {
  const { catalogue } = subject;
  const found: string[] = [];
  const areas = engineAreas(subject, wholes);
  const byKey = new Map(
    areas.map((each) => [keyOf(each.period, each.area.level, each.whole, each.area.code), each] as const),
  );
  const all = new Map((await ask(`SELECT * FROM ${viewNames.all}`)).map((row) => [keyOfRow(row), row]));
  for (const key of new Set([...byKey.keys(), ...all.keys()]))
    if (!byKey.has(key) || !all.has(key))
      found.push(`${key}: only ${byKey.has(key) ? 'the engine' : 'the view'} has it`);
  for (const definition of catalogue.indicators) {
    const { id } = definition;
    const isLines = definition.kind === 'series' || definition.kind === 'breakdown';
    const expectedOf = ({ area, before }: EngineArea): readonly (readonly [string, SqlRow])[] =>
      [...wanted(definition, area.values[id])].map(([key, columns]) => [
        key,
        before !== null && id in before ? { ...columns, [columnNames.before]: before[id] ?? null } : columns,
      ]);
    const compare = (place: string, expected: SqlRow, row: SqlRow | undefined, nameOf: (column: string) => string) => {
      for (const [column, value] of Object.entries(expected)) {
        const said = row?.[nameOf(column)];
        if (!isSame(said, value)) found.push(`${id} ${place} ${nameOf(column)}: engine ${value}, view ${said}`);
      }
    };
    const view = viewNames.indicator(id);
    if (!isLines)
      for (const [area, own] of byKey)
        for (const [, expected] of expectedOf(own))
          compare(area, expected, all.get(area), (column) =>
            column === columnNames.value ? view : `${view}_${column}`,
          );
    if (!isAsked(definition)) continue;
    const rows = await ask(`SELECT * FROM ${view}`);
    const seen = new Map(rows.map((row) => [`${keyOfRow(row)} | ${keyWithin(definition, row)}`, row]));
    if (seen.size < rows.length) found.push(`${id}: ${rows.length - seen.size} lines twice`);
    for (const [area, own] of byKey)
      for (const [key, expected] of expectedOf(own)) {
        const place = `${area} | ${key}`;
        const row = seen.get(place);
        seen.delete(place);
        // A view of one indicator has the rows that reach no area only where its own tables have some.
        if (row === undefined && isUnlinked(own.area) && (isNothing(expected) || !looksAtRows(definition))) continue;
        compare(place, expected, row, (column) => column);
      }
    for (const key of seen.keys()) found.push(`${id} ${key}: only the view has it`);
  }
  return found;
}
