import { numberIn, type BreakdownLine } from '../../engine/measure';
import {
  areaChart,
  frames,
  fullTableRows,
  numberFormats,
  portions,
  valueChart,
  type DeckBlock,
  type DeckContext,
  type DeckSlide,
  type DeckTable,
  type SlideMaker,
} from '../../engine/report';
import type { IndicatorId } from '../indicators';
import { jenisKegiatan } from '../lists';

const tridaya = ['infrastruktur', 'sosial', 'ekonomi'] as const;
const physicalKinds = new Set(jenisKegiatan.filter(({ bidang }) => bidang === 'Lingkungan').map(({ name }) => name));

/** Finished works of one kind and unit. */
interface CompletedWork {
  readonly jenis: string;
  readonly satuan: string;
  /** Null where none of the works has one. */
  readonly volume: number | null;
  readonly jumlah: number;
  /** Rupiah of all sources. */
  readonly dana: number | null;
}

const worksId: IndicatorId = 'fis.selesai';

function worksOf({ total }: DeckContext): readonly CompletedWork[] {
  const lines = total.values[worksId];
  if (!Array.isArray(lines)) return [];
  return (lines as readonly BreakdownLine[]).map((line) => ({
    jenis: String(line['jenis']),
    satuan: String(line['satuan']),
    volume: numberIn(line, 'volume'),
    jumlah: numberIn(line, 'jumlah') ?? 0,
    dana: numberIn(line, 'dana'),
  }));
}

/** Finished works, two tables side by side where one column of the slide does not hold them. */
function worksSlides(
  context: DeckContext,
  works: readonly CompletedWork[],
  head: { readonly section: string; readonly title: string; readonly none: string },
): DeckSlide[] {
  const { texts } = context;
  const { section, title, none } = head;
  if (works.length === 0) {
    return [{ kind: 'content', section, title: none, blocks: [] }];
  }
  const table = (rows: readonly CompletedWork[]): DeckTable => ({
    columns: [
      { heading: texts.text('report.work.jenis'), share: 2.2, align: 'left' },
      { heading: texts.text('report.work.volume'), share: 1.4, align: 'right' },
      { heading: texts.text('report.work.satuan'), share: 0.9, align: 'left' },
      { heading: texts.text('report.work.jumlah'), share: 1.1, align: 'right' },
    ],
    rows: rows.map(({ jenis, volume, satuan, jumlah }) => [
      jenis,
      volume === null ? texts.text('report.notAvailable') : texts.number(volume),
      satuan,
      texts.number(jumlah),
    ]),
    total: false,
  });
  return portions(works, 2 * fullTableRows).map((part, index) => {
    const half = part.length > fullTableRows ? Math.ceil(part.length / 2) : part.length;
    const [left, right] = [part.slice(0, half), part.slice(half)];
    return {
      kind: 'content',
      section,
      title: index === 0 ? title : texts.text('deck.continued', { title }),
      blocks: [
        { kind: 'table', frame: frames.fullLeft, table: table(left) },
        ...(right.length > 0
          ? [{ kind: 'table', frame: frames.fullRight, table: table(right) } as const]
          : costChart(context, works)),
      ],
    };
  });
}

/** Cost of the works by kind, whatever their unit. */
function costChart({ texts }: DeckContext, works: readonly CompletedWork[]): DeckBlock[] {
  const kinds = [...new Set(works.map(({ jenis }) => jenis))];
  const costOf = (kind: string) =>
    works.reduce((cost, { jenis, dana }) => (jenis === kind ? cost + (dana ?? 0) : cost), 0);
  return valueChart(
    frames.fullRight,
    {
      title: texts.text('deck.kegiatan.cost'),
      kind: 'bar',
      unit: texts.text('report.rupiah'),
      numberFormat: '#,##0,,',
      showValues: true,
    },
    kinds.map((name) => ({ name, value: costOf(name) })),
  );
}

const countOf = (works: readonly CompletedWork[]) => works.reduce((count, work) => count + work.jumlah, 0);

/** Capaian fisik: what was built, by kind, with volume and unit. */
export const fisikSlides: SlideMaker = (context) => {
  const { texts } = context;
  const works = worksOf(context).filter(({ jenis }) => physicalKinds.has(jenis));
  return worksSlides(context, works, {
    section: texts.text('deck.section.fisik'),
    title: texts.text('deck.fisik.title', { count: countOf(works) }),
    none: texts.text('deck.fisik.none'),
  });
};

/** Capaian non-fisik: households that the three aspects of Tridaya reached, and the social and economic activities. */
export const tridayaSlides: SlideMaker = (context) => {
  const { figures, texts } = context;
  const section = texts.text('deck.section.nonfisik');
  const others = worksOf(context).filter(({ jenis }) => !physicalKinds.has(jenis));
  return [
    {
      kind: 'content',
      section,
      title: texts.text('deck.tridaya.title'),
      blocks: [
        {
          kind: 'figures',
          frame: frames.strip,
          figures: tridaya.map((aspect) => ({
            value: `${figures.number(`man.${aspect}`)} KK`,
            label: texts.text(`deck.tridaya.${aspect}`),
          })),
        },
        ...areaChart(
          context,
          frames.below,
          {
            title: texts.text('deck.tridaya.chart'),
            kind: 'column',
            unit: texts.text('report.axis.households'),
            numberFormat: numberFormats.whole,
            showValues: false,
          },
          tridaya.map((aspect) => ({ id: `man.${aspect}`, name: texts.text(`deck.tridaya.${aspect}`) })),
        ),
        { kind: 'note', frame: frames.note, text: texts.text('deck.tridaya.note') },
      ],
    },
    ...worksSlides(context, others, {
      section,
      title: texts.text('deck.kegiatan.title', { count: countOf(others) }),
      none: texts.text('deck.kegiatan.none'),
    }),
  ];
};
