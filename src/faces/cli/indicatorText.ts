import {
  catalogue,
  isClassed,
  type AreaIndicators,
  type CompletedWork,
  type IndicatorDefinition,
  type IndicatorValue,
  type Unit,
} from '../../engine/measure';
import { changeOf, type Comparison } from '../../engine/report';
import { isMessageKey } from '../../messages';
import { formatMonth, formatNumber, formatPercent, roundHalfUp } from '../../messages/format';
import type { Session } from './session';

const isWorks = (value: IndicatorValue): value is readonly CompletedWork[] => Array.isArray(value);

function amount(session: Session, value: number | null, unit: Unit): string {
  if (value === null) return session.translate('report.notAvailable');
  if (unit === 'fraction') return formatPercent(value, session.language);
  return formatNumber(unit === 'rupiah' ? Math.round(value) : value, session.language);
}

function shown(session: Session, value: IndicatorValue, unit: Unit): string {
  const { translate } = session;
  if (value === null || typeof value === 'number') return amount(session, value, unit);
  if (typeof value === 'string') return translate(`class.${value}`);
  if (isWorks(value)) {
    return value
      .map((work) => `${work.jenis} ${amount(session, roundHalfUp(work.volume, 2), 'number')} ${work.satuan}`)
      .join('; ');
  }
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
  const change = changeOf(id, pair);
  if (pair.before === null || change === null) return '';
  const { translate, language } = session;
  const size = Math.abs(change.difference);
  const difference =
    unit === 'fraction'
      ? translate('indicatorPage.points', { value: formatNumber(size * 100, language, 2) })
      : amount(session, size, unit);
  const before = amount(session, pair.before, unit);
  return change.arrow === '='
    ? translate('cli.indicators.same')
    : translate('cli.indicators.before', { before, change: `${change.arrow} ${difference}` });
}

/** The indicators as a list to read, section by section, in the language's own number style; with what they were before where that is known. */
export function textOf(
  session: Session,
  period: string,
  areas: readonly AreaIndicators[],
  comparison: Comparison | null,
): string {
  const { translate, language } = session;
  const lines = areas.flatMap((area) => {
    const { level, code, name, values } = area;
    let section = '';
    const list = catalogue.flatMap((definition) => {
      const label = `indicator.${definition.id}`;
      const heading = definition.section === section ? [] : [`  ${translate(`section.${definition.section}`)}`];
      section = definition.section;
      const text = shown(session, values[definition.id] ?? null, definition.unit);
      const before = comparison === null ? '' : changed(session, area, definition, comparison);
      return [...heading, `    ${isMessageKey(label) ? translate(label) : definition.id}: ${text}${before}`];
    });
    // The name of a kabupaten or kota says itself which of the two it is.
    const kind = level === 'kabupaten' || code === '' ? '' : `${translate(`level.${level}`)} `;
    const month = period === '' ? translate('cli.indicators.noPeriode') : formatMonth(period, language);
    const than = comparison && translate('cli.indicators.than', { month: formatMonth(comparison.period, language) });
    const title = `${kind}${name}${code === '' ? '' : ` (${code})`} · ${month}${than ?? ''}`;
    return [title, ...list, ''];
  });
  return lines.join('\n').trimEnd();
}
