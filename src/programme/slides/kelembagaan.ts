import { areaChart, frames, moreThan, numberFormats, valueChart, type SlideMaker } from '../../engine/report';

/** Levels of self-reliance from the highest down, as the deck names them. */
const levels = ['madani', 'menuju_madani', 'mandiri', 'berdaya', 'awal'] as const;

/** Aset kelembagaan: boards by level, board members and volunteers. */
export const kelembagaanSlides: SlideMaker = (context) => {
  const { figures, texts, single } = context;
  const present = levels.filter((level) => (figures.raw(`bkm.${level}`) ?? 0) > 0);
  const share = figures.raw('bkm.perempuan');
  const members = figures.raw('bkm.pengurus');
  const boards = {
    unit: texts.text('report.axis.boards'),
    numberFormat: numberFormats.whole,
    showValues: false,
  } as const;
  return [
    {
      kind: 'content',
      section: texts.text('section.kelembagaan'),
      title: texts.text('deck.bkm.title', {
        count: figures.number('bkm.jumlah'),
        levels: present
          .map((level) => `${figures.number(`bkm.${level}`)} ${texts.text(`deck.level.${level}`)}`)
          .join(', '),
      }),
      blocks: [
        {
          kind: 'figures',
          frame: frames.strip,
          figures: [
            { value: figures.number('bkm.jumlah'), label: texts.text('deck.bkm.jumlah') },
            { value: figures.number('bkm.pengurus'), label: texts.text('deck.bkm.pengurus') },
            {
              value: figures.percent('bkm.perempuan'),
              label: texts.text('deck.bkm.perempuan'),
              ...(share === null || members === null
                ? {}
                : { note: texts.text('deck.bkm.perempuanNote', { count: Math.round(share * members) }) }),
            },
            {
              value: figures.number('bkm.relawan'),
              label: texts.text('deck.bkm.relawan'),
              note: figures.shown(figures.raw('bkm.relawan'), (value) => moreThan(value, texts)),
            },
            { value: figures.percent('bkm.pjm'), label: texts.text('deck.bkm.pjm') },
          ],
        },
        ...valueChart(
          single ? frames.below : frames.belowLeft,
          { title: texts.text('deck.bkm.levels'), kind: 'bar', ...boards, showValues: true },
          present.map((level) => ({ name: texts.text(`deck.level.${level}`), value: figures.raw(`bkm.${level}`) })),
        ),
        // A desa has one board: its level is no chart.
        ...(single
          ? []
          : areaChart(
              context,
              frames.belowRight,
              { title: texts.text('deck.bkm.byArea'), kind: 'stackedColumn', steps: 'worstFirst', ...boards },
              levels.map((level) => ({ id: `bkm.${level}`, name: texts.text(`deck.level.${level}`) })),
            )),
      ],
    },
  ];
};
