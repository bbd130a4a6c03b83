/** Which tables and charts each section's sheet has, of which indicators and over what (docs/spec/report.md, docs/spec/indicators.md, docs/spec/deck.md). */
import { catalogue } from '../../../src/programme/indicators';
import { sectionSheets } from '../../../src/programme/sheets/sections';
import { wordsIn } from '../../support/programme';

const sheetOf = (section: string) => {
  const found = sectionSheets.find((sheet) => sheet.section === section);
  if (!found) throw new Error(`no sheet of ${section}`);
  return found;
};

/** A table in a line: what its rows are, its title, its indicators. */
const tablesOf = (section: string) =>
  sheetOf(section).tables.map((table) =>
    [
      `${table.title} over ${table.kind}:`,
      ...(table.kind === 'breakdown' ? [table.indicator] : table.indicators),
      ...(table.kind === 'areas' && table.ifKnown ? ['(where known)'] : []),
      ...(table.kind === 'areas' && table.least ? [`(${table.least.indicator} >= ${table.least.setting})`] : []),
    ].join(' '),
  );

/** A chart in two lines: its look, then its indicators. */
const chartsOf = (section: string) =>
  sheetOf(section).charts.map(({ name, kind, over, axis, numberFormat, indicators, countsAreas, limitsOf }) =>
    [
      `${name}: ${kind} over ${over}, ${axis} as ${numberFormat}${countsAreas ? ', counts areas' : ''}`,
      `${indicators.join(' ')}${limitsOf === undefined ? '' : ` against the limits of ${limitsOf}`}`,
    ].join(' | '),
  );

test('one sheet for each section of the deck, in its order', () => {
  expect(sectionSheets.map(({ section }) => section)).toEqual(catalogue.sections);
});

test('Wilayah: coverage, phases and people; locations by area and by phase', () => {
  expect(tablesOf('wilayah')).toEqual([
    'coverage over areas: wil.desa wil.desa_kecamatan wil.cakupan wil.kelurahan wil.p2kp2002 wil.replikasi wil.p2kp2007 wil.pnpm2008 wil.plpbk wil.penduduk wil.kk wil.kk_miskin wil.persen_miskin',
  ]);
  expect(chartsOf('wilayah')).toEqual([
    'locations: column over areas, report.axis.locations as #,##0, counts areas | wil.desa',
    'phases: column over areas, report.axis.locations as #,##0, counts areas | wil.p2kp2002 wil.replikasi wil.p2kp2007 wil.pnpm2008',
  ]);
});

test('BLM: money by source, with the least share of APBD; its use and whom it reached; by year', () => {
  expect(tablesOf('blm')).toEqual([
    'grants over areas: blm.pagu blm.cair blm.apbn blm.apbd blm.lainnya blm.porsi_apbd blm.dimanfaatkan blm.persen_dimanfaatkan blm.per_desa (blm.porsi_apbd >= apbdShare)',
    'grantUse over areas: blm.lingkungan blm.sosial blm.ekonomi blm.bop blm.swadaya blm.rasio_swadaya blm.kk_penerima blm.kk_miskin_penerima blm.persen_miskin',
    'grantYears over areas: blm.cair_tahun',
  ]);
  expect(chartsOf('blm')).toEqual([
    'grantSource: stackedColumn over areas, report.rupiah as #,##0,, | blm.apbn blm.apbd blm.lainnya',
    'grantUse: stackedColumn over areas, report.rupiah as #,##0,, | blm.lingkungan blm.sosial blm.ekonomi blm.bop',
  ]);
});

test('Kegiatan: households by aspect, money and progress; finished works by kind and unit', () => {
  expect(tablesOf('kegiatan')).toEqual([
    'beneficiaries over areas: man.infrastruktur man.sosial man.ekonomi man.selesai man.persen_miskin fis.biaya man.swadaya fis.progres fis.baik',
    'works over breakdown: fis.selesai',
  ]);
  expect(chartsOf('kegiatan')).toEqual([
    'tridaya: column over areas, report.axis.households as #,##0 | man.infrastruktur man.sosial man.ekonomi',
  ]);
});

test('UPK: funds, classes, loans by collectability with their reserve, months', () => {
  expect(tablesOf('upk')).toEqual([
    'upk over areas: upk.pelapor upk.wajib upk.modal_awal upk.modal upk.kewajiban upk.kas upk.aset upk.pertumbuhan upk.pendapatan upk.biaya upk.laba',
    'classes over areas: upk.lar upk.par upk.ccr upk.roi upk.rr upk.kelas',
    'loans over areas: pin.jumlah pin.ksm pin.saldo pin.tunggakan pin.tunggakan_jasa pin.kol1 pin.kol2 pin.kol3 pin.kol4 pin.kol5 pin.cadangan_wajib upk.cadangan pin.perempuan pin.miskin',
    'trend over trend: upk.saldo_bulan upk.par_bulan upk.lar_bulan upk.aset_bulan',
  ]);
  // PAR, LAR, CCr and ROI are drawn with their limits.
  expect(chartsOf('upk')).toEqual([
    'collectability: stackedColumn over areas, report.rupiah as #,##0,, | pin.kol1 pin.kol2 pin.kol3 pin.kol4 pin.kol5',
    'par: column over areas, report.axis.share as 0% | upk.par against the limits of upk.par',
    'lar: column over areas, report.axis.share as 0% | upk.lar against the limits of upk.lar',
    'ccr: column over areas, report.axis.share as 0% | upk.ccr against the limits of upk.ccr',
    'roi: column over areas, report.axis.share as 0% | upk.roi against the limits of upk.roi',
    'riskTrend: line over months, report.axis.share as 0% | upk.par_bulan upk.lar_bulan',
    'balanceTrend: line over months, report.rupiah as #,##0,, | upk.saldo_bulan upk.aset_bulan',
  ]);
});

test('Kelembagaan: boards by level, members and volunteers; forums and partnerships where any are known', () => {
  expect(tablesOf('kelembagaan')).toEqual([
    'boards over areas: bkm.jumlah bkm.awal bkm.berdaya bkm.mandiri bkm.menuju_madani bkm.madani bkm.pengurus bkm.perempuan bkm.relawan bkm.relawan_perempuan bkm.relawan_khusus bkm.pjm bkm.masa_habis',
    'partners over areas: lem.forum mit.jumlah mit.bkm mit.nilai mit.nilai_tahun (where known)',
  ]);
  expect(chartsOf('kelembagaan')).toEqual([
    'boardStatus: stackedColumn over areas, report.axis.boards as #,##0, counts areas | bkm.awal bkm.berdaya bkm.mandiri bkm.menuju_madani bkm.madani',
  ]);
});

test('Inovasi: other loans, arrears against December of last year, boards that may use BLM, award', () => {
  expect(tablesOf('inovasi')).toEqual([
    'innovations over areas: ino.lain_selesai ino.lain_sisa ino.tunggakan_lalu ino.tunggakan_kini ino.tunggakan_turun ino.layak_blm ino.award',
  ]);
  expect(chartsOf('inovasi')).toEqual([
    'arrears: column over areas, report.rupiah as #,##0,, | ino.tunggakan_lalu ino.tunggakan_kini',
  ]);
});

test('every title and every axis has its words', () => {
  const words = wordsIn('id');
  const keys = sectionSheets.flatMap(({ section, tables, charts }) => [
    `section.${section}`,
    ...tables.map(({ title }) => `report.table.${title}`),
    ...charts.flatMap(({ name, axis }) => [`report.chart.${name}`, axis]),
  ]);
  expect(keys.filter((key) => !words.has(key))).toEqual([]);
});
