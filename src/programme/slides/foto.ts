import { keyOf, textAt, type Dataset, type TextColumn } from '../../engine/dataset';
import { frames, type DeckContext, type DeckSlide, type SlideMaker } from '../../engine/report';
import type { schema } from '../schema';

/** A photo that the workbook names. */
interface Photo {
  readonly file: string;
  /** What the workbook says of it; '' for nothing. */
  readonly remark: string;
}

/** Works of which there is a photo from before and one from after. */
interface PhotographedWork {
  /** Row of the table Kegiatan. */
  readonly row: number;
  readonly before: Photo;
  readonly after: Photo;
}

const stages = { before: '0%', after: '100%' } as const;

const tablesOf = (dataset: Dataset) => (dataset as Dataset<typeof schema>).tables;

/** The works that can be shown before and after, in the order of the table Kegiatan. */
function photographedWorks(dataset: Dataset): readonly PhotographedWork[] {
  const { Foto, Kegiatan } = tablesOf(dataset);
  const [works, stage, files, remarks] = (['Kode Kegiatan', 'Tahap', 'Berkas', 'Keterangan'] as const).map((header) =>
    Foto.text(header),
  ) as [TextColumn, TextColumn, TextColumn, TextColumn];
  const photos = new Map<string, Photo>();
  for (let row = 0; row < Foto.rowCount; row++) {
    const key = `${keyOf(textAt(works, row))} ${textAt(stage, row)}`;
    const file = textAt(files, row);
    if (file !== '' && !photos.has(key)) photos.set(key, { file, remark: textAt(remarks, row) });
  }
  const codes = Kegiatan.text('Kode Kegiatan');
  return Array.from({ length: Kegiatan.rowCount }, (_, row) => row).flatMap((row) => {
    const key = keyOf(textAt(codes, row));
    const [before, after] = [photos.get(`${key} ${stages.before}`), photos.get(`${key} ${stages.after}`)];
    return key === '' || before === undefined || after === undefined ? [] : [{ row, before, after }];
  });
}

/** Names of the photos that the deck shows, where it gets them. */
export const photoFiles = (dataset: Dataset): readonly string[] =>
  photographedWorks(dataset).flatMap(({ before, after }) => [before.file, after.file]);

/** Desa, kind of works, volume with unit, and cost. */
function caption(
  { dataset, texts }: DeckContext,
  row: number,
): Readonly<Record<'desa' | 'jenis' | 'volume' | 'cost', string>> {
  const { Desa, Kegiatan } = tablesOf(dataset);
  const none = texts.text('report.notAvailable');
  const code = textAt(Kegiatan.text('Kode Desa'), row);
  const codes = Desa.text('Kode Desa');
  const desaRow = codes.codes.findIndex((each) => codes.dictionary[each] === code);
  const volume = Kegiatan.number('Volume').values[row] ?? NaN;
  const money = (['Dana BLM', 'Dana Swadaya', 'Dana Lain'] as const)
    .map((header) => Kegiatan.number(header).values[row] ?? NaN)
    .filter((value) => !Number.isNaN(value));
  const satuan = textAt(Kegiatan.text('Satuan'), row);
  return {
    desa: textAt(Desa.text('Desa/Kelurahan'), desaRow) || code || none,
    jenis: textAt(Kegiatan.text('Jenis Kegiatan'), row) || none,
    volume: Number.isNaN(volume) ? none : `${texts.number(volume)} ${satuan}`.trim(),
    cost: money.length === 0 ? none : texts.rupiah(money.reduce((sum, value) => sum + value, 0)),
  };
}

/** Capaian fisik in pictures: works before and after, one to a slide; those of which a photo is not at hand are left out. */
export const fotoSlides: SlideMaker = (context) => {
  const { dataset, pictures, texts } = context;
  return photographedWorks(dataset).flatMap(({ row, before, after }): DeckSlide[] => {
    const shown = caption(context, row);
    const [first, last] = [pictures.get(before.file), pictures.get(after.file)];
    if (first === undefined || last === undefined) return [];
    const words = (stage: keyof typeof stages, { remark }: Photo): string =>
      [texts.text(`deck.foto.${stage}`), remark].filter((text) => text !== '').join(': ');
    const frame = { y: frames.strip.y, h: 4.4 };
    return [
      {
        kind: 'content',
        section: texts.text('deck.section.fisik'),
        title: texts.text('deck.foto.title', shown),
        blocks: [
          {
            kind: 'picture',
            frame: { ...frames.fullLeft, ...frame },
            picture: first,
            caption: words('before', before),
          },
          { kind: 'picture', frame: { ...frames.fullRight, ...frame }, picture: last, caption: words('after', after) },
          {
            kind: 'text',
            frame: { ...frames.full, y: frame.y + frame.h + 0.15, h: 0.45 },
            list: false,
            lines: [texts.text('deck.foto.caption', shown)],
          },
        ],
      },
    ];
  });
};
