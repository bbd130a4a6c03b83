import { areaChart, frames, groupsOf, numberFormats, seriesChart, type SlideMaker } from '../../engine/report';

/** Forums, partnerships and specialised volunteers: nothing where the workbook tells of none of them. */
export const kemitraanSlides: SlideMaker = (context) => {
  const { figures, texts, total } = context;
  const [forum, kecamatan] = [figures.raw('lem.forum'), figures.raw('wil.kecamatan')];
  const partners = figures.raw('mit.jumlah');
  const shown = [
    ...(forum === null || kecamatan === null
      ? []
      : [
          {
            value: texts.text('deck.ofTotal', {
              value: texts.number(Math.round(forum * kecamatan)),
              total: texts.number(kecamatan),
            }),
            label: texts.text('deck.mitra.forum'),
          },
        ]),
    ...(partners === null
      ? []
      : [
          {
            value: figures.number('mit.jumlah'),
            label: texts.text('deck.mitra.jumlah'),
            note: texts.text('deck.mitra.bkm', { share: figures.percent('mit.bkm') }),
          },
          { value: figures.money('mit.nilai'), label: texts.text('deck.mitra.nilai') },
        ]),
    ...(figures.raw('bkm.relawan_khusus') === null
      ? []
      : [{ value: figures.number('bkm.relawan_khusus'), label: texts.text('deck.mitra.relawan') }]),
  ];
  if (shown.length === 0) return [];
  return [
    {
      kind: 'content',
      section: texts.text('section.kelembagaan'),
      title: texts.text('deck.mitra.title'),
      blocks: [
        { kind: 'figures', frame: frames.strip, figures: shown },
        ...areaChart(
          context,
          frames.belowLeft,
          {
            title: texts.text('deck.mitra.byArea'),
            kind: 'column',
            unit: texts.text('deck.mitra.jumlah'),
            numberFormat: numberFormats.whole,
            showValues: true,
          },
          [{ id: 'mit.jumlah', name: texts.text('deck.mitra.jumlah') }],
        ),
        ...seriesChart(
          context,
          frames.belowRight,
          {
            title: texts.text('deck.mitra.years'),
            kind: 'column',
            unit: texts.text('report.rupiah'),
            numberFormat: '#,##0,,',
            showValues: true,
          },
          groupsOf(total, ['mit.nilai_tahun']),
          ['mit.nilai_tahun'],
          (year) => year,
        ),
      ],
    },
  ];
};
