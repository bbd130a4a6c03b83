import type { idDefinitions } from '../id/definitions';

/** English texts: what each indicator means, in plain words, and where its definition comes from. */
export const enDefinitions: Readonly<Record<keyof typeof idDefinitions, string>> = {
  'indicator.wil.kecamatan.definition': 'Number of kecamatan that have assisted desa/kelurahan in the workbook.',
  'indicator.wil.kecamatan_kabupaten.definition':
    'Number of all kecamatan of this kabupaten/kota, by the list of Kemendagri area codes.',
  'indicator.wil.desa.definition': 'Number of assisted desa/kelurahan: the rows of table Desa.',
  'indicator.wil.desa_kecamatan.definition':
    'Number of all desa/kelurahan in the assisted kecamatan, by the list of Kemendagri area codes.',
  'indicator.wil.cakupan.definition':
    'Share of the desa/kelurahan in the assisted kecamatan that the programme assists. 100% means all of them.',
  'indicator.wil.kelurahan.definition': 'Number of assisted locations that are kelurahan.',
  'indicator.wil.p2kp2002.definition': 'Number of desa/kelurahan that took part in P2KP 2002.',
  'indicator.wil.replikasi.definition': 'Number of desa/kelurahan that took part in Replikasi.',
  'indicator.wil.p2kp2007.definition': 'Number of desa/kelurahan that took part in PNPM-P2KP 2007.',
  'indicator.wil.pnpm2008.definition':
    'Number of desa/kelurahan that have taken part in PNPM Mandiri Perkotaan since 2008.',
  'indicator.wil.plpbk.definition':
    'Number of locations of community-based settlement planning (PLPBK). A location may take part in several phases, so phases are not added up.',
  'indicator.wil.penduduk.definition': 'Population of the assisted desa/kelurahan.',
  'indicator.wil.kk.definition': 'Households (KK) in the assisted desa/kelurahan.',
  'indicator.wil.kk_miskin.definition': 'Poor households (KK) in the assisted desa/kelurahan.',
  'indicator.wil.persen_miskin.definition': 'Share of the households in the assisted desa/kelurahan that are poor.',

  'indicator.blm.pagu.definition': 'Block grants (BLM) allocated, all years and sources.',
  'indicator.blm.cair.definition':
    'Block grants (BLM) that have reached the accounts of the boards, all years and sources.',
  'indicator.blm.dimanfaatkan.definition': 'Block grants already used for activities and running costs of the boards.',
  'indicator.blm.swadaya.definition':
    'Community contribution (money, goods and labour in rupiah) recorded with the block grants.',
  'indicator.blm.apbn.definition': 'Block grants disbursed from the national budget (APBN, DUB).',
  'indicator.blm.apbd.definition': 'Block grants disbursed from the local budget (APBD, DDUB).',
  'indicator.blm.lainnya.definition': 'Block grants disbursed from sources other than APBN and APBD.',
  'indicator.blm.porsi_apbd.definition': 'Share of the block grants disbursed that local government funded.',
  'indicator.blm.persen_cair.definition': 'Share of the allocation that has been disbursed.',
  'indicator.blm.persen_dimanfaatkan.definition':
    'Share of the block grants disbursed that has been used. The rest is still in the accounts of the boards.',
  'indicator.blm.lingkungan.definition': 'Block grants used for infrastructure and environment.',
  'indicator.blm.porsi_lingkungan.definition':
    'Share of the block grants used that went to infrastructure and environment.',
  'indicator.blm.sosial.definition': 'Block grants used for social activities.',
  'indicator.blm.porsi_sosial.definition': 'Share of the block grants used that went to social activities.',
  'indicator.blm.ekonomi.definition': 'Block grants used for economic activities, capital of revolving loans included.',
  'indicator.blm.porsi_ekonomi.definition': 'Share of the block grants used that went to economic activities.',
  'indicator.blm.bop.definition': 'Block grants used for running costs of the boards (BOP).',
  'indicator.blm.porsi_bop.definition': 'Share of the block grants used that went to running costs of the boards.',
  'indicator.blm.rasio_swadaya.definition': 'Rupiah that communities added to each rupiah of block grant disbursed.',
  'indicator.blm.kk_penerima.definition':
    'Households that benefited, as recorded with each disbursement. A household may be recorded with several.',
  'indicator.blm.kk_miskin_penerima.definition': 'Poor households among those recorded with the disbursements.',
  'indicator.blm.persen_miskin.definition': 'Share of the households that benefited from block grants that are poor.',
  'indicator.blm.per_desa.definition': 'Average of block grants disbursed to one assisted desa/kelurahan, all years.',
  'indicator.blm.cair_tahun.definition': 'Block grants disbursed, by budget year.',

  'indicator.fis.selesai.definition':
    'Finished activities by kind and unit: volume, number of activities, and their cost.',
  'indicator.fis.biaya.definition':
    'All cost of activities: BLM, swadaya and other funds, planned activities included.',
  'indicator.fis.progres.definition': 'Progress of all activities; costly activities weigh more than cheap ones.',
  'indicator.fis.baik.definition':
    'Share of the finished infrastructure with a recorded condition that is still in good condition.',
  'indicator.man.infrastruktur.definition':
    'Households that use environmental works. Counted at every activity, planned ones included, so a household may be counted several times.',
  'indicator.man.sosial.definition':
    'Households that use social activities. Counted at every activity, planned ones included, so a household may be counted several times.',
  'indicator.man.ekonomi.definition':
    'Households that use economic activities. Counted at every activity, planned ones included, so a household may be counted several times.',
  'indicator.man.persen_miskin.definition': 'Share of the households that use activities that are poor.',
  'indicator.man.swadaya.definition': 'Share of the cost of activities that the community bears.',
  'indicator.man.selesai.definition':
    'Households that use finished activities; a household may be counted several times.',

  'indicator.upk.pelapor.definition': 'Number of boards whose UPK has reported for this Periode.',
  'indicator.upk.wajib.definition':
    'Number of boards that should report: those with loans, or with a report of an earlier month.',
  'indicator.upk.modal_awal.definition': 'Capital that the UPK first received for revolving loans.',
  'indicator.upk.modal.definition': 'Own capital of the UPK at the end of Periode, profit of the year included.',
  'indicator.upk.kewajiban.definition': 'Savings, joint-liability deposits and debts of the UPK at the end of Periode.',
  'indicator.upk.aset.definition':
    'All that the UPK manages at the end of Periode: cash and bank, loans, and inventory, less the loan-loss reserve.',
  'indicator.upk.kas.definition': 'Cash and bank balance of the UPK at the end of Periode.',
  'indicator.upk.pendapatan.definition': 'Income of the UPK from January to the end of Periode.',
  'indicator.upk.biaya.definition': 'Cost of the UPK from January to the end of Periode.',
  'indicator.upk.laba.definition': 'Income less cost of the UPK from January to the end of Periode.',
  'indicator.upk.cadangan.definition':
    'Loan-loss reserve that the UPK has booked. Compare it with the reserve required.',
  'indicator.upk.pertumbuhan.definition':
    'Percentage by which the assets of the UPK exceed the capital first received.',
  'indicator.pin.jumlah.definition': 'Number of running revolving loans.',
  'indicator.pin.ksm.definition': 'Number of groups (KSM) with a loan balance. A group with two loans counts once.',
  'indicator.pin.saldo.definition': 'Principal of revolving loans not yet repaid.',
  'indicator.pin.tunggakan.definition': 'Principal that has fallen due and is not repaid.',
  'indicator.pin.tunggakan_jasa.definition': 'Jasa that has fallen due and is not paid, as far as it is recorded.',
  'indicator.pin.kol1.definition': 'Balance of loans without arrears.',
  'indicator.pin.kol2.definition': 'Balance of loans 1 to 2 months in arrears.',
  'indicator.pin.kol3.definition': 'Balance of loans 3 to 6 months in arrears.',
  'indicator.pin.kol4.definition': 'Balance of loans 7 to 9 months in arrears.',
  'indicator.pin.kol5.definition': 'Balance of loans 10 months or more in arrears.',
  'indicator.pin.cadangan_wajib.definition':
    'Reserve needed by collectability: a share of the balance of each class. The shares are settings; by default 0.5% for the classes 1 and 2, 10% for class 3, 50% for class 4, 100% for class 5.',
  'indicator.pin.perempuan.definition': 'Share of the members of borrowing groups who are women.',
  'indicator.pin.miskin.definition': 'Share of the members of borrowing groups who are poor.',
  'indicator.pin.pokok.definition': 'All revolving loans ever disbursed, those repaid included.',
  'indicator.pin.pokok_tahun.definition': 'Revolving loans disbursed, by year of disbursement.',
  'indicator.upk.lar.definition':
    'Loan at Risk: share of the groups with a balance that are 3 months or more in arrears. The smaller the better.',
  'indicator.upk.par.definition':
    'Portfolio at Risk: share of the loan balance that lies in loans 3 months or more in arrears. The whole balance of those loans counts, not only what is overdue. The smaller the better.',
  'indicator.upk.ccr.definition':
    'Cost Coverage ratio: how many percent of its cost since January the income of the UPK covers. Above 100% is a profit.',
  'indicator.upk.roi.definition':
    'Return on Investment: profit since January, for a full year, to the capital of the UPK. Without capital (0 or below) it has no value, and its class is Penundaan; where no UPK reports for Periode it has neither.',
  'indicator.upk.rr.definition':
    'Repayment Rate: loan balance less the overdue principal of loans 3 months or more in arrears, to the loan balance. The larger the better.',
  'indicator.upk.kelas.definition':
    "The worst class of the five indicators above. It is this tool's own summary, not a rating of the guideline.",
  'indicator.upk.par_bulan.definition': 'PAR of each month as the UPK report it.',
  'indicator.upk.lar_bulan.definition': 'LAR of each month as the UPK report it.',
  'indicator.upk.saldo_bulan.definition': 'Balance of revolving loans of each month as the UPK report it.',
  'indicator.upk.aset_bulan.definition': 'Assets of the UPK of each month as the UPK report them.',

  'indicator.bkm.jumlah.definition': 'Number of boards (BKM/LKM).',
  'indicator.bkm.awal.definition': 'Number of boards at the level Awal.',
  'indicator.bkm.berdaya.definition': 'Number of boards at the level Berdaya.',
  'indicator.bkm.mandiri.definition': 'Number of boards at the level Mandiri.',
  'indicator.bkm.menuju_madani.definition': 'Number of boards at the level Menuju Madani.',
  'indicator.bkm.madani.definition': 'Number of boards at the level Madani.',
  'indicator.bkm.pengurus.definition': 'Number of people on the boards and in their units, men and women.',
  'indicator.bkm.perempuan.definition': 'Share of them who are women.',
  'indicator.bkm.relawan.definition': 'Number of volunteers, men and women.',
  'indicator.bkm.relawan_perempuan.definition': 'Number of women volunteers.',
  'indicator.bkm.relawan_khusus.definition':
    'Number of volunteers with a special skill; they are counted among the volunteers.',
  'indicator.bkm.pjm.definition': 'Share of the boards with a current medium-term plan (PJM Pronangkis).',
  'indicator.bkm.masa_habis.definition':
    'Number of boards whose last election (or founding) is more than 3 years ago, so that a new election is due.',
  'indicator.lem.forum.definition':
    'Share of the kecamatan served whose BKM forum is active. For a single desa: whether its kecamatan has an active forum.',
  'indicator.mit.jumlah.definition':
    'Number of partnerships of BKM with government offices, companies, banks, universities, NGOs and others.',
  'indicator.mit.bkm.definition': 'Share of all BKM that have a partnership.',
  'indicator.mit.nilai.definition': 'Value of all partnerships of BKM in rupiah.',
  'indicator.mit.nilai_tahun.definition': 'Value of partnerships of BKM by year.',

  'indicator.ino.lain_selesai.definition':
    'Other loans (outside the rules of revolving loans) that have been repaid, by year of repayment.',
  'indicator.ino.lain_sisa.definition': 'Other loans not yet settled.',
  'indicator.ino.tunggakan_lalu.definition':
    'Balance in arrears (3 months or more) in December of last year, of boards that report in both months.',
  'indicator.ino.tunggakan_kini.definition':
    'Balance in arrears (3 months or more) now, of boards that report in both months.',
  'indicator.ino.tunggakan_turun.definition':
    'Change of the balance in arrears (3 months or more) since December of last year, of boards that report in both months. A negative number is a fall.',
  'indicator.ino.layak_blm.definition':
    'Number of boards whose balance in arrears fell since December of last year, or is nil now: the 2014 condition for using block grants.',
  'indicator.ino.award.definition': 'Number of boards chosen for the BKM Award, by year.',

  'formula.own.upk.kelas': 'the worst class of LAR, PAR, CCr, ROI and RR',
  'formula.own.fis.selesai':
    'rows of table Kegiatan with Status Selesai, added up by Jenis Kegiatan and Satuan: Volume, number of rows, Dana BLM + Dana Swadaya + Dana Lain',

  'source.pob': 'POB Pinjaman Bergulir PNPM Mandiri Perkotaan 2013 (the guideline on revolving loans)',
  'source.lu02': 'Column heads of the UPK form LU-02; the limits in months and the percentages are settings',
  'source.deck': 'Programme deck of Kabupaten Pekalongan 2014',
  'source.tool': "This tool's own summary",
  'source.workbook': 'Computed from the workbook; no guideline rules it',
  'source.kemendagri': 'List of Kemendagri area codes',
};
