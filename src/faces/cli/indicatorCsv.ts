import {
  definitionOf,
  isClassed,
  lineName,
  type AreaIndicators,
  type BreakdownLine,
  type IndicatorValue,
} from '../../engine/measure';
import type { Comparison } from '../../engine/report';
import { programme } from '../../programme';
import { csvLine } from './csv';

const header = ['period', 'level', 'code', 'name', 'indicator', 'key', 'value', 'class', 'on_limit'] as const;

/** What one indicator adds to its line: key (year, month or line of a breakdown), value, class, on a limit. */
type Entry = readonly [key: string, value: number | string | null, class_: string | null, onLimit: boolean | null];

const isLines = (value: IndicatorValue): value is readonly BreakdownLine[] => Array.isArray(value);

const isSingle = (value: IndicatorValue): boolean => value === null || typeof value !== 'object' || isClassed(value);

function lineEntries(id: string, lines: readonly BreakdownLine[]): Entry[] {
  const definition = definitionOf(programme.catalogue, id);
  if (definition.kind !== 'breakdown') return [];
  const { breakdown } = definition;
  return lines.flatMap((line) =>
    breakdown.parts.map(({ name }): Entry => [`${lineName(breakdown, line)} ${name}`, line[name] ?? null, null, null]),
  );
}

function entriesOf(id: string, value: IndicatorValue): Entry[] {
  if (value === null || typeof value !== 'object') return [['', value, null, null]];
  if (isLines(value)) return lineEntries(id, value);
  if (isClassed(value)) return [['', value.value, value.class, value.onLimit]];
  return Object.entries(value).map(([key, amount]): Entry => [key, amount, null, null]);
}

/**
 * The indicators as CSV for other programs: one line for each value, numbers with a decimal point, fractions as they are. With a comparison there is one
 * more column, `before`.
 */
export function csvOf(period: string, areas: readonly AreaIndicators[], comparison: Comparison | null): string {
  const lines = areas.flatMap((area) => {
    const { level, code, name, values } = area;
    return Object.entries(values).flatMap(([indicator, value]) => {
      // Years, months and lines of a breakdown have no earlier value of their own.
      const before = comparison === null ? [] : [isSingle(value) ? comparison.of(area, indicator).before : null];
      return entriesOf(indicator, value).map((entry) =>
        csvLine([period, level, code, name, indicator, ...entry, ...before]),
      );
    });
  });
  return [[...header, ...(comparison === null ? [] : ['before'])].join(','), ...lines].join('\n');
}
