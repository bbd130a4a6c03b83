import type { Settings } from './settings';

/** How a setting's value is written in the table Pengaturan. `share`: a fraction or percentage; `choice`: one of `options`. */
export type SettingUnit = 'rupiah' | 'date' | 'years' | 'months' | 'day' | 'count' | 'share' | 'choice';

/** Settings that are one number. */
type NumberSetting = { [Key in keyof Settings]: Settings[Key] extends number ? Key : never }[keyof Settings];

export interface SettingName {
  /** As it stands in the column Nama; compared ignoring case and spacing. */
  readonly name: string;
  readonly unit: SettingUnit;
}

export interface NumberSettingName extends SettingName {
  readonly key: NumberSetting;
  /** Smallest and largest value that make sense. */
  readonly min: number;
  readonly max: number;
}

const entry = (
  name: string,
  key: NumberSetting,
  unit: SettingUnit,
  min: number,
  max: number = Infinity,
): NumberSettingName => ({ name, key, unit, min, max });

/** Every limit that Pengaturan may replace: the one list of names, keys and units. */
export const numberSettings: readonly NumberSettingName[] = [
  entry('Toleransi Rupiah', 'moneyTolerance', 'rupiah', 0),
  entry('Tanggal Paling Awal', 'firstDate', 'date', 1),
  entry('Masa Tugas BKM (tahun)', 'termYears', 'years', 1, 20),
  entry('Anggota KSM Paling Sedikit', 'groupMembers', 'count', 1),
  entry('Bagian Anggota Perempuan', 'womenShare', 'share', 0, 1),
  entry('Jangka Waktu Terpendek (bulan)', 'tenorMin', 'months', 1, 60),
  entry('Jangka Waktu Terpanjang (bulan)', 'tenorMax', 'months', 1, 60),
  entry('Kelonggaran Jadwal Angsuran', 'shortfallShare', 'share', 0, 1),
  entry('Batas Bulan Menunggak', 'arrearsMonths', 'months', 1, 60),
  entry('Tepat Waktu Sampai Tanggal', 'onTimeDay', 'day', 1, 31),
  entry('Setengah Tepat Waktu Sampai Tanggal', 'halfTimeDay', 'day', 1, 31),
  entry('Angka Mencurigakan di Bawah', 'slipBelow', 'rupiah', 1),
  entry('Angka Lazim di Atas', 'slipUsual', 'rupiah', 1),
  entry('Tanggal Tertukar Paling Sedikit', 'slipDates', 'count', 1),
  entry('Jarak Pencilan', 'outlierDistance', 'count', 0),
  entry('Pencilan Paling Sedikit Data', 'outlierValues', 'count', 3),
];

/** Months from which a loan is in each class after the first, `Kolektibilitas 2 Mulai Bulan` and so on. */
export const classFromName = (kolektibilitas: number): string => `Kolektibilitas ${kolektibilitas} Mulai Bulan`;

/** Settings that are chosen from a list; compared ignoring case. */
export const choiceSettings = {
  limitReading: { name: 'Pembacaan Batas', unit: 'choice', options: ['P', 'Q', 'R'] },
  paper: { name: 'Kertas', unit: 'choice', options: ['A4', 'F4'] },
  language: { name: 'Bahasa', unit: 'choice', options: ['Indonesia', 'Inggris'] },
  formulas: { name: 'Isi Laporan', unit: 'choice', options: ['Rumus', 'Angka saja'] },
} as const satisfies Record<string, SettingName & { readonly options: readonly string[] }>;

/** Texts printed on Lembar Pimpinan: letter head and who signs. Name and office of who prepared it stand in Profil. */
export const letterSettings = {
  head1: 'Kop Surat 1',
  head2: 'Kop Surat 2',
  head3: 'Kop Surat 3',
  preparedNip: 'NIP Penyusun',
  checkedName: 'Diperiksa Oleh',
  checkedOffice: 'Jabatan Pemeriksa',
  checkedNip: 'NIP Pemeriksa',
  notedName: 'Mengetahui',
  notedOffice: 'Jabatan Mengetahui',
  notedNip: 'NIP Mengetahui',
} as const satisfies Readonly<Record<string, string>>;

export type LetterSetting = keyof typeof letterSettings;

/** What Lembar Pimpinan says around its figures; null where Pengaturan says nothing. */
export type Letter = Readonly<Record<LetterSetting, string | null>>;

/** Beginnings of names that other parts of the program keep in Pengaturan: targets of indicators, and the stamp. */
export const otherNames: readonly string[] = ['target ', 'stempel '];
