import type { CellCheck, CellNote, CellRule } from '../report';
import { entryOf, isTextType, tableOf, type ColumnSchema, type ProfileEntry, type Schema } from '../schema';
import type { CheckSettings } from '../settings';
import { keysName, lastKeyRow, optionsOf, nextMonthEndName, periodEndName, type Lists } from './lists';
import type { EntryTexts, HintWords, FaultWords, TableLayout } from './types';

/**
 * Native rules of cells. Their formulas have no comma: what parts arguments in them follows the computer's region on some Excels (office-js#2891).
 */

/** What the rules of a programme's cells follow from. */
export interface RuleBasis {
  readonly schema: Schema;
  readonly settings: CheckSettings;
  readonly lists: Lists;
  readonly texts: EntryTexts;
}

/** Longest title and text of a note that Excel takes. */
const longestTitle = 32;
const longestText = 255;
/** Largest whole number that every office program takes exactly. */
const largestWhole = '999999999999999';
/** Last day that a date may have where nothing else limits it: 31 December 2100. */
const lastDay = 73_415;

type Params = Readonly<Record<string, string | number>>;

/** A condition with the words that go with it. */
interface Worded {
  readonly check: CellCheck;
  readonly style: CellRule['style'];
  /** Of the texts `entry.hint.` and `entry.fault.`. */
  readonly words: FaultWords;
  readonly params?: Params;
}

/** A note under the name of a column, cut to what Excel takes. */
function note(title: string, text: string): CellNote {
  return { title: title.slice(0, longestTitle), text: text.slice(0, longestText) };
}

/** The native rule of the cells of a column of a data table (docs/spec/entry.md 2.3); null where the type says no more than any text. */
export function columnRule(
  basis: RuleBasis,
  table: string,
  column: ColumnSchema,
  layout: TableLayout,
): CellRule | null {
  const worded = checkOf(basis, table, column, layout);
  if (worded === null) return null;
  const { texts } = basis;
  const { check, style, words, params = {} } = worded;
  return {
    check,
    style,
    fault: note(column.header, texts.text(`entry.fault.${words}`, { ...profileWords(basis.schema), ...params })),
    ...(hasCellHint(column) ? { hint: hintNote(basis, table, column, layout) } : {}),
  };
}

/** The rule of an entry of the profile; only dates have one. */
export function profileRule({ texts }: RuleBasis, { header, type }: ProfileEntry): CellRule | null {
  if (type !== 'date' && type !== 'month') return null;
  return {
    check: { kind: 'date', from: '1', to: String(lastDay) },
    style: 'warning',
    fault: note(header, texts.text('entry.fault.profileDate')),
    hint: note(header, texts.text(type === 'month' ? 'entry.hint.month' : 'entry.hint.profileDate')),
  };
}

/** Names of the profile and of its entry for the period, which texts call. */
export const profileWords = (schema: Schema): { readonly profile: string; readonly period: string } => ({
  profile: schema.profile.name,
  period: entryOf(schema, 'period')?.header ?? '',
});

/** Hints at data cells hide what stands beside them: only where people do not know what to type. */
const hasCellHint = ({ type }: ColumnSchema): boolean =>
  type === 'code' || type === 'date' || type === 'month' || type === 'percent';

/** What is shown when the header of a column is selected. */
export const hintNote = (basis: RuleBasis, table: string, column: ColumnSchema, layout: TableLayout): CellNote =>
  note(column.header, hintOf(basis, table, column, layout));

/** What is typed into a column, whether it must be, and an example. */
function hintOf(basis: RuleBasis, table: string, column: ColumnSchema, layout: TableLayout): string {
  const { texts } = basis;
  const { words, params } = hintWords(basis, table, column, layout);
  const sentences = [
    texts.own(`column.${table}.${column.header}`),
    texts.text(`entry.hint.${words}`, { ...profileWords(basis.schema), ...params }),
  ];
  if (column.calculated === undefined) sentences.push(needOf(texts, column));
  const example = exampleOf(texts, column);
  if (example !== null) sentences.push(texts.text('entry.example', { example }));
  return sentences.filter((text) => text !== null && text !== '').join(' ');
}

function needOf(texts: EntryTexts, { required }: ColumnSchema): string {
  if (typeof required === 'boolean') return texts.text(required ? 'entry.required' : 'entry.optional');
  return texts.text('entry.requiredIf', { column: required.column });
}

/** The check of a column and the key of its words. */
function checkOf(basis: RuleBasis, table: string, column: ColumnSchema, layout: TableLayout): Worded | null {
  const { schema, lists } = basis;
  const { refersTo, type, header } = column;
  const { key } = tableOf(schema, table);
  if (refersTo !== undefined)
    return {
      check: { kind: 'list', source: keysName(refersTo) },
      style: 'stop',
      words: 'reference',
      params: { table: refersTo, column: tableOf(schema, refersTo).key[0] },
    };
  if (optionsOf(column) !== null)
    return { check: { kind: 'list', source: lists.options(column) }, style: 'warning', words: 'choice' };
  if (header === key[0] && isTextType(type))
    return {
      check: { kind: 'custom', formula: occursOnce(key, layout) },
      style: 'warning',
      words: 'key',
      params: { column: header },
    };
  if (isTextType(type)) return null;
  if (type === 'date') return { ...dateCheck(basis, table, column, layout), style: 'stop' };
  if (type === 'month') {
    const dates = dateCheck(basis, table, column, layout);
    if (header !== key[1]) return { ...dates, style: 'warning' };
    // A reference has its list; so the row's last part of the key says whether all of it is there twice.
    const cell = cellOf(header, layout);
    const inTime = `(${cell}>=${dates.check.from})*(${cell}<=${dates.check.to})`;
    const formula = `ISNUMBER(${cell})*${inTime}*(${occursOnce(key, layout)})=1`;
    return { ...dates, check: { kind: 'custom', formula }, style: 'warning' };
  }
  return { ...numberCheck(basis, table, column, layout), style: 'stop' };
}

type Limits = Omit<Worded, 'style'>;

function dateCheck(
  { schema, settings, texts }: RuleBasis,
  table: string,
  column: ColumnSchema,
  layout: TableLayout,
): Limits & { check: { from: string; to: string } } {
  const { type, header, withinPeriod, notBefore } = column;
  const firstDate = String(settings.firstDate);
  if (notBefore !== undefined) {
    const from = `$${cellOf(notBefore, layout)}`;
    return { check: { kind: 'date', from, to: String(lastDay) }, words: 'dateFrom', params: { column: notBefore } };
  }
  const params = { from: texts.date(settings.firstDate) };
  if (tableOf(schema, table).ahead === header)
    return { check: { kind: 'date', from: firstDate, to: nextMonthEndName }, words: 'dateAhead', params };
  const to = withinPeriod === true ? periodEndName : String(lastDay);
  return { check: { kind: 'date', from: firstDate, to }, words: type === 'month' ? 'month' : 'date', params };
}

/** Limits of numbers; amounts, counts and years are whole. */
function numberCheck({ settings, texts }: RuleBasis, table: string, column: ColumnSchema, layout: TableLayout): Limits {
  const { type, min, above, header } = column;
  const max = settings.largest[table]?.[header] ?? column.max;
  if (type === 'int' || type === 'year' || type === 'rp') {
    const from = above === undefined ? min : Math.max(above + 1, min ?? -Infinity);
    const check: CellCheck = {
      kind: 'whole',
      from: String(from ?? `-${largestWhole}`),
      to: String(max ?? largestWhole),
    };
    // A year has no thousands.
    const shown = (value: number): string => (type === 'year' ? String(value) : texts.number(value));
    if (type === 'rp' && from !== undefined && column.negativeWith !== undefined) {
      const cell = cellOf(header, layout);
      const taken = `(LEN($${cellOf(column.negativeWith, layout)})>0)`;
      const formula = `ISNUMBER(${cell})*(${cell}=INT(${cell}))*((${cell}>=${from})+${taken}>0)=1`;
      return { check: { kind: 'custom', formula }, words: 'rupiahTaken', params: { column: column.negativeWith } };
    }
    if (type === 'rp')
      return from === undefined
        ? { check, words: 'rupiah' }
        : { check, words: 'rupiahFrom', params: { min: shown(from) } };
    if (from === undefined) return { check, words: 'whole' };
    if (max === undefined) return { check, words: 'wholeFrom', params: { min: shown(from) } };
    return { check, words: 'wholeBetween', params: { min: shown(from), max: shown(max) } };
  }
  const words = numberWords(texts, column, max);
  if (above === undefined) {
    const from = String(min ?? `-${largestWhole}`);
    return {
      ...words,
      check: max === undefined ? { kind: 'least', from } : { kind: 'decimal', from, to: String(max) },
    };
  }
  if (max === undefined) return { ...words, check: { kind: 'above', from: String(above) } };
  const cell = cellOf(header, layout);
  return { ...words, check: { kind: 'custom', formula: `ISNUMBER(${cell})*(${cell}>${above})*(${cell}<=${max})=1` } };
}

function numberWords(
  texts: EntryTexts,
  { type, min = 0, above }: ColumnSchema,
  max = 1,
): Pick<Limits, 'words' | 'params'> {
  if (type === 'percent') return { words: 'percentUpTo', params: { max: texts.shortPercent(max) } };
  if (above === undefined) return { words: 'number', params: { min: texts.number(min) } };
  return { words: 'numberAbove', params: { min: texts.number(above) } };
}

/** The column's cell in the first row, as the rule of the whole column calls it. */
const cellOf = (header: string, { letters, firstRow }: TableLayout): string =>
  `${letters.get(header) ?? ''}${firstRow}`;

/** That the key of the row stands in no other. COUNTIF would take `001` and `1` for one. */
function occursOnce(key: readonly string[], layout: TableLayout): string {
  const { letters, firstRow } = layout;
  const same = key.map((header) => {
    const letter = letters.get(header) ?? '';
    return `($${letter}$${firstRow}:$${letter}$${lastKeyRow}=${cellOf(header, layout)})`;
  });
  return same.length === 1 ? `SUMPRODUCT(--${same.join('')})=1` : `SUMPRODUCT(${same.join('*')})=1`;
}

/** The key of the words that say what is typed, which for a text without a rule is told too. */
function hintWords(
  basis: RuleBasis,
  table: string,
  column: ColumnSchema,
  layout: TableLayout,
): { readonly words: HintWords; readonly params?: Params } {
  if (column.calculated !== undefined) return { words: 'calculated' };
  if (column.type === 'code' && column.refersTo === undefined) return { words: 'code' };
  return checkOf(basis, table, column, layout) ?? { words: 'text' };
}

/** A value as it would be typed; null where none helps. */
function exampleOf(texts: EntryTexts, column: ColumnSchema): string | null {
  if (column.example !== undefined) return String(column.example);
  switch (column.type) {
    case 'choice':
    case 'yesno':
      return optionsOf(column)?.[0] ?? null;
    case 'rp':
      return texts.number(1_500_000);
    case 'percent':
      return texts.shortPercent(Math.min(column.max ?? 1, 0.015));
    case 'date':
      return texts.date(41_654);
    case 'month':
      return texts.date(42_004);
    case 'number':
      return texts.number(12.5);
    case 'int':
    case 'year':
    case 'text':
    case 'code':
      return null;
  }
}
