import { numberFormats } from '../../engine/report/model/styles';
import type { SectionChart, SectionSheet } from '../../engine/report/parts/sections';

export type * from '../../engine/report/parts/sections';

/** A classed indicator of the areas against its limits. */
const limitChart = (name: 'par' | 'lar' | 'ccr' | 'roi'): SectionChart => ({
  name,
  kind: 'column',
  over: 'areas',
  indicators: [`upk.${name}`],
  axis: 'report.axis.share',
  numberFormat: '0%',
  limitsOf: `upk.${name}`,
});

/** The section sheets of the report (spec/deck.md), each with its tables and charts. */
export const sectionSheets: readonly SectionSheet[] = [
  {
    section: 'wilayah',
    tables: [
      {
        kind: 'areas',
        title: 'coverage',
        indicators: [
          'wil.desa',
          'wil.desa_kecamatan',
          'wil.cakupan',
          'wil.kelurahan',
          'wil.p2kp2002',
          'wil.replikasi',
          'wil.p2kp2007',
          'wil.pnpm2008',
          'wil.plpbk',
          'wil.penduduk',
          'wil.kk',
          'wil.kk_miskin',
          'wil.persen_miskin',
        ],
      },
    ],
    charts: [
      {
        name: 'locations',
        kind: 'column',
        over: 'areas',
        countsDesa: true,
        indicators: ['wil.desa'],
        axis: 'report.axis.locations',
        numberFormat: numberFormats.whole,
      },
      {
        name: 'phases',
        kind: 'column',
        over: 'areas',
        countsDesa: true,
        indicators: ['wil.p2kp2002', 'wil.replikasi', 'wil.p2kp2007', 'wil.pnpm2008'],
        axis: 'report.axis.locations',
        numberFormat: numberFormats.whole,
      },
    ],
  },
  {
    section: 'blm',
    tables: [
      {
        kind: 'areas',
        title: 'grants',
        indicators: [
          'blm.pagu',
          'blm.cair',
          'blm.apbn',
          'blm.apbd',
          'blm.lainnya',
          'blm.porsi_apbd',
          'blm.dimanfaatkan',
          'blm.persen_dimanfaatkan',
          'blm.per_desa',
        ],
      },
      {
        kind: 'areas',
        title: 'grantUse',
        indicators: [
          'blm.lingkungan',
          'blm.sosial',
          'blm.ekonomi',
          'blm.bop',
          'blm.swadaya',
          'blm.rasio_swadaya',
          'blm.kk_penerima',
          'blm.kk_miskin_penerima',
          'blm.persen_miskin',
        ],
      },
      { kind: 'areas', title: 'grantYears', indicators: ['blm.cair_tahun'] },
    ],
    charts: [
      {
        name: 'grantSource',
        kind: 'stackedColumn',
        over: 'areas',
        indicators: ['blm.apbn', 'blm.apbd', 'blm.lainnya'],
        axis: 'report.rupiah',
        numberFormat: '#,##0,,',
      },
      {
        name: 'grantUse',
        kind: 'stackedColumn',
        over: 'areas',
        indicators: ['blm.lingkungan', 'blm.sosial', 'blm.ekonomi', 'blm.bop'],
        axis: 'report.rupiah',
        numberFormat: '#,##0,,',
      },
    ],
  },
  {
    section: 'kegiatan',
    tables: [
      {
        kind: 'areas',
        title: 'beneficiaries',
        indicators: [
          'man.infrastruktur',
          'man.sosial',
          'man.ekonomi',
          'man.selesai',
          'man.persen_miskin',
          'fis.biaya',
          'man.swadaya',
          'fis.progres',
          'fis.baik',
        ],
      },
      { kind: 'works', title: 'works' },
    ],
    charts: [
      {
        name: 'tridaya',
        kind: 'column',
        over: 'areas',
        indicators: ['man.infrastruktur', 'man.sosial', 'man.ekonomi'],
        axis: 'report.axis.households',
        numberFormat: numberFormats.whole,
      },
    ],
  },
  {
    section: 'upk',
    tables: [
      {
        kind: 'areas',
        title: 'upk',
        indicators: [
          'upk.pelapor',
          'upk.wajib',
          'upk.modal_awal',
          'upk.modal',
          'upk.kewajiban',
          'upk.kas',
          'upk.aset',
          'upk.pertumbuhan',
          'upk.pendapatan',
          'upk.biaya',
          'upk.laba',
        ],
      },
      {
        kind: 'areas',
        title: 'classes',
        indicators: ['upk.lar', 'upk.par', 'upk.ccr', 'upk.roi', 'upk.rr', 'upk.kelas'],
      },
      {
        kind: 'areas',
        title: 'loans',
        indicators: [
          'pin.jumlah',
          'pin.ksm',
          'pin.saldo',
          'pin.tunggakan',
          'pin.kol1',
          'pin.kol2',
          'pin.kol3',
          'pin.kol4',
          'pin.kol5',
          'pin.cadangan_wajib',
          'upk.cadangan',
          'pin.perempuan',
          'pin.miskin',
        ],
      },
      {
        kind: 'trend',
        title: 'trend',
        indicators: ['upk.saldo_bulan', 'upk.par_bulan', 'upk.lar_bulan', 'upk.aset_bulan'],
      },
    ],
    charts: [
      {
        name: 'collectability',
        kind: 'stackedColumn',
        over: 'areas',
        indicators: ['pin.kol1', 'pin.kol2', 'pin.kol3', 'pin.kol4', 'pin.kol5'],
        axis: 'report.rupiah',
        numberFormat: '#,##0,,',
      },
      ...(['par', 'lar', 'ccr', 'roi'] as const).map(limitChart),
      {
        name: 'riskTrend',
        kind: 'line',
        over: 'months',
        indicators: ['upk.par_bulan', 'upk.lar_bulan'],
        axis: 'report.axis.share',
        numberFormat: '0%',
      },
      {
        name: 'balanceTrend',
        kind: 'line',
        over: 'months',
        indicators: ['upk.saldo_bulan', 'upk.aset_bulan'],
        axis: 'report.rupiah',
        numberFormat: '#,##0,,',
      },
    ],
  },
  {
    section: 'kelembagaan',
    tables: [
      {
        kind: 'areas',
        title: 'boards',
        indicators: [
          'bkm.jumlah',
          'bkm.awal',
          'bkm.berdaya',
          'bkm.mandiri',
          'bkm.menuju_madani',
          'bkm.madani',
          'bkm.pengurus',
          'bkm.perempuan',
          'bkm.relawan',
          'bkm.relawan_perempuan',
          'bkm.pjm',
          'bkm.masa_habis',
        ],
      },
    ],
    charts: [
      {
        name: 'boardStatus',
        kind: 'stackedColumn',
        over: 'areas',
        countsDesa: true,
        indicators: ['bkm.awal', 'bkm.berdaya', 'bkm.mandiri', 'bkm.menuju_madani', 'bkm.madani'],
        axis: 'report.axis.boards',
        numberFormat: numberFormats.whole,
      },
    ],
  },
  {
    section: 'inovasi',
    tables: [
      {
        kind: 'areas',
        title: 'innovations',
        indicators: [
          'ino.lain_selesai',
          'ino.lain_sisa',
          'ino.tunggakan_lalu',
          'ino.tunggakan_kini',
          'ino.tunggakan_turun',
          'ino.layak_blm',
          'ino.award',
        ],
      },
    ],
    charts: [
      {
        name: 'arrears',
        kind: 'column',
        over: 'areas',
        indicators: ['ino.tunggakan_lalu', 'ino.tunggakan_kini'],
        axis: 'report.rupiah',
        numberFormat: '#,##0,,',
      },
    ],
  },
];
