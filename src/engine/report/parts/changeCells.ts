import { addressOf } from '../../dataset';
import {
  definitionOf,
  goodDirection,
  numberOf,
  type AreaIndicators,
  type Catalogue,
  type IndicatorDefinition,
  type Unit,
} from '../../measure';
import { quoted } from '../formulas/notation';
import type { SheetContext } from '../model/context';
import type { ReportTexts } from '../model/texts';
import type { StyleName } from '../model/styles';
import { showLive, traced, withFormula, withWordFormula, type ShownValue } from '../model/values';
import { changeTrace } from './changeTraces';
import { changeDecimals, changeOf, changeWord, type Change, type Comparison, type ValuePair } from './comparison';

/** Heading keys of the cells below, in their order. */
export const changeHeadings = ['comparison.before', 'comparison.now', 'comparison.change', 'comparison.word'] as const;

/** A cell of the sheet, zero-based. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** Both sides of a change as expressions of Excel, each an error or a text where it has no value. */
interface Sides {
  readonly before: string;
  readonly now: string;
}

/** `▲ membaik`: a change in a sign and a word. */
export const arrowWords = (arrow: Change['arrow'], word: Change['word'], texts: ReportTexts): string =>
  `${arrow} ${texts.text(`comparison.word.${word}`)}`;

/** A change in a sign and a word in one direction, with the look that is meant by it. */
function wordIn(catalogue: Catalogue, id: string, arrow: Change['arrow'], texts: ReportTexts) {
  const word = changeWord(catalogue, id, arrow);
  return { text: arrowWords(arrow, word, texts), style: wordStyles[word] };
}

/** Only what is meant to be good or bad has a colour. */
const wordStyles = {
  better: 'classGood',
  worse: 'classBad',
  same: 'center',
  neutral: 'center',
} as const satisfies Record<Change['word'], StyleName>;

/** The formulas of change and word. */
function changeFormulas(
  catalogue: Catalogue,
  { id, unit }: IndicatorDefinition,
  { before, now }: Sides,
  texts: ReportTexts,
): readonly [change: string, word: string] {
  const none = quoted(texts.text('report.notAvailable'));
  const difference = `(${now}-${before})`;
  const change = unit === 'fraction' ? `100*${difference}` : `${difference}/ABS(${before})`;
  const [same = '', more = '', less = ''] = arrows.map((arrow) => quoted(wordIn(catalogue, id, arrow, texts).text));
  return [
    `=IFERROR(${change},${none})`,
    `=IFERROR(IF(ABS${difference}*1E${changeDecimals}<0.5,${same},IF(${difference}>0,${more},${less})),"")`,
  ];
}

const arrows = ['=', '▲', '▼'] as const;

/** The size of a change: of a percentage in points (12.7 for 0.127), of an amount or count as a share of what it was. */
function sizeCell({ unit }: IndicatorDefinition, size: number | null, isLive: boolean, texts: ReportTexts): ShownValue {
  const isShare = unit === 'fraction';
  if (size === null && !isLive) return { value: texts.text('report.notAvailable'), style: 'missing' };
  const value = size === null ? texts.text('report.notAvailable') : isShare ? 100 * size : size;
  return { value, style: !isShare ? 'change' : texts.language === 'id' ? 'points' : 'pointsEn' };
}

const strongStyles = {
  number: 'strongWhole',
  rupiah: 'strongRupiah',
  fraction: 'strongPercent',
  class: 'center',
  list: 'label',
} as const satisfies Record<Unit, StyleName>;

/** Both sides as the sheet has them, or as they are made of those who report in both periods. */
function sidesOf(
  area: AreaIndicators,
  id: string,
  source: Comparison['source'],
  own: Sides,
  { formulas }: SheetContext,
): Sides {
  const live = source === 'within' ? formulas.change(area, id) : undefined;
  if (live === undefined) return own;
  if (live.kind === 'both') return { before: `(${live.before})`, now: `(${live.now})` };
  return { ...own, now: `IF(${live.isSame},${own.now},NA())` };
}

/** Before, now, change and word of an indicator of an area, from `place` on; without a comparison only now. */
export function changeCells(
  area: AreaIndicators,
  id: string,
  comparison: Comparison | null,
  place: Place,
  context: SheetContext,
): ShownValue[] {
  const { programme, texts, formulas } = context;
  const { catalogue } = programme;
  const definition = definitionOf(catalogue, id);
  const own = numberOf(area.values[id]);
  const values = comparison?.of(area, id) ?? { before: null, now: own };
  const change = changeOf(catalogue, id, values);
  const { level, code } = area;
  const trace =
    comparison === null ? {} : { trace: changeTrace(catalogue, id, { level, code }, values, comparison, texts) };
  const isWithin = comparison?.source === 'within';
  const before = showLive(values.before, definition, false, isWithin ? formulas.earlier(area, id) : undefined, texts);
  const now = formulas.of(area, definition);
  const address = (offset: number): string => addressOf(place.row, place.column + offset);
  const sides = { before: address(0), now: address(1) };
  const isLive = comparison !== null && now !== undefined && !(isWithin && formulas.earlier(area, id) === undefined);
  const [changed, word] = isLive
    ? changeFormulas(catalogue, definition, sidesOf(area, id, comparison.source, sides, context), texts)
    : [];
  const looks = arrows.flatMap((arrow) => {
    const { text, style } = wordIn(catalogue, id, arrow, texts);
    return style === 'center' ? [] : [{ begins: text, style }];
  });
  const told = change === null ? null : wordIn(catalogue, id, change.arrow, texts);
  return [
    // A value of another period follows no data of this one.
    { ...before, ...(isWithin || values.before === null || now === undefined ? {} : { isFixed: true }), ...trace },
    // The value of now stands out.
    traced({ ...showLive(own, definition, false, now, texts), style: strongStyles[definition.unit] }, id, area),
    {
      ...withFormula(sizeCell(definition, change?.size ?? null, changed !== undefined, texts), changed),
      ...trace,
    },
    withWordFormula({ value: told?.text ?? '', style: told?.style ?? 'center' }, word, looks),
  ];
}

/** Numbers that are not told apart: adding up in another order leaves traces in the last binary places. */
const sameBelow = 1e-9;

/** Whether a side of a change is known and not the value itself. */
const isApart = (side: number | null, own: number | null): boolean =>
  side !== null && (own === null || Math.abs(side - own) >= sameBelow);

/** The same as an Excel expression: `side` is an error where it is not known, `own` a text. */
const apartFormula = (side: string, own: string): string =>
  `IF(ISNUMBER(${side}),IFERROR(ABS(${side}-${own})>=${sameBelow.toFixed(9)},TRUE),FALSE)`;

/**
 * A note below the values, in small print: the sides of a change where they are not the values themselves, else nothing.
 * @param place where the note stands; label, before and now side by side
 * @param own addresses of the values themselves
 * @returns null for an indicator whose change never has sides of its own
 */
export function sideCells(
  area: AreaIndicators,
  id: string,
  comparison: Comparison | null,
  place: Place,
  own: Sides,
  { programme, texts, formulas }: SheetContext,
): readonly ShownValue[] | null {
  const { catalogue } = programme;
  if (comparison?.source !== 'within' || definitionOf(catalogue, id).earlier?.by !== 'month') return null;
  const values = comparison.of(area, id);
  const { both } = values;
  const isShown = both !== undefined && (isApart(both.before, values.before) || isApart(both.now, values.now));
  const live = formulas.change(area, id);
  const label = texts.text('comparison.both', { indicator: texts.indicator(id) });
  const labelCell = addressOf(place.row, place.column);
  const { level, code } = area;
  const trace = changeTrace(catalogue, id, { level, code }, values, comparison, texts);
  const style = definitionOf(catalogue, id).unit === 'fraction' ? 'chartPercent' : 'chartNumber';
  const none = texts.text('report.notAvailable');
  const side = (key: keyof ValuePair): ShownValue => ({
    ...withFormula(
      { value: isShown ? (both[key] ?? none) : '', style },
      live?.kind === 'both' ? `=IF(${labelCell}="","",IFERROR(${live[key]},${quoted(none)}))` : undefined,
    ),
    trace,
  });
  const isApartNow =
    live?.kind === 'both' ? `OR(${apartFormula(live.before, own.before)},${apartFormula(live.now, own.now)})` : null;
  return [
    withFormula(
      { value: isShown ? label : '', style: 'note' },
      isApartNow === null ? undefined : `=IF(${isApartNow},${quoted(label)},"")`,
    ),
    side('before'),
    side('now'),
  ];
}

/** Share of a target that is reached, from the cells of the value and of the target. */
export function achievementFormula(catalogue: Catalogue, id: string, value: string, target: string): string {
  const share = goodDirection(catalogue, id) < 0 ? `${target}/${value}` : `${value}/${target}`;
  return `=IFERROR(${share},"")`;
}
