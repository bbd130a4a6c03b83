import {
  difference,
  formulaOf,
  isClassed,
  limitOf,
  type AreaIndicators,
  type Formula,
  type IndicatorResult,
} from '../../engine/measure';
import { classedIndicators, classOnLimit, limitReadings, type ClassedIndicatorId } from '../../engine/settings';
import { columnsOfIndicator, definitionOf, type AreaColumn } from '../../engine/report/parts/areaTable';
import { classCell } from '../../engine/report/parts/classCells';
import { buildDesaTableSheet } from '../../engine/report/parts/desaTable';
import { limitEnds, type LimitEnd } from '../../engine/report/formulas/classPosition';
import { quoted } from '../../engine/report/formulas/notation';
import { limitWords } from '../../engine/report/parts/limits';
import type { SheetContext } from '../../engine/report/parts/sectionSheet';
import type { ReportTexts } from '../../engine/report/model/texts';
import type { FormulaTrace } from '../../engine/report/model/trace';
import type { ReportSheet } from '../../engine/report/model/types';
import { numberOf, withFormula, withWordFormula, type ShownValue } from '../../engine/report/model/values';

const widths = { value: 9, class: 13, readings: 34, money: 16, sign: 10 } as const;

/** What the three readings say of a value exactly on one of its limits. */
function onLimitWords(id: ClassedIndicatorId, end: LimitEnd, { settings, texts }: SheetContext): string {
  const { better } = settings.classLimits[id];
  const classes = limitReadings.map(
    (reading) => `${reading} ${texts.text(`class.${classOnLimit[reading][better][end]}`)}`,
  );
  return texts.text('scorecard.onLimit', { indicator: texts.text(`short.${id}`), classes: classes.join(', ') });
}

/** The same of all of an area's values that stand exactly on a limit; empty where none does. */
function readingsCell(area: AreaIndicators, context: SheetContext): Pick<ShownValue, 'value' | 'formula'> {
  const { settings, formulas } = context;
  const words = classedIndicators.flatMap((id) => {
    const value = area.values[id];
    const end = isClassed(value) ? limitOf(settings.classLimits[id], value) : null;
    return end === null ? [] : [onLimitWords(id, end, context)];
  });
  const separator = '; ';
  const parts = classedIndicators.flatMap((id) => {
    const position = formulas.position(area, id);
    if (position === undefined) return [];
    const [good, bad] = limitEnds.map((end) => quoted(separator + onLimitWords(id, end, context)));
    return [`CHOOSE(1+${position.reference},"","",${good ?? ''},"",${bad ?? ''},"")`];
  });
  return {
    value: words.join(separator),
    // Every part begins with the separator, of which the first is cut off.
    ...(parts.length === 0 ? {} : { formula: `=MID(${parts.join('&')},${1 + separator.length},999)` }),
  };
}

/** An indicator's value and its class word; a star marks a value exactly on a limit. */
function classedColumns(id: ClassedIndicatorId, { total, texts, formulas }: SheetContext): AreaColumn[] {
  const [value] = columnsOfIndicator(id, total, texts, formulas);
  const indicator = texts.text(`short.${id}`);
  const word: AreaColumn = {
    heading: texts.text('scorecard.classOf', { indicator }),
    width: widths.class,
    show: (area) => classCell(area, id, { texts, formulas }, 'star'),
  };
  return value ? [{ ...value, heading: indicator, width: widths.value }, word] : [];
}

/** Class limits in words, one line per indicator. */
function limitLines({ settings, texts }: SheetContext): string[] {
  return classedIndicators.map((id) => {
    const limits = limitWords(id, settings, texts);
    const words = (['memuaskan', 'minimum', 'penundaan'] as const).map(
      (name) => `${texts.text(`class.${name}`)} ${limits[name]}`,
    );
    return `${texts.indicator(id)}: ${words.join('; ')}`;
  });
}

/**
 * The sheet *Rapor UPK*: the five classed indicators per BKM (its desa) with class words, the worst of them, and for values exactly on a limit
 * their class by all three published readings of the limits.
 */
export function buildScorecardSheet(context: SheetContext, indicators: IndicatorResult): ReportSheet {
  const { total, texts, formulas } = context;
  const worst = columnsOfIndicator('upk.kelas', total, texts, formulas).map((column) => ({
    ...column,
    heading: texts.text('scorecard.worst'),
    width: widths.class,
  }));
  const columns: AreaColumn[] = [
    ...classedIndicators.flatMap((id) => classedColumns(id, context)),
    ...worst,
    {
      heading: texts.text('scorecard.readings'),
      width: widths.readings,
      show: (area, isTotal) => ({ ...readingsCell(area, context), style: isTotal ? 'totalLabel' : 'labelWrap' }),
    },
  ];
  return buildDesaTableSheet(context, indicators, {
    id: 'rapor-upk',
    columns,
    notes: [
      texts.text('scorecard.star'),
      ...limitLines(context),
      ...limitReadings.map((reading) => {
        const line = texts.text(`scorecard.reading.${reading}`);
        return reading === context.settings.limitReading ? `${line} ${texts.text('scorecard.inUse')}` : line;
      }),
    ],
  });
}

function numberFormula(id: string): Formula {
  const formula = formulaOf(definitionOf(id));
  if (formula === null) throw new Error(`${id} is no number`);
  return formula;
}

/** Reserve booked less reserve required. */
const reserveFormula = difference(numberFormula('upk.cadangan'), numberFormula('pin.cadangan_wajib'));

/** The same in rupiah; null where one of them is not known. */
function reserveDifference({ values }: AreaIndicators): number | null {
  const required = numberOf(values['pin.cadangan_wajib']);
  const booked = numberOf(values['upk.cadangan']);
  return required === null || booked === null ? null : booked - required;
}

function reserveTrace({ level, code }: AreaIndicators, texts: ReportTexts): FormulaTrace {
  return {
    kind: 'formula',
    title: texts.text('scorecard.difference'),
    formula: reserveFormula,
    area: { level, code },
  };
}

/** Whether the reserve is short, in a word. Shares of balances leave traces far below a rupiah, which make no reserve short. */
function reserveWord(area: AreaIndicators, { texts, formulas }: SheetContext): ShownValue {
  const value = reserveDifference(area);
  if (value === null) return { value: texts.text('report.notAvailable'), style: 'missing' };
  const short = { value: texts.text('scorecard.short'), style: 'classBad' } as const;
  const enough = { value: texts.text('scorecard.enough'), style: 'classGood' } as const;
  const formula = formulas.ofFormula(area, reserveFormula)?.slice(1);
  const written = withWordFormula(
    Math.round(value * 100) < 0 ? short : enough,
    formula === undefined ? undefined : `=IF(ROUND(${formula},2)<0,${quoted(short.value)},${quoted(enough.value)})`,
    [short, enough].map(({ value: begins, style }) => ({ begins, style })),
  );
  return { ...written, trace: reserveTrace(area, texts) };
}

/** The sheet *Cadangan UPK*: balances by collectability per BKM, and the reserve they need against the one that is booked. */
export function buildReserveSheet(context: SheetContext, indicators: IndicatorResult): ReportSheet {
  const { total, texts, formulas } = context;
  const none = texts.text('report.notAvailable');
  const columns: AreaColumn[] = [
    ...['pin.kol1', 'pin.kol2', 'pin.kol3', 'pin.kol4', 'pin.kol5', 'pin.cadangan_wajib', 'upk.cadangan']
      .flatMap((id) => columnsOfIndicator(id, total, texts, formulas))
      .map((column) => ({ ...column, width: widths.money })),
    {
      heading: texts.text('scorecard.difference'),
      width: widths.money,
      show(area, isTotal) {
        const value = reserveDifference(area);
        const shown: ShownValue =
          value === null
            ? { value: none, style: isTotal ? 'totalMissing' : 'missing' }
            : { value, style: isTotal ? 'totalRupiah' : 'rupiah' };
        return { ...withFormula(shown, formulas.ofFormula(area, reserveFormula)), trace: reserveTrace(area, texts) };
      },
    },
    {
      heading: texts.text('scorecard.sign'),
      width: widths.sign,
      show: (area) => reserveWord(area, context),
    },
  ];
  return buildDesaTableSheet(context, indicators, {
    id: 'cadangan-upk',
    columns,
    notes: [texts.text('scorecard.reserveNote')],
  });
}
