import {
  areaChart,
  figuresOf,
  frames,
  fullTableRows,
  nameOf,
  numberFormats,
  tableSlides,
  valueChart,
  type SlideMaker,
} from '../../engine/report';

const phases = ['p2kp2002', 'replikasi', 'p2kp2007', 'pnpm2008'] as const;

/** Wilayah dampingan: how many areas the programme reaches, and in which phase they came to it. */
export const wilayahSlides: SlideMaker = (context) => {
  const { figures, texts, areas, total, single, programme } = context;
  const { levels } = programme.schema.areas;
  const level = (single ? levels.at(-1) : levels[1])?.id ?? '';
  const section = texts.text('section.wilayah');
  const locations = {
    kind: 'column',
    unit: texts.text('report.axis.locations'),
    numberFormat: numberFormats.whole,
    showValues: true,
  } as const;
  // Rows that are desa themselves need no column that counts them.
  const columns = [
    ...(single ? [] : ['wil.desa']),
    'wil.kelurahan',
    ...phases.map((phase) => `wil.${phase}`),
    'wil.plpbk',
  ];
  const headings = [
    ...(single ? [] : [texts.text('deck.wilayah.desa')]),
    texts.text('deck.wilayah.kelurahan'),
    ...phases.map((phase) => texts.text(`deck.phase.${phase}`)),
    texts.text('deck.wilayah.plpbk'),
  ];
  const table = {
    columns: [
      { heading: texts.text(`report.level.${level}`), share: 2.4, align: 'left' },
      ...headings.map((heading) => ({ heading, share: 1.3, align: 'right' }) as const),
      { heading: texts.indicator('wil.persen_miskin'), share: 1.4, align: 'right' },
    ],
    // The total of one area would be that area again.
    rows: (areas.length > 1 ? [...areas, total] : areas).map((area) => {
      const own = figuresOf(area, texts);
      const name = area === total ? texts.text('report.total') : nameOf(area, texts);
      return [name, ...columns.map((id) => own.number(id)), own.percent('wil.persen_miskin')];
    }),
    total: areas.length > 1,
  } as const;
  return [
    {
      kind: 'content',
      section,
      title: texts.text('deck.wilayah.title', {
        desa: figures.number('wil.desa'),
        kecamatan: figures.number('wil.kecamatan'),
        of: figures.number('wil.kecamatan_kabupaten'),
      }),
      blocks: [
        {
          kind: 'figures',
          frame: frames.strip,
          figures: [
            {
              value: texts.text('deck.ofTotal', {
                value: figures.number('wil.kecamatan'),
                total: figures.number('wil.kecamatan_kabupaten'),
              }),
              label: texts.text('deck.wilayah.kecamatan'),
            },
            {
              value: figures.number('wil.desa'),
              label: texts.text('deck.wilayah.desa'),
              note: texts.text('deck.wilayah.ofKelurahan', { count: figures.number('wil.kelurahan') }),
            },
            { value: figures.number('wil.plpbk'), label: texts.text('deck.wilayah.plpbk') },
          ],
        },
        ...(single
          ? []
          : areaChart(context, frames.belowLeft, { title: texts.text('deck.wilayah.perDesa'), ...locations }, [
              { id: 'wil.desa', name: texts.text('deck.wilayah.desa') },
            ])),
        ...valueChart(
          single ? frames.below : frames.belowRight,
          { title: texts.text('deck.wilayah.phases'), ...locations },
          phases.map((phase) => ({ name: texts.text(`deck.phase.${phase}`), value: figures.raw(`wil.${phase}`) })),
        ),
      ],
    },
    ...tableSlides(
      context,
      { section, title: texts.text('deck.wilayah.tableTitle') },
      table,
      frames.full,
      fullTableRows,
    ),
  ];
};
