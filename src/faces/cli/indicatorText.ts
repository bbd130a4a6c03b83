import {
  isClassed,
  isTold,
  isUnlinked,
  numberIn,
  type AreaIndicators,
  type AreaSlot,
  type Breakdown,
  type BreakdownLine,
  type IndicatorDefinition,
  type IndicatorValue,
  type Unit,
} from '../../engine/measure';
import { changeText } from '../../app';
import { changeOf, type Comparison } from '../../engine/report';
import { formatMonth, formatNumber, formatPercent, roundHalfUp } from '../../messages/format';
import { programme } from '../../programme';
import type { Session } from './session';

/** A number in its unit. */
export function amount(session: Session, value: number | null, unit: Unit): string {
  if (value === null) return session.translate('report.notAvailable');
  if (unit === 'fraction') return formatPercent(value, session.language);
  return formatNumber(unit === 'rupiah' ? Math.round(value) : value, session.language);
}

/** A line of a breakdown: what it is of, its first sum, and what that is counted in. */
function lineText(session: Session, { by: [first, second], parts: [part] }: Breakdown, line: BreakdownLine): string {
  const number = part === undefined ? null : numberIn(line, part.name);
  const sum = amount(session, number === null ? null : roundHalfUp(number, 2), 'number');
  return `${String(line[first.name] ?? '')} ${sum} ${String(line[second.name] ?? '')}`;
}

/** The value of an indicator in one line. */
export function shown(session: Session, definition: IndicatorDefinition, value: IndicatorValue): string {
  const { translate } = session;
  const { unit } = definition;
  if (definition.kind === 'breakdown') {
    return Array.isArray(value) ? value.map((line) => lineText(session, definition.breakdown, line)).join('; ') : '';
  }
  if (value === null || typeof value === 'number') return amount(session, value, unit);
  if (typeof value === 'string') return translate(`class.${value}`);
  if (isClassed(value)) {
    const words = value.class === null ? [] : [translate(`class.${value.class}`)];
    if (value.onLimit) words.push(translate('class.onLimit'));
    return [amount(session, value.value, 'fraction'), ...words].join(' · ');
  }
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${amount(session, one, unit)}`)
    .join('; ');
}

/** What an indicator was before, and how it has changed; empty where it cannot be compared. */
function changed(session: Session, area: AreaIndicators, definition: IndicatorDefinition, comparison: Comparison) {
  const { id, unit } = definition;
  const pair = comparison.of(area, id);
  const change = changeOf(programme.catalogue, id, pair);
  if (pair.before === null || change === null) return '';
  const { translate, language } = session;
  const before = amount(session, pair.before, unit);
  return change.arrow === '='
    ? translate('cli.indicators.same')
    : translate('cli.indicators.before', { before, change: changeText(change, unit, language, translate) });
}

/** An area and its month. */
export function areaTitle(session: Session, area: AreaSlot, period: string): string {
  const { translate, language } = session;
  const { level, code, name } = area;
  // The name of the whole, and that of all there is, say themselves what they are.
  const { levels, above = [] } = programme.schema.areas;
  const isNamed = level === levels[0].id || level === above.find(({ groups }) => groups === 0)?.id;
  const kind = isNamed || isUnlinked(area) ? '' : `${translate(`level.${level}`)} `;
  const month = period === '' ? translate('cli.indicators.noPeriode') : formatMonth(period, language);
  return `${kind}${name}${code === '' ? '' : ` (${code})`} · ${month}`;
}

/** The indicators as a list to read, section by section, in the language's own number style; with what they were before where that is known. */
export function textOf(
  session: Session,
  period: string,
  areas: readonly AreaIndicators[],
  comparison: Comparison | null,
): string {
  const { translate, language } = session;
  const [whole] = areas;
  const told = programme.catalogue.indicators.filter((each) => isTold(each, whole?.values[each.id]));
  const lines = areas.flatMap((area) => {
    const { values } = area;
    let section = '';
    const list = told.flatMap((definition) => {
      const label = `indicator.${definition.id}`;
      const heading = definition.section === section ? [] : [`  ${translate(`section.${definition.section}`)}`];
      section = definition.section;
      const text = shown(session, definition, values[definition.id] ?? null);
      const before = comparison === null ? '' : changed(session, area, definition, comparison);
      return [...heading, `    ${translate.has(label) ? translate(label) : definition.id}: ${text}${before}`];
    });
    const than = comparison && translate('cli.indicators.than', { month: formatMonth(comparison.period, language) });
    const title = `${areaTitle(session, area, period)}${than ?? ''}`;
    return [title, ...list, ''];
  });
  return lines.join('\n').trimEnd();
}
