import { classesByReading, isClassed, type AreaIndicators, type IndicatorResult } from '../indicators';
import { classLimits, type ClassedIndicatorId, type LimitReading } from '../program';
import { columnsOfIndicator, type AreaColumn } from './areaTable';
import { buildDesaTableSheet } from './desaTable';
import { limitWords } from './limits';
import type { SheetContext } from './sectionSheet';
import type { ReportTexts } from './texts';
import type { ReportSheet } from './types';
import { classStyles, numberOf, traced } from './values';

const classed = Object.keys(classLimits) as ClassedIndicatorId[];
const readings: readonly LimitReading[] = ['P', 'Q', 'R'];
const widths = { value: 9, class: 13, readings: 34, money: 16, sign: 10 } as const;

/** What the three readings say of an area's values that stand exactly on a limit; empty where none does. */
function onLimitWords(area: AreaIndicators, texts: ReportTexts): string {
  return classed
    .flatMap((id) => {
      const value = area.values[id];
      const classes = isClassed(value) ? classesByReading(id, value) : null;
      if (classes === null) return [];
      const words = readings.map((reading) => `${reading} ${texts.text(`class.${classes[reading]}`)}`);
      return [texts.text('scorecard.onLimit', { indicator: texts.text(`short.${id}`), classes: words.join(', ') })];
    })
    .join('; ');
}

/** An indicator's value and its class word; a star marks a value exactly on a limit. */
function classedColumns(id: ClassedIndicatorId, { total, texts, formulas }: SheetContext): AreaColumn[] {
  const [value] = columnsOfIndicator(id, total, texts, formulas);
  const indicator = texts.text(`short.${id}`);
  const word: AreaColumn = {
    heading: texts.text('scorecard.classOf', { indicator }),
    width: widths.class,
    show(area) {
      const held = area.values[id];
      if (!isClassed(held) || held.class === null)
        return { value: texts.text('report.notAvailable'), style: 'missing' };
      const name = texts.text(`class.${held.class}`);
      return traced({ value: held.onLimit ? `${name} *` : name, style: classStyles[held.class] }, id, area);
    },
  };
  return value ? [{ ...value, heading: indicator, width: widths.value }, word] : [];
}

/** Class limits in words, one line per indicator. */
function limitLines(texts: ReportTexts): string[] {
  return classed.map((id) => {
    const limits = limitWords(classLimits[id], texts.shortPercent, (from, to) =>
      texts.text('deck.limit.between', { from, to }),
    );
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
    ...classed.flatMap((id) => classedColumns(id, context)),
    ...worst,
    {
      heading: texts.text('scorecard.readings'),
      width: widths.readings,
      show: (area, isTotal) => ({ value: onLimitWords(area, texts), style: isTotal ? 'totalLabel' : 'labelWrap' }),
    },
  ];
  return buildDesaTableSheet(context, indicators, {
    id: 'rapor-upk',
    columns,
    notes: [
      texts.text('scorecard.star'),
      ...limitLines(texts),
      ...readings.map((reading) => texts.text(`scorecard.reading.${reading}`)),
    ],
  });
}

/** Reserve booked less reserve required, in rupiah; null where one of them is not known. */
function reserveDifference({ values }: AreaIndicators): number | null {
  const required = numberOf(values['pin.cadangan_wajib']);
  const booked = numberOf(values['upk.cadangan']);
  return required === null || booked === null ? null : booked - required;
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
        return value === null
          ? { value: none, style: isTotal ? 'totalMissing' : 'missing' }
          : { value, style: isTotal ? 'totalRupiah' : 'rupiah' };
      },
    },
    {
      heading: texts.text('scorecard.sign'),
      width: widths.sign,
      show(area) {
        const value = reserveDifference(area);
        if (value === null) return { value: none, style: 'missing' };
        return value < 0
          ? { value: texts.text('scorecard.short'), style: 'classBad' }
          : { value: texts.text('scorecard.enough'), style: 'classGood' };
      },
    },
  ];
  return buildDesaTableSheet(context, indicators, {
    id: 'cadangan-upk',
    columns,
    notes: [texts.text('scorecard.reserveNote')],
  });
}
