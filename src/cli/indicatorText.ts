import {
  catalogue,
  isClassed,
  type AreaIndicators,
  type CompletedWork,
  type IndicatorValue,
  type Unit,
} from '../core/indicators';
import { isMessageKey } from '../messages';
import { formatMonth, formatNumber, formatPercent } from '../messages/format';
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
    return value.map((work) => `${work.jenis} ${amount(session, work.volume, 'number')} ${work.satuan}`).join('; ');
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

/** The indicators as a list to read, section by section, in the language's own number style. */
export function textOf(session: Session, period: string, areas: readonly AreaIndicators[]): string {
  const { translate, language } = session;
  const lines = areas.flatMap(({ level, code, name, values }) => {
    let section = '';
    const list = catalogue.flatMap((definition) => {
      const label = `indicator.${definition.id}`;
      const heading = definition.section === section ? [] : [`  ${translate(`section.${definition.section}`)}`];
      section = definition.section;
      const text = shown(session, values[definition.id] ?? null, definition.unit);
      return [...heading, `    ${isMessageKey(label) ? translate(label) : definition.id}: ${text}`];
    });
    // The name of a kabupaten or kota says itself which of the two it is.
    const kind = level === 'kabupaten' || code === '' ? '' : `${translate(`level.${level}`)} `;
    const month = period === '' ? translate('cli.indicators.noPeriode') : formatMonth(period, language);
    const title = `${kind}${name}${code === '' ? '' : ` (${code})`} · ${month}`;
    return [title, ...list, ''];
  });
  return lines.join('\n').trimEnd();
}
