import {
  classedIndicators,
  definitionOf,
  difference,
  formulaOf,
  isClassed,
  limitEnds,
  limitOf,
  limitsOf,
  numberOf,
  type AreaIndicators,
  type ClassedDefinition,
  type Formula,
} from '../../engine/measure';
import {
  buildLowestSheet,
  classCell,
  columnsOfIndicator,
  classWords,
  onLimitWords,
  quoted,
  showLive,
  withWordFormula,
  type AreaColumn,
  type FormulaTrace,
  type ReportTexts,
  type SheetContext,
  type SheetMaker,
  type ShownValue,
} from '../../engine/report';
import { catalogue, type IndicatorId } from '../indicators';
import { limitReadings } from '../settings/classes';
import type { Settings } from '../settings/settings';

const widths = { value: 9, class: 13, readings: 25, money: 16, sign: 10 } as const;

/** What the three readings say of an area's values that stand exactly on a limit; empty where none does. */
function readingsCell(area: AreaIndicators, context: SheetContext): Pick<ShownValue, 'value' | 'formula'> {
  const { limits, formulas } = context;
  const classed = classedIndicators(catalogue);
  const words = classed.flatMap(({ id }) => {
    const value = area.values[id];
    const end = isClassed(value) ? limitOf(limitsOf(limits, id), value) : null;
    return end === null ? [] : [onLimitWords(id, end, limits, context.texts)];
  });
  const separator = '; ';
  const parts = classed.flatMap(({ id }) => {
    const position = formulas.position(area, id);
    if (position === undefined) return [];
    const [good, bad] = limitEnds.map((end) => quoted(separator + onLimitWords(id, end, limits, context.texts)));
    return [`CHOOSE(1+${position.reference},"","",${good ?? ''},"",${bad ?? ''},"")`];
  });
  return {
    value: words.join(separator),
    // Every part begins with the separator, of which the first is cut off.
    ...(parts.length === 0 ? {} : { formula: `=MID(${parts.join('&')},${1 + separator.length},999)` }),
  };
}

/** An indicator's value and its class word; a star marks a value exactly on a limit. */
function classedColumns(definition: ClassedDefinition, context: SheetContext): AreaColumn[] {
  const { texts } = context;
  const { id } = definition;
  const [value] = columnsOfIndicator(id, context);
  const indicator = texts.text(`short.${id}`);
  const word: AreaColumn = {
    heading: texts.text('scorecard.classOf', { indicator }),
    width: widths.class,
    show: (area) => classCell(area, definition, context, 'star'),
  };
  return value ? [{ ...value, heading: indicator, width: widths.value }, word] : [];
}

/** Class limits in words, one line per indicator. */
function limitLines({ limits, texts }: SheetContext): string[] {
  return classedIndicators(catalogue).map(
    ({ id }) => `${texts.indicator(id)}: ${classWords(id, limits, texts).join('; ')}`,
  );
}

/**
 * The sheet *Rapor UPK*: the five classed indicators per BKM (its desa) with class words, the worst of them, and for values exactly on a limit
 * their class by all three published readings of the limits.
 */
export const scorecardSheet: SheetMaker = (context) => {
  const { texts } = context;
  const worst = columnsOfIndicator('upk.kelas', context).map((column) => ({
    ...column,
    heading: texts.text('scorecard.worst'),
    width: widths.class,
  }));
  const columns: AreaColumn[] = [
    ...classedIndicators(catalogue).flatMap((definition) => classedColumns(definition, context)),
    ...worst,
    {
      heading: texts.text('scorecard.readings'),
      width: widths.readings,
      show: (area, isTotal) => ({ ...readingsCell(area, context), style: isTotal ? 'totalLabel' : 'labelWrap' }),
    },
  ];
  return buildLowestSheet(context, {
    id: 'rapor-upk',
    name: 'report.sheet.rapor-upk',
    columns,
    notes: [
      texts.text('scorecard.star'),
      ...limitLines(context),
      ...limitReadings.map((reading) => {
        const line = texts.text(`scorecard.reading.${reading}`);
        return reading === context.limits.reading ? `${line} ${texts.text('scorecard.inUse')}` : line;
      }),
    ],
  });
};

function numberFormula(id: IndicatorId): Formula {
  const formula = formulaOf(definitionOf(catalogue, id));
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
  const none = { value: texts.text('report.notAvailable'), style: 'missing' } as const;
  const short = { value: texts.text('scorecard.short'), style: 'classBad' } as const;
  const enough = { value: texts.text('scorecard.enough'), style: 'classGood' } as const;
  const formula = formulas.ofFormula(area, reserveFormula)?.formula.slice(1);
  const written = withWordFormula(
    value === null ? none : Math.round(value * 100) < 0 ? short : enough,
    formula === undefined
      ? undefined
      : `=IFERROR(IF(ROUND(${formula},2)<0,${quoted(short.value)},${quoted(enough.value)}),${quoted(none.value)})`,
    [short, enough].map(({ value: begins, style }) => ({ begins, style })),
  );
  return { ...written, trace: reserveTrace(area, texts) };
}

/** Which reserve each class needs. */
function reserveNote({ settings, texts }: SheetContext): string {
  const { collectability } = settings as Settings;
  const shares = collectability.map(
    ({ kolektibilitas, reserveShare }) => [`share${kolektibilitas}`, texts.shortPercent(reserveShare)] as const,
  );
  return texts.text('scorecard.reserveNote', Object.fromEntries(shares));
}

/** The sheet *Cadangan UPK*: balances by collectability per BKM, and the reserve they need against the one that is booked. */
export const reserveSheet: SheetMaker = (context) => {
  const { texts, formulas } = context;
  const columns: AreaColumn[] = [
    ...['pin.kol1', 'pin.kol2', 'pin.kol3', 'pin.kol4', 'pin.kol5', 'pin.cadangan_wajib', 'upk.cadangan']
      .flatMap((id) => columnsOfIndicator(id, context))
      .map((column) => ({ ...column, width: widths.money })),
    {
      heading: texts.text('scorecard.difference'),
      width: widths.money,
      show(area, isTotal) {
        const value = reserveDifference(area);
        const shown = showLive(value, { unit: 'rupiah' }, isTotal, formulas.ofFormula(area, reserveFormula), texts);
        return { ...shown, trace: reserveTrace(area, texts) };
      },
    },
    {
      heading: texts.text('scorecard.sign'),
      width: widths.sign,
      show: (area) => reserveWord(area, context),
    },
  ];
  return buildLowestSheet(context, {
    id: 'cadangan-upk',
    name: 'report.sheet.cadangan-upk',
    columns,
    notes: [reserveNote(context)],
  });
};
