import type { ExplainedEntry } from '../../app';
import { isClassed, type ContributingRow, type Explanation } from '../../engine/measure';
import { classWords, definitionWords, formulaNumbers, readingWords } from '../../engine/report';
import { columnOf, tableOf } from '../../engine/schema';
import { valueText } from '../../messages/finding';
import { formatMonth, formatNumber } from '../../messages/format';
import { programme } from '../../programme';
import { partsOf, type Explained } from './explainParts';
import { areaTitle, shown } from './indicatorText';
import type { Session } from './session';

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

/** A row by its place and key, with what it added. */
function rowText({ translate, language }: Session, { table, sheet, row, cell, key, value }: ContributingRow): string {
  const words = key.map(({ column, value: part }) =>
    valueText(part, columnOf(tableOf(programme.schema, table), column).type, language),
  );
  const added = value === null ? translate('trace.rows.noNumber') : formatNumber(value, language);
  return `${sheet}!${cell ?? row}  ${words.join(' · ')}: ${added}`;
}

/** The parts of a number: what each measures, its value, and its rows. */
function partLines(session: Session, entry: ExplainedEntry, explained: Explained): string[] {
  const { translate, language } = session;
  return partsOf(entry, explained).flatMap(({ words, value, skipped, rows }) => {
    const number = value === null ? translate('report.notAvailable') : formatNumber(value, language);
    if (rows === null) return [`${words}: ${number}`, ...indented([translate('trace.rows.codes')])];
    return [
      `${words}: ${translate('trace.rows.total', { count: rows.length, value: number })}`,
      ...indented([
        ...(skipped > 0 ? [translate('trace.rows.missing', { count: skipped })] : []),
        ...rows.map((row) => rowText(session, row)),
      ]),
    ];
  });
}

/** The limits of a classed indicator, and what the readings say of a value exactly on one. */
function limitLines(
  { translate }: Session,
  { definition, value }: Explanation,
  { limits, texts }: Explained,
): string[] {
  if (definition.kind !== 'classed') return [];
  const onLimit = isClassed(value) ? readingWords(definition.id, value, limits, texts) : null;
  const words = [...classWords(definition.id, limits, texts), ...(onLimit === null ? [] : [onLimit])];
  return [`${translate('docs.limits')}: ${words.join('; ')}`];
}

/** A number with its parts; `result` is the number as it is shown. */
function entryLines(session: Session, entry: ExplainedEntry, result: string, explained: Explained): string[] {
  const { formula } = entry.explanation;
  const numbers =
    formula === null || formula.parts.length === 0
      ? []
      : [`${session.translate('trace.numbers')}: ${formulaNumbers(formula, explained.texts)} = ${result}`];
  return [...numbers, ...limitLines(session, entry.explanation, explained), ...partLines(session, entry, explained)];
}

/** What one entry of several is called. */
function keyText({ language }: Session, key: string, { texts, explanation }: Explained): string {
  if (explanation.definition.kind === 'worstClass') return texts.indicator(key);
  return /^\d{4}-\d\d$/.test(key) ? formatMonth(key, language) : key;
}

/** An explanation to read: what the number means, its formula in words and with its numbers, its limits, and the rows behind it. */
export function textOf(session: Session, explained: Explained): string {
  const { translate } = session;
  const { explanation, area, period, texts } = explained;
  const { definition, value, entries } = explanation;
  const resultOf = ({ explanation: { definition: own, value: number, line } }: ExplainedEntry): string =>
    shown(session, own, line === null ? number : [line]);
  const lines = [
    `${texts.indicator(definition.id)} (${definition.id})`,
    areaTitle(session, area, period),
    `${translate('cli.explain.value')}: ${shown(session, definition, value)}`,
    `${translate('trace.definition')}: ${translate(`indicator.${definition.id}.definition`)}`,
    `${translate('docs.formula')}: ${definitionWords(definition, texts)}`,
    `${translate('docs.source')}: ${translate(`source.${definition.source}`)}`,
    ...entries.flatMap((entry) => {
      const result = resultOf(entry);
      const own = entryLines(session, entry, result, explained);
      return entry.key === null ? own : [`${keyText(session, entry.key, explained)}: ${result}`, ...indented(own)];
    }),
  ];
  return lines.join('\n');
}
