import { isClassed, numberOf } from '../../engine/measure';
import {
  areaChart,
  frames,
  groupsOf,
  limitWords,
  seriesChart,
  type DeckContext,
  type DeckSlide,
  type DeckTable,
  type SlideMaker,
} from '../../engine/report';
import { classedIndicators, classScale } from '../settings/classes';
import type { Settings } from '../settings/settings';

const millions = '#,##0,,';
const classes = classScale.names;

/** The five classed indicators with value, class word and limits. */
function classTable({ total, limits, texts }: DeckContext): DeckTable {
  const none = texts.text('report.notAvailable');
  return {
    columns: [
      { heading: texts.text('deck.kinerja.indicator'), share: 4, align: 'left' },
      { heading: texts.text('deck.kinerja.value'), share: 1.2, align: 'right' },
      { heading: texts.text('report.class'), share: 1.6, align: 'center' },
      ...classes.map((name) => ({ heading: texts.text(`class.${name}`), share: 1.7, align: 'center' }) as const),
    ],
    rows: classedIndicators.map((id) => {
      const value = total.values[id];
      const known = isClassed(value) && value.class !== null ? value : null;
      const word = known?.class ? texts.text(`class.${known.class}`) : none;
      const words = limitWords(id, limits, texts);
      return [
        texts.text(`deck.classed.${id}`),
        known?.value === null || known?.value === undefined ? none : texts.percent(known.value),
        known?.onLimit ? `${word} (${texts.text('class.onLimit')})` : word,
        ...words,
      ];
    }),
    total: false,
  };
}

/** Headline of the performance slide: how many of the five stand in the best class. */
function performanceTitle({ total, texts }: DeckContext): string {
  const known = classedIndicators.flatMap((id) => {
    const value = total.values[id];
    return isClassed(value) && value.class !== null ? [value.class] : [];
  });
  if (known.length === 0) return texts.text('deck.kinerja.titleNone');
  const good = known.filter((name) => name === classScale.names[0]).length;
  return texts.text('deck.kinerja.title', { good, of: known.length });
}

/** Capaian non-fisik: the funds that UPK manage, how well, and how safe the loans are. */
export const upkSlides: SlideMaker = (context) => {
  const { figures, limits, texts, total } = context;
  const { arrearsMonths } = context.settings as Settings;
  const section = texts.text('deck.section.nonfisik');
  const loans = texts.text('section.upk');
  const months = groupsOf(total, ['upk.saldo_bulan']);
  const money = { unit: texts.text('report.rupiah'), numberFormat: millions, showValues: false } as const;
  const overdueJasa = figures.raw('pin.tunggakan_jasa');
  const required = figures.raw('pin.cadangan_wajib');
  const reporting = figures.raw('upk.pelapor') ?? 0;
  const funds: DeckSlide = {
    kind: 'content',
    section,
    title: texts.text((figures.raw('upk.pertumbuhan') ?? 0) > 0 ? 'deck.upk.grew' : 'deck.upk.title', {
      from: figures.money('upk.modal_awal'),
      to: figures.money('upk.aset'),
    }),
    blocks: [
      {
        kind: 'figures',
        frame: frames.strip,
        figures: [
          { value: figures.money('upk.aset'), label: texts.text('deck.upk.aset') },
          { value: figures.money('upk.modal_awal'), label: texts.text('deck.upk.modalAwal') },
          { value: figures.percent('upk.pertumbuhan'), label: texts.text('deck.upk.pertumbuhan') },
          {
            value: texts.text('deck.ofTotal', {
              value: figures.number('upk.pelapor'),
              total: figures.number('upk.wajib'),
            }),
            label: texts.text('deck.upk.pelapor'),
          },
        ],
      },
      ...areaChart(context, frames.belowLeft, { title: texts.text('deck.upk.byArea'), kind: 'column', ...money }, [
        { id: 'upk.modal_awal', name: texts.text('deck.upk.modalAwal') },
        { id: 'upk.aset', name: texts.text('deck.upk.aset') },
      ]),
      ...seriesChart(
        context,
        frames.belowRight,
        { title: texts.text('report.chart.balanceTrend'), kind: 'line', ...money },
        months,
        ['upk.aset_bulan', 'upk.saldo_bulan'],
        (group) => texts.shortMonth(group),
      ),
    ],
  };
  const none: DeckSlide = {
    kind: 'content',
    section,
    title: texts.text('deck.upk.none', { period: context.month }),
    blocks: [],
  };
  const performance: DeckSlide = {
    kind: 'content',
    section: loans,
    title: performanceTitle(context),
    blocks: [
      { kind: 'table', frame: { ...frames.full, h: 2.3 }, table: classTable(context) },
      ...seriesChart(
        context,
        { ...frames.below, y: 4.0, h: 2.55 },
        {
          title: texts.text('report.chart.riskTrend'),
          kind: 'line',
          unit: texts.text('report.axis.share'),
          numberFormat: '0%',
          showValues: false,
        },
        months,
        ['upk.par_bulan', 'upk.lar_bulan'],
        (group) => texts.shortMonth(group),
      ),
      {
        kind: 'note',
        frame: frames.note,
        text: texts.text('deck.kinerja.note', { reading: limits.reading, months: arrearsMonths }),
      },
    ],
  };
  const balances: DeckSlide = {
    kind: 'content',
    section: loans,
    title: texts.text('deck.kol.title', { saldo: figures.money('pin.saldo'), ksm: figures.number('pin.ksm') }),
    blocks: [
      {
        kind: 'figures',
        frame: frames.strip,
        figures: [
          { value: figures.money('pin.saldo'), label: texts.text('deck.kol.saldo') },
          {
            value: figures.money('pin.tunggakan'),
            label: texts.text('deck.kol.tunggakan'),
            ...(overdueJasa === null
              ? {}
              : { note: texts.text('deck.kol.jasaNote', { jasa: figures.money('pin.tunggakan_jasa') }) }),
          },
          {
            value: figures.shown(required, () => figures.money('pin.cadangan_wajib')),
            label: texts.text('deck.kol.reserve'),
            note: texts.text('deck.kol.reserveNote', { booked: figures.money('upk.cadangan') }),
          },
        ],
      },
      ...areaChart(
        context,
        frames.below,
        { title: texts.text('deck.kol.byArea'), kind: 'stackedColumn', steps: 'bestFirst', ...money },
        [1, 2, 3, 4, 5].map((kol) => ({ id: `pin.kol${kol}`, name: texts.indicator(`pin.kol${kol}`) })),
      ),
    ],
  };
  const isJudged = classedIndicators.some((id) => numberOf(total.values[id]) !== null);
  return [
    reporting > 0 ? funds : none,
    ...(isJudged ? [performance] : []),
    ...((figures.raw('pin.jumlah') ?? 0) > 0 ? [balances] : []),
  ];
};
