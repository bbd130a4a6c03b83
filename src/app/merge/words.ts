import type { Programme } from '../../engine/programme';
import { columnType, isTable, tableOf, type CellValue } from '../../engine/schema';
import type { Translate } from '../../messages';
import { describeError } from '../../messages/error';
import { formatMonth } from '../../messages/format';
import { shownValue } from '../../messages/refusal';
import { rowKeyText } from '../rowKeyText';
import { ownKeyHeaders } from './own';
import type { MergeRead } from './read';
import type { Difference, MergePlan, MergeValue } from './types';

/** Most renumbered rows that are named. */
const mostNamed = 20;

/** Why a workbook takes no part, in a sentence; '' where it does. @param own what the running workbook has, where that is known */
export function refusedText(
  read: MergeRead,
  own: { readonly part: string; readonly period: number } | null,
  translate: Translate,
  month: (period: number) => string,
): string {
  if ('side' in read) return '';
  const { reason, other = '', error } = read;
  const file = read.file ?? translate('gabung.here');
  const { text, remedy } = error === undefined ? { text: '', remedy: '' } : describeError(translate, error);
  const isMonth = reason === 'other-period' || reason === 'later-period';
  return translate(`gabung.refused.${reason}`, {
    file,
    other: isMonth ? formatMonth(other, translate.language) : other,
    own: own === null ? '' : isMonth ? month(own.period) : own.part,
    reason: `${text} ${remedy}`.trim(),
  });
}

/** What comes for certain, which rows get other numbers, and what is left out, a line each. */
export function mergeTexts({ counts, renumbered, left }: MergePlan, translate: Translate): readonly string[] {
  const named = renumbered.slice(0, mostNamed).map((each) => translate('gabung.renumbered', { ...each }));
  const others = renumbered.length - named.length;
  return [
    ...counts.map((each) => translate('gabung.count', { ...each })),
    ...named,
    ...(others > 0 ? [translate('gabung.renumbered.more', { count: others })] : []),
    ...left.map(({ table, columns }) => translate('gabung.left', { table, columns: columns.join(', ') })),
  ];
}

/** Where a difference is: table, key and column. */
export function differenceText(
  { schema }: Programme,
  { table, key, column, kind }: Difference,
  translate: Translate,
): string {
  const headers = isTable(schema, table) ? tableOf(schema, table).key : ownKeyHeaders(schema, table);
  const shown = rowKeyText(schema, table, key, translate.language, headers);
  if (column !== null) return `${table} ${shown}, ${column}`;
  return translate(`gabung.row.${wayOf(kind)}`, { table, key: shown });
}

/** Whether a row as a whole comes or goes. */
const wayOf = (kind: Difference['kind']): 'comes' | 'goes' => (kind === 'goes' ? 'goes' : 'comes');

/** One of the values of a difference, with the workbooks that have it. */
export function mergeValueText(
  { schema }: Programme,
  { table, column, kind }: Difference,
  { value, files }: MergeValue,
  translate: Translate,
): string {
  const where = files.map((file) => file ?? translate('gabung.here')).join(', ');
  if (column === null) return translate(`gabung.value.${wayOf(kind)}.${value === true ? 'there' : 'not'}`, { where });
  const type = columnType(schema, table, column);
  const shown: CellValue = value === '' ? null : value;
  return translate('gabung.value', { where, value: shownValue(translate, shown, type) });
}
