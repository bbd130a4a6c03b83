import { isClassed, type AreaIndicators, type CompletedWork, type IndicatorValue } from '../core/indicators';

const header = ['period', 'level', 'code', 'name', 'indicator', 'key', 'value', 'class', 'on_limit'] as const;

/** What one indicator adds to its line: key (year, month or kind of work), value, class, on a limit. */
type Entry = readonly [key: string, value: number | string | null, class_: string | null, onLimit: boolean | null];

const isWorks = (value: IndicatorValue): value is readonly CompletedWork[] => Array.isArray(value);

function entriesOf(value: IndicatorValue): Entry[] {
  if (value === null || typeof value !== 'object') return [['', value, null, null]];
  if (isWorks(value)) {
    return value.flatMap(({ jenis, satuan, ...amounts }): Entry[] =>
      Object.entries(amounts).map(([what, amount]): Entry => [`${jenis} (${satuan}) ${what}`, amount, null, null]),
    );
  }
  if (isClassed(value)) return [['', value.value, value.class, value.onLimit]];
  return Object.entries(value).map(([key, amount]): Entry => [key, amount, null, null]);
}

/** A cell as RFC 4180 writes it. A text that a spreadsheet would run as a formula gets an apostrophe in front. */
function cell(value: Entry[number]): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The indicators as CSV for other programs: one line for each value, numbers with a decimal point, fractions as they are. */
export function csvOf(period: string, areas: readonly AreaIndicators[]): string {
  const lines = areas.flatMap(({ level, code, name, values }) =>
    Object.entries(values).flatMap(([indicator, value]) =>
      entriesOf(value).map((entry) => [period, level, code, name, indicator, ...entry].map(cell).join(',')),
    ),
  );
  return [header.join(','), ...lines].join('\n');
}
