/** Photos of works: made modest and upright, and put into the deck before and after. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'jpeg-js';
import { slidePicture } from '../../../src/faces/cli/photos/picture';
import { ZipFile } from '../../../src/workbook/file/zip';
import { indikator, newFolder, removeFolders } from '../../support/cli';
import { held, jpeg, png, type Colour, type Paint } from '../../support/pictures';
import { sampleFiles, sampleRows } from '../../support/sample';
import { unzipBytes } from '../../support/unzip';

const colours = {
  'top left': [220, 30, 30],
  'top right': [30, 200, 30],
  'bottom left': [30, 30, 220],
  'bottom right': [230, 220, 30],
} as const satisfies Record<string, Colour>;
type Corner = keyof typeof colours;
const corner = (isTop: boolean, isLeft: boolean): Corner => `${isTop ? 'top' : 'bottom'} ${isLeft ? 'left' : 'right'}`;
/** Four colours, one in each corner. */
const quarters: Paint = (x, y) => colours[corner(y < 0.5, x < 0.5)];

function made(bytes: Uint8Array) {
  const picture = slidePicture(bytes);
  if (typeof picture === 'string') throw new Error(picture);
  const { width, height, data } = decode(picture.bytes, { useTArray: true });
  expect({ width, height }).toEqual({ width: picture.width, height: picture.height });
  const at = (x: number, y: number): Colour => {
    const start = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    return [data[start] ?? -1, data[start + 1] ?? -1, data[start + 2] ?? -1];
  };
  /** Which of the four colours is nearest to what stands in a place. */
  const named = (x: number, y: number): Corner => {
    const distance = (name: Corner) =>
      at(x, y).reduce((sum: number, value = 0, index) => sum + Math.abs(value - (colours[name][index] ?? 0)), 0);
    const [nearest] = (Object.keys(colours) as Corner[]).sort((a, b) => distance(a) - distance(b));
    return nearest ?? 'top left';
  };
  const corners = [named(0.2, 0.2), named(0.8, 0.2), named(0.2, 0.8), named(0.8, 0.8)];
  return { width, height, at, corners, size: picture.bytes.length };
}

const asPainted: readonly Corner[] = ['top left', 'top right', 'bottom left', 'bottom right'];

describe('a picture for a slide', () => {
  test('its longest side is at most 1,280 pixels, its shape and colours stay', () => {
    expect(made(jpeg(1920, 960, quarters))).toMatchObject({ width: 1280, height: 640, corners: asPainted });
    expect(made(png(700, 1400, quarters))).toMatchObject({ width: 640, height: 1280, corners: asPainted });
    expect(made(jpeg(320, 200, quarters))).toMatchObject({ width: 320, height: 200, corners: asPainted });
    expect(made(jpeg(5000, 3, quarters))).toMatchObject({ width: 1280, height: 1 });
  });

  test('each pixel is the mean of those that it stands for: fine stripes become grey', () => {
    const stripes: Paint = (x) => (Math.floor(x * 2560) % 2 === 0 ? [255, 255, 255] : [0, 0, 0]);
    const [red = 0, green = 0, blue = 0] = made(png(2560, 20, stripes)).at(0.5, 0.5);
    for (const value of [red, green, blue]) expect(Math.abs(value - 128)).toBeLessThan(6);
  });

  // Sides of the picture that the first row and the first column of the file are, by the number (Exif 2.3, 4.6.4).
  test.each([
    [1, 'top', 'left'],
    [2, 'top', 'right'],
    [3, 'bottom', 'right'],
    [4, 'bottom', 'left'],
    [5, 'left', 'top'],
    [6, 'right', 'top'],
    [7, 'right', 'bottom'],
    [8, 'left', 'bottom'],
  ] as const)('the camera was held as %i: the first row is the %s, the first column the %s', (number, row, column) => {
    const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;
    const stored: Paint = (x, y) => {
      const sides: readonly string[] = [y < 0.5 ? row : opposite[row], x < 0.5 ? column : opposite[column]];
      return colours[corner(sides.includes('top'), sides.includes('left'))];
    };
    const isTurned = row === 'left' || row === 'right';
    for (const order of ['II', 'MM'] as const) {
      const { width, height, corners } = made(held(jpeg(400, 200, stored), number, order));
      expect(corners).toEqual(asPainted);
      expect([width, height]).toEqual(isTurned ? [200, 400] : [400, 200]);
    }
  });

  test('what is transparent is white', () => {
    const glass: Paint = (x) => (x < 0.5 ? [0, 0, 0, 0] : [0, 0, 200, 255]);
    const { at } = made(png(60, 60, glass));
    for (const value of at(0.2, 0.5)) expect(value).toBeGreaterThan(240);
    expect(at(0.8, 0.5)[0]).toBeLessThan(40);
  });

  test('the busiest photo stays far below 5 MB', () => {
    let state = 7;
    const noise: Paint = () => {
      const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % 256;
      return [next(), next(), next()];
    };
    expect(made(jpeg(1300, 1300, noise)).size).toBeLessThan(5e6);
  });

  test.each([
    ['words', new TextEncoder().encode('bukan foto'), 'not-a-picture'],
    ['nothing', new Uint8Array(), 'not-a-picture'],
    ['a PNG that was cut off', png(50, 50, quarters).subarray(0, 90), 'broken'],
    ['a JPEG without its picture', jpeg(50, 50, quarters).subarray(0, 30), 'broken'],
  ] as const)('%s: no picture', (_, bytes, fault) => {
    expect(slidePicture(bytes)).toBe(fault);
  });

  test('a size that would fill the memory is refused before it is opened', () => {
    const file = png(4, 4, quarters);
    new DataView(file.buffer).setUint32(16, 60_000);
    new DataView(file.buffer).setUint32(20, 60_000);
    expect(slidePicture(file)).toBe('too-large');
  });
});

describe('deck --photos', () => {
  let folder: string;
  let workbook: string;
  /** File names that the sample's workbook of Buaran has in its table Foto: before and after, work by work. */
  let files: readonly string[];

  beforeAll(async () => {
    folder = newFolder();
    const buaran = (await sampleFiles()).find(({ name }) => name.includes('Buaran'));
    if (!buaran) throw new Error('no Buaran');
    workbook = join(folder, buaran.name);
    writeFileSync(workbook, buaran.bytes);
    const rows = (await sampleRows(['Foto'])).get('Foto') ?? [];
    files = rows.map((row) => String(row['Berkas'])).filter((name) => name.startsWith('KEG-14-'));
  }, 60_000);
  afterAll(removeFolders);

  const photosIn = (name: string, photos: Readonly<Record<string, Uint8Array>>): string => {
    const place = join(folder, name);
    mkdirSync(place);
    for (const [file, bytes] of Object.entries(photos)) writeFileSync(join(place, file), bytes);
    return place;
  };
  const deckOf = async (photos: string) => {
    const output = join(folder, `${Math.random()}.pptx`);
    const outcome = await indikator('deck', workbook, '--photos', photos, '-o', output);
    const bytes = existsSync(output) ? new Uint8Array(readFileSync(output)) : new Uint8Array();
    return { ...outcome, bytes };
  };
  const slidesOf = async (bytes: Uint8Array): Promise<string[]> => {
    const zip = ZipFile.open(bytes, 'deck.pptx');
    return Promise.all(
      zip.paths.filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map((path) => zip.text(path)),
    );
  };

  test('works with both photos get a slide each: pictures in their shape, desa, kind, volume and cost', async () => {
    const [before = '', after = '', second = ''] = files;
    const place = photosIn('Foto', {
      [before]: held(jpeg(800, 400, quarters), 6),
      // Names are found whatever their case.
      [after.toUpperCase()]: png(900, 300, quarters),
      [second]: jpeg(40, 30, quarters),
    });
    const { code, errors, bytes } = await deckOf(place);
    expect(code).toBe(0);
    // The second work lacks its photo of afterwards, the third has none.
    const told = errors.filter((line) => line.includes('tidak ada di folder'));
    expect(told.map((line) => line.split(':')[0])).toEqual(files.slice(3));
    const shown = (await slidesOf(bytes)).filter((xml) => xml.includes('<p:pic>'));
    expect(shown).toHaveLength(1);
    const [xml = ''] = shown;
    const sizes = [...xml.matchAll(/<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"/gs)].map(
      ([, w, h]) => Number(w) / Number(h),
    );
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toBeCloseTo(400 / 800, 2);
    expect(sizes[1]).toBeCloseTo(900 / 300, 2);
    expect(xml).toContain('Sebelum (0%)');
    expect(xml).toContain('Sesudah (100%)');
    const work = ((await sampleRows(['Kegiatan'])).get('Kegiatan') ?? []).find((row) =>
      before.startsWith(String(row['Kode Kegiatan'])),
    );
    const village = ((await sampleRows(['Desa'])).get('Desa') ?? []).find(
      (row) => row['Kode Desa'] === work?.['Kode Desa'],
    );
    const cost = Number(work?.['Dana BLM']) + Number(work?.['Dana Swadaya']) + Number(work?.['Dana Lain']);
    const volume = Number(work?.['Volume']).toLocaleString('id-ID', { maximumFractionDigits: 1 });
    expect(xml).toContain(
      `${String(village?.['Desa/Kelurahan'])}: ${String(work?.['Jenis Kegiatan'])}, ${volume} ${String(work?.['Satuan'])}, biaya Rp ${cost.toLocaleString('id-ID')}`,
    );
    const zip = ZipFile.open(bytes, 'deck.pptx');
    const media = zip.paths.filter((path) => path.startsWith('ppt/media/'));
    expect(media).toHaveLength(2);
    for (const path of media)
      expect((await unzipBytes(bytes, path)).slice(0, 3)).toEqual(Uint8Array.from([0xff, 0xd8, 0xff]));
    expect(await zip.text('[Content_Types].xml')).toContain('Extension="jpeg" ContentType="image/jpeg"');
  }, 60_000);

  test('what is no photo is told with its reason, and the deck is made', async () => {
    const [before = '', after = ''] = files;
    const place = photosIn('Rusak', {
      [before]: new TextEncoder().encode('bukan foto'),
      [after]: png(50, 50, quarters).subarray(0, 90),
    });
    mkdirSync(join(place, String(files[2])));
    const { code, errors, bytes } = await deckOf(place);
    expect(code).toBe(0);
    expect(errors.find((line) => line.startsWith(before))).toContain('bukan foto JPEG atau PNG');
    expect(errors.find((line) => line.startsWith(after))).toContain('rusak');
    expect(errors.find((line) => line.startsWith(String(files[2])))).toContain('tidak dapat dibuka');
    expect((await slidesOf(bytes)).length).toBeGreaterThan(10);
  }, 60_000);

  test('a folder that is not there: nothing is written', async () => {
    const { code, errors, bytes } = await deckOf(join(folder, 'tidak-ada'));
    expect(code).toBe(2);
    expect(errors.join('\n')).toContain('tidak-ada');
    expect(bytes).toHaveLength(0);
  }, 60_000);
});
