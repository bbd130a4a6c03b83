/** Areas of a workbook in a list with more than one kabupaten (docs/spec/rules.md: area rules, group names). */
import type { Area } from '../../../src/areas';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { findingMessage } from '../../../src/messages/finding';
import { baseArea, baseWorkbook, brief, check, edited, withCopy, withoutRows, type Edit } from '../../support/base';
import { wordsIn } from '../../support/programme';

const kota: Area = {
  code: '33.75',
  name: 'Kota Pekalongan',
  areas: [
    {
      code: '33.75.01',
      name: 'Pekalongan Barat',
      areas: [
        { code: '33.75.01.1001', name: 'Medono', areas: [] },
        { code: '33.75.01.1002', name: 'Podosugih', areas: [] },
      ],
    },
  ],
};
const areas = new Map([baseArea, kota].map((area) => [area.code, area]));

const words = wordsIn('id');
const found = (raw: RawWorkbook) => check(raw, { areas }).findings;
const lines = (raw: RawWorkbook) => found(raw).map(brief);
const said = (raw: RawWorkbook) => found(raw).map((finding) => findingMessage(words, finding));

/** The base workbook with Medono of the next kabupaten, and its board. */
const withMedono = withCopy(
  withCopy(baseWorkbook(), 'Desa', 4, {
    'Kode Desa': '33.75.01.1001',
    Kecamatan: 'Pekalongan Barat',
    'Desa/Kelurahan': 'Medono',
  }),
  'BKM',
  5,
  { 'Kode BKM': 'B05', 'Kode Desa': '33.75.01.1001', 'Nama BKM': 'Medono' },
);

describe('a desa of another kabupaten', () => {
  test('is reported as such, and its neighbours are not expected', () => {
    expect(lines(withMedono)).toEqual(['error area-outside Desa!A6']);
    expect(said(withMedono)).toEqual([
      'Kode Desa "33.75.01.1001" tidak termasuk Kabupaten Pekalongan (33.26) yang tertulis di Profil. Periksa kode ini, atau Kode Kabupaten di Profil.',
    ]);
  });

  test('is one like the others while Profil names no kabupaten: its kecamatan ought to be complete too', () => {
    const raw = edited(withMedono, ['Profil', 2, 'Isian', null]);
    const missing = found(raw).filter(({ table }) => table === 'Desa');
    expect(missing.map(brief)).toEqual(['warning area-incomplete Desa']);
    expect(missing[0]?.params).toEqual({ code: '33.75.01.1002', desa: 'Podosugih', kecamatan: 'Pekalongan Barat' });
  });
});

describe('Profil', () => {
  const kecamatan = (code: string): Edit => ['Profil', 4, 'Isian', code];

  test('a kecamatan of another kabupaten, or none at all, is told; no desa is called outside because of it', () => {
    for (const code of ['33.75.01', '33.26.99']) {
      expect(said(edited(baseWorkbook(), kecamatan(code)))).toEqual([
        `Kode Kecamatan ${code} di lembar Profil bukan kecamatan di Kabupaten Pekalongan (33.26). Periksa kedua kode itu.`,
      ]);
    }
  });

  test('a kabupaten that does not exist is told; no desa is called outside because of it', () => {
    const raw = edited(baseWorkbook(), ['Profil', 2, 'Isian', '33.99']);
    expect(lines(raw)).toEqual(['error profile Profil!B2']);
  });

  test('a desa outside the kecamatan is told with the kecamatan', () => {
    const [first] = said(edited(baseWorkbook(), kecamatan('33.26.14')));
    expect(first).toBe(
      'Kode Desa "33.26.12.2001" tidak termasuk Kecamatan Buaran (33.26.14) yang tertulis di Profil. Periksa kode ini, atau Kode Kecamatan di Profil.',
    );
  });
});

describe('forums', () => {
  const forum = (code: string): RawWorkbook => edited(baseWorkbook(), ['Forum', 2, 'Kode Wilayah', code]);

  test('a code that does not exist, or of another kabupaten', () => {
    expect(lines(forum('33.26.99'))).toEqual(['error area-unknown Forum!A2']);
    expect(lines(forum('33.75'))).toEqual(['error area-outside Forum!A2']);
    expect(lines(forum('33.75.01'))).toEqual(['error area-outside Forum!A2']);
  });

  test('in a kecamatan workbook: the kecamatan and the kabupaten around it, no other', () => {
    const raw = (code: string) => lines(edited(forum(code), ['Profil', 4, 'Isian', '33.26.14']));
    expect(raw('33.26').filter((line) => line.includes('Forum!A2'))).toEqual([]);
    expect(raw('33.26.11').filter((line) => line.includes('Forum!A2'))).toEqual(['error area-outside Forum!A2']);
  });
});

test('an area whose names differ says the name of the code', () => {
  expect(said(edited(baseWorkbook(), ['Desa', 2, 'Desa/Kelurahan', 'Jetak']))).toEqual([
    'Desa/Kelurahan tertulis "Jetak", sedangkan nama untuk kode 33.26.12.2001 ialah Jetakkidul. Periksa nama atau kodenya. Mungkin maksudnya Jetakkidul.',
  ]);
  expect(said(edited(baseWorkbook(), ['Desa', 4, 'Jenis', 'Desa']))).toEqual([
    'Jenis tertulis Desa, sedangkan kode 33.26.14.1002 menunjukkan Kelurahan. Perbaiki salah satunya. Mungkin maksudnya Kelurahan.',
  ]);
});

test('every village that is missing is told', () => {
  const raw = edited(withoutRows(baseWorkbook(), 'Desa', 3, 5), ['Profil', 4, 'Isian', null]);
  expect(found(raw).flatMap(({ rule, value }) => (rule === 'area-incomplete' ? [value] : []))).toEqual([
    '33.26.12.2014',
    '33.26.14.2001',
  ]);
});

describe('group names that look like one', () => {
  const named = (first: string, second: string): RawWorkbook =>
    edited(baseWorkbook(), ['Pinjaman', 2, 'Nama KSM', first], ['Pinjaman', 3, 'Nama KSM', second]);
  const likeness = (raw: RawWorkbook) => found(raw).filter(({ rule }) => rule === 'group-name');

  test.each(
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].map((roman, index) => [roman, String(index + 1)]),
  )('Melati %s and Melati %s', (roman, figure) => {
    expect(likeness(named(`Melati ${roman}`, `Melati ${figure}`)).map(brief)).toEqual(['info group-name Pinjaman!D3']);
    expect(likeness(named(`Melati ${roman}`, `Melati ${figure}0`))).toEqual([]);
  });

  test.each([
    ['MELATI', 'melati'],
    ['Melati Jaya', 'Melatijaya'],
    ['Melati-Jaya.', 'Melati Jaya'],
  ])('%s and %s', (first, second) => {
    const [finding] = likeness(named(first, second));
    expect(finding?.params).toEqual({ name: second, other: first, row: 2 });
    expect(finding && findingMessage(words, finding)).toBe(
      `Nama KSM "${second}" hampir sama dengan "${first}" di baris 2. Bila kelompoknya sama, samakan tulisannya; bila berbeda, isi Kode KSM.`,
    );
  });

  test('names with a code, of different boards, or that are another word are let be', () => {
    const raw = named('Melati', 'MELATI');
    expect(likeness(edited(raw, ['Pinjaman', 3, 'Kode KSM', 'K9']))).toEqual([]);
    expect(likeness(edited(raw, ['Pinjaman', 3, 'Kode BKM', 'B02']))).toEqual([]);
    expect(likeness(named('Melati', 'Melatik'))).toEqual([]);
  });

  test('a spelling is told once, where it comes first', () => {
    const raw = edited(named('Melati', 'MELATI'), ['Pinjaman', 4, 'Nama KSM', 'MELATI']);
    expect(likeness(raw).map(brief)).toEqual(['info group-name Pinjaman!D3']);
  });
});
