import { classedIndicators, defaultClassLimits, type ClassedIndicatorId } from './classes';
import type { ScorePart, Settings } from './settings';

/** How a setting's value is written in the table Pengaturan. `share`: a fraction or percentage; `count`: any number. */
export type SettingUnit = 'rupiah' | 'date' | 'years' | 'months' | 'day' | 'count' | 'points' | 'share';

/** Parts of the page Pengaturan, in its order. */
export const settingSections = ['classes', 'loans', 'checks', 'score', 'report', 'letter'] as const;
export type SettingSection = (typeof settingSections)[number];

/** Settings that are one number by themselves. */
type PlainKey = { [Key in keyof Settings]: Settings[Key] extends number ? Key : never }[keyof Settings];
type LimitKey = `${ClassedIndicatorId}.${'memuaskan' | 'penundaan'}`;
type ClassFrom = 2 | 3 | 4 | 5;

/** Every limit that is one number; its meaning is the text `setting.<key>`. */
export type NumberSettingKey = PlainKey | LimitKey | `kolektibilitas.${ClassFrom}` | `weight.${ScorePart}`;

export interface NumberSetting {
  readonly key: NumberSettingKey;
  /** As it stands in the column Nama; compared ignoring case, spacing and a unit in brackets at its end. */
  readonly name: string;
  readonly section: SettingSection;
  readonly unit: SettingUnit;
  /** Smallest and largest value that make sense. */
  readonly min: number;
  readonly max: number;
  of(settings: Settings): number;
  set(settings: Settings, value: number): Settings;
}

const plain = (
  section: SettingSection,
  name: string,
  key: PlainKey,
  unit: SettingUnit,
  min: number,
  max = Infinity,
): NumberSetting => ({
  key,
  name,
  section,
  unit,
  min,
  max,
  of: (settings) => settings[key],
  set: (settings, value) => ({ ...settings, [key]: value }),
});

/** `Batas PAR Memuaskan` and `Batas PAR Penundaan`, and so on. */
function limits(id: ClassedIndicatorId, word: string, max: number): NumberSetting[] {
  return (['memuaskan', 'penundaan'] as const).map((which) => ({
    key: `${id}.${which}`,
    name: `Batas ${word} ${which === 'memuaskan' ? 'Memuaskan' : 'Penundaan'}`,
    section: 'classes',
    unit: 'share',
    min: 0,
    max,
    of: ({ classLimits }) => classLimits[id][which],
    set: (settings, value) => ({
      ...settings,
      classLimits: { ...settings.classLimits, [id]: { ...settings.classLimits[id], [which]: value } },
    }),
  }));
}

/** Months of arrears from which a loan is in a class of collectability. */
const classFrom = (kolektibilitas: ClassFrom): NumberSetting => ({
  key: `kolektibilitas.${kolektibilitas}`,
  name: `Kolektibilitas ${kolektibilitas} Mulai Bulan`,
  section: 'loans',
  unit: 'months',
  min: 1,
  max: 999,
  of: ({ collectability }) =>
    collectability.find((entry) => entry.kolektibilitas === kolektibilitas)?.fromMonths ?? Infinity,
  set: (settings, fromMonths) => ({
    ...settings,
    collectability: settings.collectability.map((entry) =>
      entry.kolektibilitas === kolektibilitas ? { ...entry, fromMonths } : entry,
    ),
  }),
});

const weight = (part: ScorePart, word: string, min: number): NumberSetting => ({
  key: `weight.${part}`,
  name: `Bobot ${word}`,
  section: 'score',
  unit: 'points',
  min,
  max: 100,
  of: ({ scoreWeights }) => scoreWeights[part],
  set: (settings, value) => ({ ...settings, scoreWeights: { ...settings.scoreWeights, [part]: value } }),
});

/** Every limit that Pengaturan may replace: the one list of names, keys and units. */
export const numberSettings: readonly NumberSetting[] = [
  ...limits('upk.lar', 'LAR', 1),
  ...limits('upk.par', 'PAR', 1),
  ...limits('upk.ccr', 'CCr', 10),
  ...limits('upk.roi', 'ROI', 1),
  ...limits('upk.rr', 'RR', 1),
  plain('loans', 'Batas Bulan Menunggak', 'arrearsMonths', 'months', 1, 60),
  ...([2, 3, 4, 5] as const).map(classFrom),
  plain('loans', 'Anggota KSM Paling Sedikit', 'groupMembers', 'count', 1),
  plain('loans', 'Bagian Anggota Perempuan', 'womenShare', 'share', 0, 1),
  plain('loans', 'Jangka Waktu Terpendek (bulan)', 'tenorMin', 'months', 1, 60),
  plain('loans', 'Jangka Waktu Terpanjang (bulan)', 'tenorMax', 'months', 1, 60),
  plain('loans', 'Kelonggaran Jadwal Angsuran', 'shortfallShare', 'share', 0, 1),
  plain('checks', 'Toleransi Rupiah', 'moneyTolerance', 'rupiah', 0),
  plain('checks', 'Tanggal Paling Awal', 'firstDate', 'date', 1),
  plain('checks', 'Masa Tugas BKM (tahun)', 'termYears', 'years', 1, 20),
  plain('checks', 'Angka Mencurigakan di Bawah', 'slipBelow', 'rupiah', 1),
  plain('checks', 'Angka Lazim di Atas', 'slipUsual', 'rupiah', 1),
  plain('checks', 'Tanggal Tertukar Paling Sedikit', 'slipDates', 'count', 1),
  plain('checks', 'Jarak Pencilan', 'outlierDistance', 'count', 0),
  plain('checks', 'Pencilan Paling Sedikit Data', 'outlierValues', 'count', 3),
  plain('score', 'Tepat Waktu Sampai Tanggal', 'onTimeDay', 'day', 1, 31),
  plain('score', 'Setengah Tepat Waktu Sampai Tanggal', 'halfTimeDay', 'day', 1, 31),
  // The two parts that can always be judged keep the score from being 0 out of 0.
  weight('kelengkapan', 'Kelengkapan', 1),
  weight('akurasi', 'Akurasi', 1),
  weight('ketepatan', 'Ketepatan Waktu', 0),
  weight('konsistensi', 'Konsistensi', 0),
  plain('score', 'Skor Sangat Memuaskan Mulai', 'scoreVeryGood', 'points', 0, 100),
  plain('score', 'Skor Memuaskan Mulai', 'scoreGood', 'points', 0, 100),
  plain('score', 'Skor Sasaran', 'scoreTarget', 'points', 0, 100),
];

/** Settings whose values must stand in this order, the smallest first; `strict`: no two may be equal. */
export const orderedSettings: readonly { readonly keys: readonly NumberSettingKey[]; readonly strict: boolean }[] = [
  ...classedIndicators.map((id) => {
    const ends = [`${id}.memuaskan`, `${id}.penundaan`] as const;
    return { keys: defaultClassLimits[id].better === 'lower' ? ends : ends.toReversed(), strict: true };
  }),
  { keys: ['kolektibilitas.2', 'kolektibilitas.3', 'kolektibilitas.4', 'kolektibilitas.5'], strict: true },
  { keys: ['tenorMin', 'tenorMax'], strict: false },
  { keys: ['onTimeDay', 'halfTimeDay'], strict: false },
  { keys: ['slipBelow', 'slipUsual'], strict: false },
  { keys: ['scoreGood', 'scoreVeryGood'], strict: true },
];

/** Settings that are chosen from a list, compared ignoring case; the first option is the default. */
export const choiceSettings = {
  limitReading: { name: 'Pembacaan Batas', section: 'classes', options: ['P', 'Q', 'R'] },
  formulas: { name: 'Isi Laporan', section: 'report', options: ['Rumus', 'Angka saja'] },
  paper: { name: 'Kertas', section: 'report', options: ['A4', 'F4'] },
  language: { name: 'Bahasa', section: 'report', options: ['Indonesia', 'Inggris'] },
} as const satisfies Readonly<
  Record<string, { readonly name: string; readonly section: SettingSection; readonly options: readonly string[] }>
>;
export type ChoiceSettingKey = keyof typeof choiceSettings;

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
