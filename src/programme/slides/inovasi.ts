import { areaChart, frames, groupsOf, inWords, moreThan, type DeckContext, type SlideMaker } from '../../engine/report';
import type { IndicatorId } from '../indicators';

/** The latest year in which a series has a value above 0; null when there is none. */
function latestYear({ total, figures }: DeckContext, id: IndicatorId): string | null {
  return groupsOf(total, [id]).findLast((year) => (figures.raw(id, year) ?? 0) > 0) ?? null;
}

/** Inovasi: other loans settled, arrears brought down as a condition for BLM, BKM Award. */
export const inovasiSlides: SlideMaker = (context) => {
  const { figures, texts, period } = context;
  const settledYear = latestYear(context, 'ino.lain_selesai');
  const awardYear = latestYear(context, 'ino.award');
  const year = period.slice(0, 4);
  const settled = settledYear === null ? null : figures.raw('ino.lain_selesai', settledYear);
  const difference = figures.raw('ino.tunggakan_turun');
  const direction = (difference ?? 0) < 0 ? 'fell' : (difference ?? 0) > 0 ? 'rose' : 'same';
  const amount = figures.shown(difference, (value) => `Rp ${inWords(Math.abs(value), texts)}`);
  const change = texts.text(`deck.inovasi.change.${direction}`, { value: amount });
  const isReported = (figures.raw('upk.pelapor') ?? 0) > 0;
  const left = figures.money('ino.lain_sisa');
  const eligible = { eligible: figures.number('ino.layak_blm'), boards: figures.number('bkm.jumlah') };
  const award = awardYear === null ? null : figures.number('ino.award', awardYear);
  return [
    {
      kind: 'content',
      section: texts.text('section.inovasi'),
      title: texts.text('deck.inovasi.title'),
      blocks: [
        {
          kind: 'figures',
          frame: frames.strip,
          figures: [
            ...(settled === null || settledYear === null
              ? []
              : [
                  {
                    value: texts.rupiah(settled),
                    label: texts.text('deck.inovasi.figure.settled', { year: settledYear }),
                  },
                ]),
            ...(difference === null ? [] : [{ value: amount, label: texts.text(`deck.inovasi.figure.${direction}`) }]),
            ...(isReported
              ? [
                  {
                    value: texts.text('deck.ofTotal', { value: eligible.eligible, total: eligible.boards }),
                    label: texts.text('deck.inovasi.figure.eligible'),
                  },
                ]
              : []),
            ...(award === null || awardYear === null
              ? []
              : [{ value: award, label: texts.text('deck.inovasi.figure.award', { year: awardYear }) }]),
          ],
        },
        {
          kind: 'text',
          frame: frames.belowLeft,
          list: true,
          lines: [
            settled === null || settledYear === null
              ? texts.text('deck.inovasi.settledNone', { left })
              : texts.text('deck.inovasi.settled', { value: moreThan(settled, texts, 'Rp '), year: settledYear, left }),
            isReported
              ? texts.text('deck.inovasi.eligible', { year, ...eligible })
              : texts.text('deck.inovasi.unreported', { year }),
            ...(difference === null ? [] : [texts.text('deck.inovasi.change', { change })]),
            award === null || awardYear === null
              ? texts.text('deck.inovasi.awardNone')
              : texts.text('deck.inovasi.award', { count: award, year: awardYear }),
          ],
        },
        ...areaChart(
          context,
          frames.belowRight,
          {
            title: texts.text('report.chart.arrears'),
            kind: context.single ? 'column' : 'bar',
            unit: texts.text('report.rupiah'),
            numberFormat: '#,##0,,',
            showValues: true,
          },
          ['ino.tunggakan_lalu', 'ino.tunggakan_kini'].map((id) => ({ id, name: texts.indicator(id) })),
        ),
      ],
    },
  ];
};
