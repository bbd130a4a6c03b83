/** The deck of the sample, written and taken apart again: the figures of docs/spec/deck.md, native tables and charts, a sound package. */
import { schema } from '../../../src/programme/schema';
import { writeDeckFile } from '../../../src/workbook/pptx';
import { openWorkbookFile } from '../../../src/workbook/file';
import { ZipFile } from '../../../src/workbook/file/zip';
import { unzipBytes } from '../../support/unzip';
import { sampleDeck } from '../../support/deck';

let bytes: Uint8Array;
let zip: ZipFile;
/** Words of each slide, in order. */
let slides: string[];

const numbered = (zip: ZipFile, pattern: RegExp) => zip.paths.filter((path) => pattern.test(path));

async function textsOf(zip: ZipFile): Promise<string[]> {
  const count = numbered(zip, /^ppt\/slides\/slide\d+\.xml$/).length;
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const xml = await zip.text(`ppt/slides/slide${index + 1}.xml`);
      return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(' | ');
    }),
  );
}

beforeAll(async () => {
  bytes = await writeDeckFile(await sampleDeck(), new Date(Date.UTC(2015, 0, 5)));
  zip = ZipFile.open(bytes, 'deck.pptx');
  slides = await textsOf(zip);
}, 120_000);

test('eighteen slides, the first with the title of the programme', () => {
  expect(slides).toHaveLength(18);
  expect(slides[0]).toContain('Bersama Membangun Kemandirian');
  expect(slides[0]).toContain('PNPM Mandiri Perkotaan');
  expect(slides[0]).toContain('Kabupaten Pekalongan');
  expect(slides[0]).toContain('Keadaan akhir Desember 2014');
});

test.each([
  ['wilayah', '119 desa/kelurahan didampingi di 8 dari 19 kecamatan'],
  ['PLPBK', '9 | Lokasi PLPBK'],
  ['phases and total', 'Jumlah | 119 | 11 | 11 | 18 | 48 | 119 | 9'],
  ['a kecamatan', 'Bojong | 22'],
  ['another', 'Wiradesa | 16'],
  ['BLM', 'Rp 133.419.082.500'],
  ['APBN', 'Rp 114.309.500.000'],
  ['APBD', 'Rp 19.109.582.500'],
  ['households', 'BLM dinikmati lebih dari 300 ribu KK, 74,40% di antaranya KK miskin'],
  ['UPK', 'Dana yang dikelola UPK tumbuh dari Rp 6,171 miliar menjadi Rp 10,983 miliar'],
  ['infrastructure', '151.527 KK | Infrastruktur'],
  ['social services', '66.260 KK | Pelayanan sosial'],
  ['economic access', '11.387 KK | Akses ekonomi'],
  ['boards', '119 BKM: 9 Menuju Madani, 96 Mandiri, 14 Berdaya'],
  ['board members', '2.475 | Pengurus (orang)'],
  ['women', '34,51% | Pengurus perempuan | 854 orang'],
  ['volunteers', 'lebih dari 3 ribu'],
  ['other loans', 'Pinjaman lain-lain senilai lebih dari Rp 400 juta diselesaikan pada tahun 2013'],
  ['arrears', 'menjadi syarat pemanfaatan BLM 2014'],
  ['what the programme is', 'sejak 2008 PNPM Mandiri Perkotaan'],
  ['its aims', 'Forum BKM di kecamatan dan kabupaten/kota'],
  ['its targets', '90% | Desa/kelurahan menyelesaikan siklus tepat waktu'],
  ['forums', 'dari 8 | Kecamatan dengan forum BKM aktif'],
  ['award', '13 desa/kelurahan terpilih untuk BKM Award 2014'],
])('the figures of the deck: %s', (_, figure) => {
  expect(slides.join(' || ')).toContain(figure);
});

test('works stand with volume, unit and number', () => {
  expect(slides.join(' || ')).toMatch(/Jalan \| [\d.]+(,\d)? \| m² \| \d+ \|/);
});

test('every content slide names its source and period, and says that the sample is made up', async () => {
  const layouts = await Promise.all(
    numbered(zip, /^ppt\/slideLayouts\/slideLayout\d+\.xml$/).map((path) => zip.text(path)),
  );
  const content = layouts.filter((xml) =>
    xml.includes('Sumber: buku kerja PNPM Mandiri Perkotaan Kabupaten Pekalongan'),
  );
  expect(content).toHaveLength(1);
  expect(layouts.filter((xml) => xml.includes('DATA CONTOH (SINTETIS)'))).toHaveLength(2);
});

test('charts and tables are native, and the data of each chart open as a workbook', async () => {
  const charts = numbered(zip, /^ppt\/charts\/chart\d+\.xml$/);
  expect(charts.length).toBeGreaterThanOrEqual(12);
  for (const path of charts) {
    const xml = await zip.text(path);
    expect(xml).toMatch(/<c:(bar|line)Chart>/);
    expect(xml).toContain('<c:title>');
    // An empty value or a missing one would be drawn as nothing, or refused.
    expect(xml).not.toMatch(/<c:v>(?:|NaN|null|undefined)<\/c:v>/);
  }
  const frames = await Promise.all(numbered(zip, /^ppt\/slides\/slide\d+\.xml$/).map((path) => zip.text(path)));
  expect(frames.join('').match(/<a:tbl>/g)).toHaveLength(5);
  for (const path of numbered(zip, /^ppt\/embeddings\/.*\.xlsx$/)) {
    await expect(openWorkbookFile(schema, await unzipBytes(bytes, path), path)).resolves.toBeDefined();
  }
});

test('the package holds what it declares, and declares what it holds', async () => {
  const types = await zip.text('[Content_Types].xml');
  const declared = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, part]) => part);
  for (const part of declared) expect(zip.has(part ?? '')).toBe(true);
  for (const path of numbered(zip, /\.rels$/)) {
    const folder = path.replace(/_rels\/[^/]*$/, '');
    for (const [, target = ''] of (await zip.text(path)).matchAll(/Target="([^"]+)"/g)) {
      const part = new URL(target, `zip:///${folder}`).pathname.slice(1);
      expect([path, target, zip.has(part)]).toEqual([path, target, true]);
    }
  }
  expect(zip.paths.filter((path) => path.includes('notes'))).toEqual([]);
});

test('texts are Indonesian to the spelling check, and the same day gives the same file', async () => {
  expect(await zip.text('ppt/slides/slide2.xml')).toContain('lang="id-ID"');
  expect(await zip.text('docProps/core.xml')).toContain('2015-01-05T00:00:00Z');
});

test('one kecamatan in English: its desa, without charts of ones', async () => {
  const deck = await sampleDeck('Bojong', 'en');
  const texts = (await textsOf(ZipFile.open(await writeDeckFile(deck), 'deck.pptx'))).join(' || ');
  expect(texts).toContain('Building Self-Reliance Together');
  expect(texts).toContain('Kecamatan Bojong, Kabupaten Pekalongan');
  expect(texts).toContain('22 desa/kelurahan assisted in 1 of 19 kecamatan');
  expect(texts).toContain('Sembungjambu');
  expect(texts).toContain('(continued)');
});
