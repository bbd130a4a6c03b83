import { definitionOf, type IndicatorDefinition } from '../../engine/measure';
import type { ReportTexts } from '../../engine/report';
import type { Translate } from '../../messages';
import { describeError } from '../../messages/error';
import { monthKey } from '../../engine/dataset';
import type { Programme } from '../../engine/programme';
import { rowKeyText } from '../rowKeyText';
import type { PlannedFile, RecapPlan } from './plan';
import type { FigureChange } from './preview';

/** Most keys of rows that one line names. */
const mostKeys = 8;

/** What becomes of a file, in a sentence. */
export function verdictText(
  { schema }: Programme,
  { file, incoming, verdict, corrections }: PlannedFile,
  { whole, period }: Pick<RecapPlan, 'whole' | 'period'>,
  texts: ReportTexts,
  translate: Translate,
): string {
  const revision = incoming?.entry.revision ?? 0;
  const part = incoming?.partName ?? incoming?.part ?? '';
  if (verdict.kind !== 'refused') {
    const before = verdict.kind === 'replaces' ? verdict.before : null;
    return translate(`rekap.verdict.${verdict.kind}`, {
      ...{ file, part, revision },
      rows: incoming?.entry.rows ?? 0,
      before: before === null ? translate('rekap.before.unknown') : `R${before.revision}`,
    });
  }
  const { reason, other = '', error } = verdict;
  const { text, remedy } = error === undefined ? { text: '', remedy: '' } : describeError(translate, error);
  const own = reason === 'other-period' ? (period === null ? '' : texts.month(monthKey(period))) : (whole ?? '');
  return translate(`rekap.refused.${reason}`, {
    ...{ file, revision, own },
    other: reason === 'other-period' ? texts.month(other) : other,
    reason: `${text} ${remedy}`.trim(),
    keys: keysText(
      corrections.map(({ table, key }) => `${table} ${rowKeyText(schema, table, key, translate.language)}`),
      translate,
    ),
  });
}

function keysText(keys: readonly string[], translate: Translate): string {
  const shown = keys.slice(0, mostKeys).join(', ');
  return keys.length <= mostKeys ? shown : translate('rekap.andMore', { keys: shown, count: keys.length - mostKeys });
}

/** What a file changes, table by table, and which of its columns are left out. */
export function changeTexts({ changes, left, verdict }: PlannedFile, translate: Translate): readonly string[] {
  if (verdict.kind !== 'new' && verdict.kind !== 'replaces') return [];
  const tables =
    verdict.kind === 'new'
      ? []
      : changes.length === 0
        ? [translate('rekap.noChange')]
        : changes.map((counts) => translate('rekap.change', { ...counts }));
  return [
    ...tables,
    ...left.map(({ table, columns }) => translate('rekap.left', { table, columns: columns.join(', ') })),
  ];
}

/** A key figure before and after, in its unit. */
export function figureText(
  { catalogue }: Programme,
  { id, before, after }: FigureChange,
  texts: ReportTexts,
  translate: Translate,
): string {
  const show = shower(definitionOf(catalogue, id), texts);
  const words = (value: number | null): string => (value === null ? texts.text('report.notAvailable') : show(value));
  return translate('rekap.figure', { label: texts.indicator(id), before: words(before), after: words(after) });
}

function shower({ unit }: IndicatorDefinition, texts: ReportTexts): (value: number) => string {
  if (unit === 'rupiah') return (value) => texts.rupiah(value);
  return unit === 'fraction' ? (value) => texts.percent(value) : (value) => texts.number(value);
}
