import { exceeds, factRules, foreignKeyRules, uniqueRules } from '../../src/engine/check';
import { measuresOf, of, type ClassScale, type IndicatorDefinition } from '../../src/engine/measure';
import { defineProgramme } from '../../src/engine/defineProgramme';
import type { Programme } from '../../src/engine/programme';
import {
  buildComparisonSheet,
  buildLetterSheet,
  buildRankingSheet,
  buildSectionSheet,
  buildSummarySheet,
  constant,
  isBelow,
  numberFormats,
  percentText,
  type PointFinder,
  type SectionSheet,
} from '../../src/engine/report';
import type { Schema, TableSchema } from '../../src/engine/schema';
import type { CheckSettings } from '../../src/engine/settings';

/**
 * A programme in one file, to show what another one is made of: the public library of a town, whose branches report every month which titles they
 * have and how many copies are lent.
 */

const branchCode = { type: 'code', groups: [2, 2], example: '71.01' } as const;

const tables = {
  Cabang: {
    name: 'Cabang',
    key: ['Kode Cabang'],
    columns: [
      { header: 'Kode Cabang', required: true, ...branchCode },
      { header: 'Nama Cabang', type: 'text', required: true, stays: true },
    ],
  },
  Buku: {
    name: 'Buku',
    key: ['Nomor Buku'],
    columns: [
      { header: 'Nomor Buku', type: 'text', required: true },
      { header: 'Kode Cabang', required: true, refersTo: 'Cabang', ...branchCode },
      { header: 'Judul', type: 'text', required: true },
      { header: 'Golongan', type: 'choice', required: true, options: ['Cerita', 'Pengetahuan'] },
      { header: 'Eksemplar', type: 'int', required: true, min: 1 },
      { header: 'Dipinjam', type: 'int', required: true, min: 0 },
      { header: 'Harga', type: 'rp', required: false, min: 0 },
    ],
  },
} as const satisfies Readonly<Record<string, TableSchema>>;

const schema: Schema = {
  tables,
  profile: {
    name: 'Perpustakaan',
    labelHeader: 'Keterangan',
    valueHeader: 'Isi',
    valueAliases: [],
    entries: [
      { header: 'Kode Kota', type: 'code', required: true, groups: [2], example: '71', codeOf: 'kota' },
      { header: 'Kota', type: 'text', required: false, nameOf: 'kota' },
      { header: 'Kode Cabang', required: false, ...branchCode, codeOf: 'cabang' },
      { header: 'Cabang', type: 'text', required: false, nameOf: 'cabang' },
      { header: 'Bulan', type: 'month', required: true, example: 45_322, role: 'period' },
      { header: 'Pustakawan', type: 'text', required: false, role: 'author' },
    ],
  },
  areas: {
    levels: [
      { id: 'kota', groups: 1 },
      { id: 'cabang', groups: 2, nameColumn: 'Nama Cabang' },
    ],
    table: 'Cabang',
  },
};

interface Settings extends CheckSettings {
  /** Shares of lent copies from which on a collection is busy, and below which it is quiet. */
  readonly busyFrom: number;
  readonly quietBelow: number;
}

const defaults: Settings = {
  moneyTolerance: 1,
  largest: {},
  firstDate: 36_526,
  onTimeDay: 5,
  halfTimeDay: 10,
  scoreWeights: { completeness: 50, accuracy: 50, punctuality: 0, consistency: 0 },
  scoreVeryGood: 90,
  scoreGood: 75,
  scoreTarget: 90,
  slipBelow: 100,
  slipUsual: 10_000,
  slipDates: 5,
  busyFrom: 0.5,
  quietBelow: 0.2,
};

const books = measuresOf(tables.Buku);

const copies: IndicatorDefinition = {
  kind: 'value',
  id: 'buku.eksemplar',
  section: 'koleksi',
  unit: 'number',
  formula: of(books.sum('Eksemplar')),
  source: 'buku',
  better: 'more',
  key: { card: true, letter: 1, ranking: 1 },
};

const lent: IndicatorDefinition = {
  kind: 'classed',
  id: 'buku.dipinjam',
  section: 'koleksi',
  unit: 'fraction',
  numerator: of(books.sum('Dipinjam')),
  denominator: of(books.sum('Eksemplar')),
  source: 'buku',
  better: 'more',
  key: { card: true, letter: 2, ranking: 2 },
};

const scale: ClassScale = {
  names: ['ramai', 'sedang', 'sepi'],
  readings: { biasa: { lower: { good: 0, bad: 1 }, higher: { good: 0, bad: 1 } } },
};

const sectionSheet: SectionSheet = {
  section: 'koleksi',
  tables: [{ kind: 'areas', title: 'koleksi', indicators: ['buku.eksemplar', 'buku.dipinjam'] }],
  charts: [
    {
      name: 'koleksi',
      kind: 'column',
      over: 'areas',
      indicators: ['buku.dipinjam'],
      axis: 'report.axis.share',
      numberFormat: numberFormats.percent,
      limitsOf: 'buku.dipinjam',
    },
  ],
};

/** What the letter says where few books are lent. */
const quietCollection: PointFinder = (facts) => {
  const share = facts.number('buku.dipinjam');
  const problem = facts.say('leader.problem.quiet', { share: percentText(share, facts.context.texts) });
  const holds = isBelow(share, constant((facts.context.settings as Settings).busyFrom));
  return [{ holds, problem, proposal: facts.say('leader.proposal.quiet') }];
};
const letter = { judge: () => constant(''), points: quietCollection, chart: null };

const id: Readonly<Record<string, string>> = {
  'section.koleksi': 'Koleksi',
  'class.ramai': 'Ramai',
  'class.sedang': 'Sedang',
  'class.sepi': 'Sepi',
  'level.kota': 'Kota',
  'level.kota.named': '{name}',
  'level.cabang': 'Cabang',
  'level.cabang.named': 'Cabang {name}',
  'area.unlinked': 'Tanpa cabang',
  'findings.group.area': 'Per cabang',
  'findings.group.noArea': 'Tanpa cabang',
  'findings.summary.rest': '… dan {count} cabang lain: {counts}',
  'ui.beranda.intro': 'Dari daftar buku sampai laporan kota.',
  'ui.beranda.fill.todo': 'Lengkapi lembar Perpustakaan, Cabang, dan Buku.',
  'ui.unknown.body': 'Yang dicari adalah lembar atau tabel bernama Perpustakaan, Cabang, dan Buku.',
  'ui.file.recap': 'Unduh rekap kota',
  'ui.file.recapHint': 'Menggabungkan {count} buku kerja cabang menjadi satu laporan kota.',
  'trace.parameter.period': 'Dari lembar Perpustakaan, baris Bulan.',
  'settings.section.letter.about': 'Nama penyusun diambil dari lembar Perpustakaan.',
  'indicator.buku.eksemplar': 'Banyaknya buku',
  'indicator.buku.eksemplar.definition': 'Jumlah eksemplar semua judul',
  'indicator.buku.dipinjam': 'Bagian buku yang dipinjam',
  'indicator.buku.dipinjam.definition': 'Eksemplar yang dipinjam dibagi eksemplar yang ada',
  'short.buku.dipinjam': 'Dipinjam',
  'source.buku': 'Daftar buku',
  'rule.lent-more.title': 'Dipinjam lebih banyak daripada yang ada',
  'rule.lent-more.message': '{column} {read} melebihi {other} {limit}. Periksa keduanya.',
  'rule.lent-more.why': 'Buku yang dipinjam diambil dari yang ada.',
  'setting.busyFrom': 'Bagian buku yang dipinjam sejak koleksi disebut ramai',
  'setting.quietBelow': 'Bagian buku yang dipinjam di bawah mana koleksi disebut sepi',
  'settings.section.koleksi': 'Koleksi',
  'report.programme': 'Perpustakaan Kota · {period}',
  'report.level.cabang': 'Cabang',
  'report.sheet.koleksi': 'Koleksi Buku',
  'report.sheet.rekap-cabang': 'Rekap Cabang',
  'report.table.koleksi': 'Buku dan peminjamannya',
  'report.chart.koleksi': 'Buku yang dipinjam',
  'report.axis.share': 'persen',
  'report.basis.positions': 'Letak: 1 ramai, 2 tepat di batasnya, 3 sedang, 4 tepat di batasnya, 5 sepi, 0 tidak ada.',
  'comparison.rank.cabang': 'Peringkat cabang',
  'leader.problem.quiet': 'Hanya {share} buku yang dipinjam.',
  'leader.proposal.quiet': 'Adakan pekan membaca.',
  'deck.programme': 'Perpustakaan Kota',
  'deck.title': 'Koleksi perpustakaan',
  'deck.period': '{period}',
  'deck.file': 'Koleksi {area} {period}',
  'deck.footer': '{area} · {period}',
  'deck.author': '{author}',
  'summary.title': 'Koleksi {area}, {period}',
  'summary.koleksi': 'Buku: {copies}, dipinjam {lent}',
};

const en: Readonly<Record<keyof typeof id, string>> = {
  ...id,
  'section.koleksi': 'Collection',
  'class.ramai': 'Busy',
  'class.sedang': 'Usual',
  'class.sepi': 'Quiet',
  'level.cabang': 'Branch',
  'level.cabang.named': '{name} branch',
  'area.unlinked': 'Without a branch',
  'findings.group.area': 'By branch',
  'findings.group.noArea': 'Without a branch',
  'findings.summary.rest': '… and {count} more branches: {counts}',
  'ui.beranda.intro': 'From the list of books to the report of the town.',
  'ui.beranda.fill.todo': 'Complete the sheets Perpustakaan, Cabang and Buku.',
  'ui.unknown.body': 'Wanted are sheets or tables named Perpustakaan, Cabang and Buku.',
  'ui.file.recap': 'Download the recap of the town',
  'ui.file.recapHint': 'Combines {count} workbooks of branches into one report of the town.',
  'trace.parameter.period': 'From the sheet Perpustakaan, row Bulan.',
  'settings.section.letter.about': 'Name of who prepared the report comes from sheet Perpustakaan.',
  'indicator.buku.eksemplar': 'Copies',
  'indicator.buku.dipinjam': 'Share of copies lent',
  'rule.lent-more.title': 'More lent than there are',
  'rule.lent-more.message': '{column} {read} exceeds {other} {limit}. Check both.',
  'report.programme': 'Town Library · {period}',
  'report.level.cabang': 'Branch',
  'report.sheet.koleksi': 'Book Collection',
};

/** The public library of a town. */
export const perpustakaan: Programme = defineProgramme({
  schema,
  rules: {
    rows: [
      ...uniqueRules(schema),
      ...foreignKeyRules(schema),
      exceeds('lent-more', tables.Buku, 'Dipinjam', 'Eksemplar'),
      ...factRules(schema),
    ],
    absences: [],
    profile: () => [],
    followers: [],
    ofFile: [],
    expectedRows: {},
    scoreClasses: ['Baik', 'Cukup', 'Kurang'],
  },
  catalogue: {
    sections: ['koleksi'],
    indicators: [copies, lent],
    periodCell: 'Bulan_Laporan',
    parameters: [],
    scale,
    limits: (settings) => {
      const { busyFrom, quietBelow } = settings as Settings;
      return {
        scale,
        reading: 'biasa',
        of: { 'buku.dipinjam': { better: 'higher', good: busyFrom, bad: quietBelow } },
      };
    },
    reportedBy: null,
    reporting: null,
    earlierAt: null,
  },
  settingBook: {
    defaults,
    sections: ['koleksi', 'report', 'letter'],
    numbers: [],
    choices: [],
    ordered: [],
  },
  sheets: [
    (context, input) => buildLetterSheet(context, { ...input, counts: input.check.counts }, letter),
    (context) => buildSummarySheet(context, { lines: [], live: [] }, []),
    (context) => buildSectionSheet(sectionSheet, context),
    buildComparisonSheet,
    buildRankingSheet,
  ],
  sectionSheets: [sectionSheet],
  leaderSheets: ['pimpinan'],
  slides: [],
  summary: [
    {
      key: 'summary.koleksi',
      figures: { copies: { id: 'buku.eksemplar', as: 'number' }, lent: { id: 'buku.dipinjam', as: 'percent' } },
    },
  ],
  prefill: (places) => ({
    Cabang: places.map(({ area }) => ({ 'Kode Cabang': area.code, 'Nama Cabang': area.name })),
  }),
  templateVersion: '1',
  syntheticAuthor: 'Contoh',
  texts: { id, en },
});
