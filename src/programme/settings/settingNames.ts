import type {
  LimitChoice,
  NumberSetting as NumberSettingOf,
  ScorePart,
  SettingBook,
  SettingUnit,
} from '../../engine/settings';
import { classedIndicators, defaultClassLimits, limitReadings, type ClassedIndicatorId } from './classes';
import { collectabilityClasses, type CollectabilityClass, type Kolektibilitas } from '../loans/collectability';
import { bentukNeraca, jasaSaatPelunasan } from '../lists';
import { defaultSettings, jasaColumn, type Settings } from './settings';

type NumberSetting = NumberSettingOf<Settings> & { readonly key: NumberSettingKey };

/** Parts of the page Pengaturan, in its order. */
const settingSections = ['report', 'letter', 'classes', 'loans', 'blm', 'targets', 'checks', 'score'] as const;
type SettingSection = (typeof settingSections)[number];

/** Settings that are one number by themselves. */
type PlainKey = { [Key in keyof Settings]: Settings[Key] extends number ? Key : never }[keyof Settings];
type LimitKey = `${ClassedIndicatorId}.${'memuaskan' | 'penundaan'}`;
type ClassFrom = 2 | 3 | 4 | 5;
/** Words of the parts of the data score, as the keys of their weights have them. */
const partWords = {
  completeness: 'kelengkapan',
  accuracy: 'akurasi',
  punctuality: 'ketepatan',
  consistency: 'konsistensi',
} as const satisfies Readonly<Record<ScorePart, string>>;

/** Every limit that is one number; its meaning is the text `setting.<key>`. */
export type NumberSettingKey =
  | PlainKey
  | LimitKey
  | `kolektibilitas.${ClassFrom}`
  | `cadangan.${Kolektibilitas}`
  | 'jasaMax'
  | `weight.${(typeof partWords)[ScorePart]}`;

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
  const ends = [
    { end: 'good', key: 'memuaskan', title: 'Memuaskan' },
    { end: 'bad', key: 'penundaan', title: 'Penundaan' },
  ] as const;
  return ends.map(({ end, key, title }) => ({
    key: `${id}.${key}`,
    name: `Batas ${word} ${title}`,
    section: 'classes',
    unit: 'share',
    min: 0,
    max,
    of: ({ classLimits }) => classLimits[id][end],
    set: (settings, value) => ({
      ...settings,
      classLimits: { ...settings.classLimits, [id]: { ...settings.classLimits[id], [end]: value } },
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

/** Reserve that the loans of a class need, as a share of their balance. */
const reserve = ({ kolektibilitas }: CollectabilityClass): NumberSetting => ({
  key: `cadangan.${kolektibilitas}`,
  name: `Cadangan Kolektibilitas ${kolektibilitas}`,
  section: 'loans',
  unit: 'share',
  min: 0,
  max: 1,
  of: ({ collectability }) =>
    collectability.find((entry) => entry.kolektibilitas === kolektibilitas)?.reserveShare ?? 0,
  set: (settings, reserveShare) => ({
    ...settings,
    collectability: settings.collectability.map((entry) =>
      entry.kolektibilitas === kolektibilitas ? { ...entry, reserveShare } : entry,
    ),
  }),
});

/** Largest interest that the column of Pinjaman may hold. */
const jasaMax: NumberSetting = {
  key: 'jasaMax',
  name: 'Jasa per Bulan Paling Tinggi',
  section: 'loans',
  unit: 'share',
  min: 0,
  max: 0.5,
  of: ({ largest }) => largest['Pinjaman']?.[jasaColumn] ?? Infinity,
  set: (settings, value) => ({
    ...settings,
    largest: { ...settings.largest, Pinjaman: { ...settings.largest['Pinjaman'], [jasaColumn]: value } },
  }),
};

const weight = (part: ScorePart, word: string, min: number): NumberSetting => ({
  key: `weight.${partWords[part]}`,
  name: `Bobot ${word}`,
  section: 'score',
  unit: 'points',
  min,
  max: 100,
  of: ({ scoreWeights }) => scoreWeights[part],
  set: (settings, value) => ({ ...settings, scoreWeights: { ...settings.scoreWeights, [part]: value } }),
});

/** Every limit that Pengaturan may replace: the one list of names, keys and units. */
const numberSettings: readonly NumberSetting[] = [
  ...limits('upk.lar', 'LAR', 1),
  ...limits('upk.par', 'PAR', 1),
  ...limits('upk.ccr', 'CCr', 10),
  ...limits('upk.roi', 'ROI', 1),
  ...limits('upk.rr', 'RR', 1),
  plain('loans', 'Batas Bulan Menunggak', 'arrearsMonths', 'months', 1, 60),
  ...([2, 3, 4, 5] as const).map(classFrom),
  ...collectabilityClasses.map(reserve),
  jasaMax,
  plain('loans', 'Anggota KSM Paling Sedikit', 'groupMembers', 'count', 1),
  plain('loans', 'Bagian Anggota Perempuan', 'womenShare', 'share', 0, 1),
  plain('loans', 'Jangka Waktu Terpendek (bulan)', 'tenorMin', 'months', 1, 60),
  plain('loans', 'Jangka Waktu Terpanjang (bulan)', 'tenorMax', 'months', 1, 60),
  plain('loans', 'Kelonggaran Jadwal Angsuran', 'shortfallShare', 'share', 0, 1),
  plain('loans', 'Hari Kunjungan Sebelum Jatuh Tempo', 'visitDays', 'count', 0, 28),
  plain('loans', 'Lama untuk Surat Teguran II (bulan)', 'secondLetterMonths', 'months', 1, 60),
  plain('loans', 'Jarak Surat Teguran (hari)', 'letterDays', 'count', 0, 365),
  plain('blm', 'Porsi APBD Minimum', 'apbdShare', 'share', 0, 1),
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
  weight('completeness', 'Kelengkapan', 1),
  weight('accuracy', 'Akurasi', 1),
  weight('punctuality', 'Ketepatan Waktu', 0),
  weight('consistency', 'Konsistensi', 0),
  plain('score', 'Skor Sangat Memuaskan Mulai', 'scoreVeryGood', 'points', 0, 100),
  plain('score', 'Skor Memuaskan Mulai', 'scoreGood', 'points', 0, 100),
  plain('score', 'Skor Sasaran', 'scoreTarget', 'points', 0, 100),
];

/** Settings whose values must stand in this order, the smallest first; `strict`: no two may be equal. */
const orderedSettings: readonly { readonly keys: readonly NumberSettingKey[]; readonly strict: boolean }[] = [
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

/** A setting of the programme that is one of some words, kept under its key. */
const choice = <Key extends 'limitReading' | 'jasaSaatPelunasan' | 'bentukNeraca'>(
  key: Key,
  name: string,
  section: string,
  options: readonly Settings[Key][],
): LimitChoice<Settings> => ({
  ...{ key, name, section, options },
  set: (settings, option) => ({ ...settings, [key]: options.find((each) => each === option) ?? settings[key] }),
});

/** Everything that users may set in the sheet Pengaturan. */
export const settingBook: SettingBook<Settings> = {
  defaults: defaultSettings,
  sections: settingSections,
  numbers: numberSettings,
  choices: [
    choice('limitReading', 'Pembacaan Batas', 'classes', limitReadings),
    choice('jasaSaatPelunasan', 'Jasa Saat Pelunasan', 'loans', jasaSaatPelunasan),
    choice('bentukNeraca', 'Bentuk Neraca', 'report', bentukNeraca),
  ],
  ordered: orderedSettings,
};
