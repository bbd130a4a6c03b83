/**
 * What the sample must add up to: the figures of the programme's deck for Kabupaten Pekalongan, 2014 (docs/spec/deck.md).
 * Where the deck says "more than", the sample takes a number of its own, marked here.
 */
export const figures = {
  kabupaten: '33.26',
  /** The eight kecamatan assisted. */
  kecamatan: ['33.26.11', '33.26.12', '33.26.13', '33.26.14', '33.26.15', '33.26.16', '33.26.18', '33.26.19'],
  desa: 119,
  /** Periode, and the first month with UPK figures. */
  year: 2014,
  month: 12,
  phases: { p2kp2002: 11, replikasi: 18, p2kp2007: 48, plpbk: 9 },
  blm: {
    apbn: 114_309_500_000,
    apbd: 19_109_582_500,
    /** Own choice: "more than 300 thousand", of which exactly 74.40% are poor. */
    kk: 302_875,
    kkMiskin: 225_339,
  },
  /** Beneficiary households by Bidang. */
  kegiatan: { Lingkungan: 151_527, Sosial: 66_260, Ekonomi: 11_387 },
  upk: { aset: 10_983_000_000, modalAwal: 6_171_000_000 },
  bkm: {
    berdaya: 14,
    menujuMadani: 9,
    pengurus: 2_475,
    pengurusPerempuan: 854,
    /** Own choice: "more than 3 thousand". */
    relawan: 3_214,
    relawanPerempuan: 1_187,
    award: 13,
  },
  /** Own choice: "more than Rp 400 juta" settled in 2013. */
  lainLainSettled: 412_500_000,
} as const;
