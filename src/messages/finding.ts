import { formatDate, formatMonth, formatNumber, formatRupiah, roundHalfUp } from './format';
import type { Language, TextKey, Translate } from './index';

type Value = string | number | boolean | null;

/** What the words of a finding are made from; every finding of the core has this form. */
export interface FindingLike {
  readonly rule: string;
  readonly variant?: string;
  readonly table: string;
  readonly column: string | null;
  readonly value: Value;
  readonly fix?: { readonly value: Value; readonly certain: boolean };
  /** Numbers are shown as their `unit` (a column type) asks, except those of `plain`. */
  readonly params: Readonly<Record<string, Value>>;
  /** Names of parameters that are shown as they stand: rows, years and counts, which have no unit. */
  readonly plain?: readonly string[];
  /** File concerned, where several were consolidated. */
  readonly file?: string;
}

/** What is wrong in one place, why, and what to do about it, in the language of `translate`. */
export function findingMessage(translate: Translate, finding: FindingLike): string {
  const message = messageOf(translate, finding);
  return finding.file === undefined ? message : `${finding.file}: ${message}`;
}

function messageOf(translate: Translate, finding: FindingLike): string {
  const { language } = translate;
  const unit = String(finding.params['unit'] ?? '');
  const show = (value: Value, as = unit): string => valueText(value, as, language);
  const places: Record<string, string> = {
    table: finding.table,
    column: finding.column ?? '',
    value: show(finding.value, cellUnit(finding.value, unit)),
  };
  for (const [name, value] of Object.entries(finding.params)) {
    if (value === null) continue;
    // Both numbers are told, so that the difference needs no sign.
    const told = name === 'difference' ? Math.abs(Number(value)) : value;
    places[name] = finding.plain?.includes(name) === true ? String(told) : show(told);
  }
  const text = translate(messageKey(translate, finding, unit), places);
  const { fix } = finding;
  if (fix === undefined || fix.value === null) return text;
  const own = `rule.${finding.rule}.suggestion`;
  const suggestion = translate.has(own) ? own : 'rule.fix.suggestion';
  return `${text} ${translate(fix.certain ? 'rule.fix.certain' : suggestion, { fix: show(fix.value) })}`;
}

/** Short name of a rule, for groups and lists. */
export function ruleTitle(translate: Translate, rule: string): string {
  const key = `rule.${rule}.title`;
  return translate.has(key) ? translate(key) : rule;
}

/** The wording that fits best: the finding's own variant, that of a certain repair, that of the column's type, else the rule's general one. */
function messageKey(translate: Translate, { rule, variant, fix }: FindingLike, unit: string): TextKey {
  const wordings = [variant, fix?.certain === true ? 'certain' : undefined, unit, 'message'];
  for (const wording of wordings) {
    const key = `rule.${rule}.${wording ?? ''}`;
    if (translate.has(key)) return key;
  }
  return 'rule.unknown';
}

/** Unit in which a cell is shown as it stands: a day where a month or year is asked for may be any day of it. */
function cellUnit(value: Value, unit: string): string {
  const isDay = typeof value === 'number' && (unit === 'month' || (unit === 'year' && value > lastYear));
  return isDay ? 'date' : unit;
}

/** Numbers above it in a column of years are dates. */
const lastYear = 2100;

/** A value as people write one of its column type; '' for nothing. */
export function valueText(value: Value, unit: string, language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if ((unit === 'date' || unit === 'month') && !isSerial(value)) return String(value);
  switch (unit) {
    case 'rp':
      return formatRupiah(value, language);
    case 'percent':
      return `${formatNumber(roundHalfUp(value * 100, 4), language)}%`;
    case 'date':
      return formatDate(value, language);
    case 'month':
      return formatMonth(value, language);
    case 'year':
    case 'text':
    case 'code':
      return String(value);
    default:
      return formatNumber(value, language);
  }
}

/** Whether Excel could show the number as a date; its last day is in the year 9999. */
function isSerial(value: number): boolean {
  return value >= 1 && value < 2_958_466;
}
