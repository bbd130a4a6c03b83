import type { ChoiceSetting } from './types';

/** What the product itself lets choose, whatever the programme. */
export const preferenceChoices = {
  formulas: { key: 'formulas', name: 'Isi Laporan', section: 'report', options: ['Rumus', 'Angka saja'] },
  paper: { key: 'paper', name: 'Kertas', section: 'report', options: ['F4', 'A4'] },
  language: { key: 'language', name: 'Bahasa', section: 'report', options: ['Indonesia', 'Inggris'] },
  recap: { key: 'recap', name: 'Syarat Rekap', section: 'report', options: ['Semua berkas', 'Hanya siap kirim'] },
} as const satisfies Readonly<Record<string, ChoiceSetting>>;
export type PreferenceKey = keyof typeof preferenceChoices;

/** Paper where the settings say nothing: what offices use. */
export const defaultPaper = 'f4';

/** Texts printed on the letter to the leadership: letter head, where it is written and to whom, and who signs. Name and office of who prepared it stand in the profile. */
export const letterSettings = {
  head1: 'Kop Surat 1',
  head2: 'Kop Surat 2',
  head3: 'Kop Surat 3',
  place: 'Tempat Surat',
  addressee: 'Tujuan Surat',
  preparedNip: 'NIP Penyusun',
  checkedName: 'Diperiksa Oleh',
  checkedOffice: 'Jabatan Pemeriksa',
  checkedNip: 'NIP Pemeriksa',
  notedName: 'Mengetahui',
  notedOffice: 'Jabatan Mengetahui',
  notedNip: 'NIP Mengetahui',
} as const satisfies Readonly<Record<string, string>>;

export type LetterSetting = keyof typeof letterSettings;

/** What the letter says around its figures; null where the settings say nothing. */
export type Letter = Readonly<Record<LetterSetting, string | null>>;

export const letterKeys = Object.keys(letterSettings) as readonly LetterSetting[];

/** A letter of which the settings say nothing. */
export const noLetter = Object.fromEntries(letterKeys.map((key) => [key, null])) as Record<LetterSetting, null>;

/** What the settings say beside the limits; null where they say nothing. */
export interface Preferences {
  readonly paper: 'a4' | 'f4' | null;
  readonly language: 'id' | 'en' | null;
  /** Whether the report has live formulas; false: numbers only. */
  readonly formulas: boolean | null;
  /** Whether a recap takes only what is ready to be sent; absent where the settings say nothing. */
  readonly onlyReady?: boolean;
  readonly letter: Letter;
}

/** Beginning of the names under which the settings list the parts that a recap expects: `Rekap 33.26.11`, with any value but `Tidak`. */
export const expectedName = 'Rekap ';

/** Beginnings of names that other parts of the program keep among the settings: targets of indicators, the stamp, and the parts of a recap. */
export const otherNames: readonly string[] = ['target ', 'stempel ', expectedName.toLowerCase()];
