import { areaChart, frames, groupsOf, moreThan, seriesChart, valueChart, type SlideMaker } from '../../engine/report';
import type { IndicatorId } from '../indicators';
import type { Settings } from '../settings/settings';

/** Axis labels in millions of rupiah. */
const millions = '#,##0,,';
const uses = ['lingkungan', 'sosial', 'ekonomi', 'bop'] as const;

/** Pemanfaatan BLM: money by source and year, then what it was used for and whom it reached. */
export const blmSlides: SlideMaker = (context) => {
  const { figures, texts, total } = context;
  const section = texts.text('section.blm');
  const cair = figures.raw('blm.cair');
  const share = (id: IndicatorId) => {
    const part = figures.raw(id);
    return part === null || cair === null || cair === 0 ? null : part / cair;
  };
  const source = (id: IndicatorId) => ({
    value: figures.rupiah(id),
    label: texts.indicator(id),
    note: texts.text('deck.share', { share: figures.shown(share(id), texts.percent) }),
  });
  const { apbdShare } = context.settings as Settings;
  const ofApbd = source('blm.apbd');
  const apbd =
    apbdShare === 0
      ? ofApbd
      : { ...ofApbd, note: texts.text('deck.blm.least', { note: ofApbd.note, limit: texts.shortPercent(apbdShare) }) };
  const households = figures.raw('blm.kk_penerima');
  const money = { unit: texts.text('report.rupiah'), numberFormat: millions, showValues: false } as const;
  return [
    {
      kind: 'content',
      section,
      title: texts.text('deck.blm.title', { total: figures.rupiah('blm.cair') }),
      blocks: [
        {
          kind: 'figures',
          frame: frames.strip,
          figures: [
            {
              value: figures.rupiah('blm.cair'),
              label: texts.text('deck.blm.total'),
              note: texts.text('deck.blm.perDesa', { value: figures.money('blm.per_desa') }),
            },
            source('blm.apbn'),
            apbd,
            ...(figures.raw('blm.lainnya') ? [source('blm.lainnya')] : []),
          ],
        },
        ...areaChart(
          context,
          frames.belowLeft,
          { title: texts.text('report.chart.grantSource'), kind: 'stackedColumn', ...money },
          ['blm.apbn', 'blm.apbd', 'blm.lainnya'].map((id) => ({ id, name: texts.indicator(id) })),
        ),
        ...seriesChart(
          context,
          frames.belowRight,
          { title: texts.text('deck.blm.years'), kind: 'column', ...money, showValues: true },
          groupsOf(total, ['blm.cair_tahun']),
          ['blm.cair_tahun'],
          (year) => year,
        ),
      ],
    },
    {
      kind: 'content',
      section,
      title: texts.text('deck.manfaat.title', {
        households: figures.shown(households, (value) => moreThan(value, texts)),
        poor: figures.percent('blm.persen_miskin'),
      }),
      blocks: [
        {
          kind: 'figures',
          frame: frames.strip,
          figures: [
            { value: figures.number('blm.kk_penerima'), label: texts.text('deck.manfaat.kk') },
            {
              value: figures.percent('blm.persen_miskin'),
              label: texts.text('deck.manfaat.poor'),
              note: `${figures.number('blm.kk_miskin_penerima')} KK`,
            },
            {
              value: figures.money('blm.swadaya'),
              label: texts.text('deck.manfaat.swadaya'),
              note: texts.text('deck.share', { share: figures.percent('blm.rasio_swadaya') }),
            },
          ],
        },
        ...valueChart(
          frames.belowLeft,
          { title: texts.text('deck.manfaat.use'), kind: 'bar', ...money, showValues: true },
          uses.map((use) => ({ name: texts.text(`deck.use.${use}`), value: figures.raw(`blm.${use}`) })),
        ),
        ...areaChart(
          context,
          frames.belowRight,
          { title: texts.text('deck.manfaat.useByArea'), kind: 'stackedColumn', ...money },
          uses.map((use) => ({ id: `blm.${use}`, name: texts.text(`deck.use.${use}`) })),
        ),
      ],
    },
  ];
};
