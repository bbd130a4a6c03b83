/** Slides with photos of works before and after, and tables of works that one column of a slide does not hold (docs/spec/deck.md). */
import { deckFiles } from '../../../src/app';
import { baseApp, baseWorkbook, edited, withCopy, withoutRows } from '../../support/base';
import type { RawWorkbook } from '../../../src/engine/dataset';
import type { DeckPicture } from '../../../src/engine/report';
import { deckWords } from '../../support/programme';
import { slideLines, slidesOf } from '../../support/slideLines';

/** Slides made with the pictures of these names. */
async function withPhotos(raw: RawWorkbook, ...names: readonly string[]) {
  const asked: string[] = [];
  const pictures = (file: string): Promise<DeckPicture | null> => {
    asked.push(file);
    return Promise.resolve(names.includes(file) ? { bytes: new Uint8Array([1]), width: 4, height: 3 } : null);
  };
  const file = { name: 'uji.xlsx', workbook: { readTables: () => Promise.resolve(raw) } };
  const { deck } = await deckFiles([file], baseApp, deckWords(), { pictures });
  return { asked, slides: deck.slides.map(slideLines).filter(([first = '']) => first.includes('sebelum dan sesudah')) };
}

const both = ['jalan-sebelum.jpg', 'jalan-sesudah.JPG'] as const;
const shown = [
  'Capaian fisik > Jalan di Jetakkidul, sebelum dan sesudah',
  'picture at 0.60,1.50,5.89,4.40',
  'Sebelum (0%): Sebelum',
  'picture at 6.84,1.50,5.89,4.40',
  'Sesudah (100%)',
  'text at 0.60,6.05,12.13,0.45',
  'Jetakkidul: Jalan, 350,5 m, biaya Rp 52.000.000',
];

describe('photos', () => {
  test('of a work before and after, with desa, kind, volume, unit and cost', async () => {
    const { slides, asked } = await withPhotos(baseWorkbook(), ...both);
    expect(slides).toEqual([shown]);
    // Santunan has no photo from before: none of it is asked for.
    expect(asked).toEqual(both);
  });

  test('none where one of the two is not at hand, or the workbook names none from after', async () => {
    expect((await withPhotos(baseWorkbook(), both[0])).slides).toEqual([]);
    expect((await withPhotos(baseWorkbook(), both[1])).slides).toEqual([]);
    expect((await withPhotos(withoutRows(baseWorkbook(), 'Foto', 3), ...both)).asked).toEqual([]);
  });

  test('the first photo of a stage is the one; codes compare as keys', async () => {
    const raw = edited(withCopy(baseWorkbook(), 'Foto', 2, { Berkas: 'lain.jpg' }), [
      'Foto',
      3,
      'Kode Kegiatan',
      'k-1',
    ]);
    expect((await withPhotos(raw, ...both)).asked).toEqual(both);
  });

  test('what is not known of the work is a dash', async () => {
    const raw = edited(
      baseWorkbook(),
      ['Kegiatan', 2, 'Volume', null],
      ['Kegiatan', 2, 'Dana BLM', null],
      ['Kegiatan', 2, 'Dana Swadaya', null],
      ['Kegiatan', 2, 'Dana Lain', null],
      ['Kegiatan', 2, 'Kode Desa', '33.26.99.2001'],
    );
    const { slides } = await withPhotos(raw, ...both);
    expect(slides[0]?.at(-1)).toBe('33.26.99.2001: Jalan, –, biaya –');
  });
});

describe('works', () => {
  /** The base workbook with a finished work of each of the first kinds of Lingkungan, and one more unit of the first. */
  const withWorks = (count: number): RawWorkbook => {
    const kinds = ['Jalan', 'Jembatan', 'Drainase', 'Talud', 'Irigasi', 'MCK', 'Air Bersih', 'Sumur Resapan'];
    kinds.push(
      'Rehab Rumah',
      'Persampahan',
      'Penerangan Jalan',
      'Sarana Kesehatan',
      'Sarana Pendidikan',
      'Balai Warga',
    );
    return kinds
      .slice(0, count)
      .reduce(
        (raw, kind, index) =>
          withCopy(raw, 'Kegiatan', 2, { 'Kode Kegiatan': `X-${index}`, 'Jenis Kegiatan': kind, Satuan: 'unit' }),
        withoutRows(baseWorkbook(), 'Kegiatan', 3, 4, 5, 6),
      );
  };
  /** The slide's title, and of each block its place with the number of lines. */
  const outline = async (raw: RawWorkbook) => {
    const slides = (await slidesOf(raw)).filter(([first = '']) => first.startsWith('Capaian fisik'));
    return slides.map((lines) => {
      const starts = lines.flatMap((line, index) => (/ at full/.test(line) ? [index] : []));
      return [
        lines[0],
        ...starts.map((start, index) => `${lines[start] ?? ''}: ${(starts[index + 1] ?? lines.length) - start - 2}`),
      ];
    });
  };

  test('up to thirteen stand beside their cost', async () => {
    expect(await outline(withWorks(12))).toEqual([
      [
        'Capaian fisik > 13 pekerjaan prasarana selesai dibangun warga',
        'table at fullLeft: 13',
        'chart at fullRight: 2',
      ],
    ]);
  });

  test('more than that stand in two tables side by side, the first the longer one', async () => {
    expect(await outline(withWorks(14))).toEqual([
      [
        'Capaian fisik > 15 pekerjaan prasarana selesai dibangun warga',
        'table at fullLeft: 8',
        'table at fullRight: 7',
      ],
    ]);
  });
});
