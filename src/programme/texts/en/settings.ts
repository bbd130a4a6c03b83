import type { idSettings } from '../id/settings';

/** English texts: what each of the programme's settings means. */
export const enSettings: Readonly<Record<keyof typeof idSettings, string>> = {
  'settings.section.classes': 'UPK performance classes',
  'settings.section.loans': 'Loans and arrears',
  'settings.section.blm': 'BLM',
  'settings.section.checks': 'Checking the data',
  'settings.section.score': 'Data score',
  'settings.section.classes.about':
    'Beyond the satisfactory limit a value is satisfactory, beyond the suspended limit suspended, in between minimum.',
  'settings.section.loans.about': 'Used for LAR, PAR, RR, collectability, and the check of the table Pinjaman.',
  'settings.section.blm.about':
    'Share of the block grants disbursed that the fiscal and poverty index (IFKD) asks of this kabupaten.',
  'settings.section.checks.about': 'Limits used when the tables are checked.',
  'settings.section.score.about': 'Weights count in proportion to their sum, which need not be 100.',
  'settings.section.letter.about':
    'Printed on Lembar Pimpinan. Name and office of who prepared the report come from sheet Profil.',

  'settings.option.P': 'P: POB 2013',
  'settings.option.Q': 'Q: strict',
  'settings.option.R': 'R: LKM/UPK application',
  'settings.about.P':
    'A value exactly on a limit is minimum. Example: a PAR of exactly 10% and one of exactly 20% are both minimum.',
  'settings.about.Q':
    'A value exactly on the suspended limit is suspended. Example: a PAR of exactly 10% is minimum, of exactly 20% suspended.',
  'settings.about.R':
    'A value exactly on the satisfactory limit is satisfactory. Example: a PAR of exactly 10% is satisfactory, of exactly 20% suspended; a CCr of exactly 100% is minimum.',

  'setting.upk.lar.memuaskan': 'LAR satisfactory below',
  'setting.upk.lar.penundaan': 'LAR suspended above',
  'setting.upk.par.memuaskan': 'PAR satisfactory below',
  'setting.upk.par.penundaan': 'PAR suspended above',
  'setting.upk.ccr.memuaskan': 'CCr satisfactory above',
  'setting.upk.ccr.penundaan': 'CCr suspended below',
  'setting.upk.roi.memuaskan': 'ROI satisfactory above',
  'setting.upk.roi.penundaan': 'ROI suspended below',
  'setting.upk.rr.memuaskan': 'RR satisfactory above',
  'setting.upk.rr.penundaan': 'RR suspended below',
  'setting.limitReading': 'Values exactly on a limit are read by',
  'setting.arrearsMonths': 'In arrears when late by at least',
  'setting.kolektibilitas.2': 'Special mention from',
  'setting.kolektibilitas.3': 'Substandard from',
  'setting.kolektibilitas.4': 'Doubtful from',
  'setting.kolektibilitas.5': 'Loss from',
  'setting.groupMembers': 'Fewest members of a group',
  'setting.womenShare': 'Smallest share of women',
  'setting.tenorMin': 'Shortest term of a loan',
  'setting.tenorMax': 'Longest term of a loan',
  'setting.shortfallShare': 'Shortfall that still counts as paid (of Pokok)',
  'setting.apbdShare': 'Smallest share of APBD by IFKD (0%: not judged)',
  'setting.moneyTolerance': 'Difference of money that still counts as equal',
  'setting.firstDate': 'Earliest plausible date',
  'setting.termYears': 'Term of a board',
  'setting.slipBelow': 'An amount is doubtful when below',
  'setting.slipUsual': 'while the others of its column are above',
  'setting.slipDates': 'Fewest dates to suspect that day and month are swapped',
  'setting.outlierDistance': 'Distance from the median that stands out',
  'setting.outlierValues': 'Fewest values to judge by',
  'setting.onTimeDay': 'On time when received by day',
  'setting.halfTimeDay': 'Half on time by day',
  'setting.weight.kelengkapan': 'Weight of completeness',
  'setting.weight.akurasi': 'Weight of accuracy',
  'setting.weight.ketepatan': 'Weight of timeliness',
  'setting.weight.konsistensi': 'Weight of consistency',
  'setting.scoreVeryGood': 'Sangat Memuaskan from a score of',
  'setting.scoreGood': 'Memuaskan from a score of',
  'setting.scoreTarget': 'Score that the programme aims at',
};
