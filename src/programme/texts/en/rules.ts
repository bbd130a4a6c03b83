import type { idRules } from '../id/rules';

/** English texts: the programme's own rules, what is wrong and what to do about it. */
export const enRules: Readonly<Record<keyof typeof idRules, string>> = {
  'rule.profile.unknown':
    'Kode Kabupaten {value} on the sheet Profil is not in the list of area codes. Check it; 33.26 is Kabupaten Pekalongan, for example.',
  'rule.profile.kecamatan':
    'Kode Kecamatan {value} on the sheet Profil is not a kecamatan of {kabupaten} ({code}). Check both codes.',
  'rule.bkm-per-desa.title': 'Two boards for one desa',
  'rule.bkm-per-desa.message':
    'Kode Desa "{value}" has a board in row {row} already. A desa has one board; correct Kode Desa or remove the double row.',
  'rule.desa-without-bkm.title': 'Desa without a board',
  'rule.desa-without-bkm.message':
    'Kode Desa "{value}" has no board. Add its board to table BKM, or remove this desa if it is not assisted.',
  'rule.area-unknown.title': 'Unknown area code',
  'rule.area-unknown.message': '{column} "{value}" is not in the Kemendagri list of area codes. Check the code.',
  'rule.area-outside.title': 'Desa outside the area',
  'rule.area-outside.message':
    '{column} "{value}" does not belong to {name} ({area}) given in Profil. Check this code, or Kode Kabupaten in Profil.',
  'rule.area-outside.kecamatan':
    '{column} "{value}" does not belong to Kecamatan {name} ({area}) given in Profil. Check this code, or Kode Kecamatan in Profil.',
  'rule.area-name.title': 'Area name differs',
  'rule.area-name.message':
    '{column} is "{value}" but the name of code {code} is {official}. Check the name or the code.',
  'rule.area-type.title': 'Desa or kelurahan mixed up',
  'rule.area-type.message': 'Jenis is {value} but code {code} is that of a {expected}. Correct one of them.',
  'rule.area-incomplete.title': 'Desa not listed',
  'rule.area-incomplete.message':
    '{desa} ({code}), Kecamatan {kecamatan}, is not in table Desa. Add it, or explain that it is not assisted.',
  'rule.group-name.title': 'Similar names of groups',
  'rule.group-name.message':
    'Nama KSM "{name}" is nearly the same as "{other}" in row {row}. If it is one group, write it alike; if not, fill in Kode KSM.',

  'rule.desa-households.title': 'KK above Penduduk',
  'rule.desa-households.message': 'KK ({read}) is more than Penduduk ({limit}). Check both numbers.',
  'rule.desa-poor.title': 'KK Miskin above KK',
  'rule.desa-poor.message': 'KK Miskin ({read}) is more than KK ({limit}). Check both numbers.',
  'rule.bkm-board.title': 'Board without members',
  'rule.bkm-board.message': 'Men and women on the board are both 0. Enter the number of board members.',
  'rule.bkm-election.title': 'Election before founding',
  'rule.bkm-election.message':
    'Tanggal Pemilihan Terakhir ({read}) is earlier than Tanggal Berdiri ({limit}). Check both dates.',
  'rule.bkm-term.title': 'Board past its term',
  'rule.bkm-term.message':
    'The last election was on {read}, so the term of {years|year|years} is over. Hold an election, or enter the date of the latest one.',
  'rule.bkm-term.founded':
    'The board was founded on {read} and has no Tanggal Pemilihan Terakhir, so the term of {years|year|years} is over. Enter the date of the latest election.',
  'rule.bkm-award.title': 'BKM Award after Periode',
  'rule.bkm-award.message': 'Tahun BKM Award ({read}) is after the year of Periode ({limit}). Check the year.',
  'rule.bkm-specialists.title': 'Relawan Khusus above the volunteers',
  'rule.bkm-specialists.message':
    'Relawan Khusus ({read}) is more than the men and women who volunteer ({limit}). Check the three numbers.',
  'rule.blm-ceiling.title': 'Dana Cair above Pagu',
  'rule.blm-ceiling.message': 'Dana Cair ({read}) is more than Pagu ({limit}). Check both amounts.',
  'rule.blm-used.title': 'Dana Dimanfaatkan above Dana Cair',
  'rule.blm-used.message': 'Dana Dimanfaatkan ({read}) is more than Dana Cair ({limit}). Check both amounts.',
  'rule.blm-split.title': 'Parts of BLM differ from Dana Dimanfaatkan',
  'rule.blm-split.message':
    'Lingkungan + Sosial + Ekonomi + BOP come to {expected} but Dana Dimanfaatkan is {read} (difference {difference}). Check the five amounts.',
  'rule.blm-poor.title': 'KK Miskin above KK Penerima Manfaat',
  'rule.blm-poor.message':
    'KK Miskin Penerima Manfaat ({read}) is more than KK Penerima Manfaat ({limit}). Check both numbers.',
  'rule.blm-year.title': 'Paid outside the budget year',
  'rule.blm-year.message':
    'Tanggal Cair {read} lies neither in Tahun Anggaran {year} nor in the year after. Check the date or the year.',
  'rule.activity-kind.title': 'Kind does not belong to its Bidang',
  'rule.activity-kind.message': '{jenis} belongs to {bidang} but Bidang is {given}. Correct one of them.',
  'rule.activity-unit.title': 'Unit does not suit the activity',
  'rule.activity-unit.message': 'The unit {given} is not used for {jenis}. Choose: {allowed}.',
  'rule.activity-cost.title': 'Activity without money',
  'rule.activity-cost.message': "Dana BLM, Dana Swadaya and Dana Lain are all 0. Enter the activity's money.",
  'rule.activity-poor.title': 'KK Miskin above KK Penerima Manfaat',
  'rule.activity-poor.message':
    'KK Miskin Penerima Manfaat ({read}) is more than KK Penerima Manfaat ({limit}). Check both numbers.',
  'rule.activity-progress.title': 'Progress contradicts Status',
  'rule.activity-progress.message': 'Progres {read} does not suit Status. Correct one of them.',
  'rule.activity-progress.finished': 'Status is Selesai but Progres is {read}. Enter 100%, or correct Status.',
  'rule.activity-progress.planned': 'Status is Rencana but Progres is {read}. Enter 0%, or correct Status.',
  'rule.activity-progress.running':
    'Progres is {read} but Status is still Berjalan. Change Status to Selesai, or correct Progres.',
  'rule.activity-condition.title': 'Kondisi not needed',
  'rule.activity-condition.message':
    'Kondisi is for finished Lingkungan activities only. Clear this cell, or correct Bidang or Status.',
  'rule.loan-repaid.title': 'Repaid more than lent',
  'rule.loan-repaid.message': 'Angsuran Pokok ({read}) is more than Pokok ({limit}). Check both amounts.',
  'rule.loan-balance.title': 'Balance does not fit',
  'rule.loan-balance.message':
    'Saldo is {read} but Pokok less Angsuran Pokok is {expected} (difference {difference}). Check the three amounts.',
  'rule.loan-overdue.title': 'Overdue above balance',
  'rule.loan-overdue.message': 'Tunggakan Pokok ({read}) is more than Saldo ({limit}). Check both amounts.',
  'rule.loan-arrears.title': 'Arrears and their length disagree',
  'rule.loan-arrears.message': 'Tunggakan Pokok and Lama Tunggakan disagree. Check both.',
  'rule.loan-arrears.noMoney': 'Lama Tunggakan is {months|month|months} but Tunggakan Pokok is 0. Correct one of them.',
  'rule.loan-arrears.noMonths': 'Tunggakan Pokok is {amount} but Lama Tunggakan is 0 months. Correct one of them.',
  'rule.loan-class.title': 'Kolektibilitas does not fit the arrears',
  'rule.loan-class.message':
    'Kolektibilitas is {value} but {months|month|months} of arrears make class {expected}. Correct one of them.',
  'rule.loan-status.title': 'Balance contradicts Status',
  'rule.loan-status.message': 'Status is Lunas but Saldo is still {read}. Correct one of them.',
  'rule.loan-status.empty': 'Saldo is 0 but Status is {status}. Change Status to Lunas, or correct Saldo.',
  'rule.loan-settled.title': 'Wrong Tanggal Lunas',
  'rule.loan-settled.message': 'Tanggal Lunas ({read}) is earlier than Tanggal Cair ({limit}). Check both dates.',
  'rule.loan-settled.open': 'Tanggal Lunas is filled in but Status is {status}. Clear the date, or correct Status.',
  'rule.loan-members.title': 'Women or poor above members',
  'rule.loan-members.message': '{column} ({read}) is more than Anggota ({limit}). Check both numbers.',
  'rule.loan-group.title': 'Unusual group or term',
  'rule.loan-group.message':
    '{column} is outside the usual terms of revolving loans. Check the entry; leave it if it is right.',
  'rule.loan-group.members':
    'Only {members|member|members}, while a group with a revolving loan has at least {min}. Check the number; leave it if it is right.',
  'rule.loan-group.women':
    '{women|woman|women} of {members|member|members}, less than {share}. Check both numbers; leave them if they are right.',
  'rule.loan-group.term':
    'Jangka Waktu is {term|month|months}, while revolving loans usually run {from} to {to} months. Check the term; leave it if it is right.',
  'rule.loan-schedule.title': 'Arrears differ from the schedule',
  'rule.loan-schedule.message':
    'Tunggakan Pokok is {value} but the schedule gives {amount} ({due} of {term} instalments due). Check Angsuran Pokok, or set Jadwal Khusus to Ya if the loan was rescheduled.',
  'rule.loan-schedule.months':
    'Lama Tunggakan is {value|month|months} but the schedule gives {months} ({due} of {term} instalments due). Check Angsuran Pokok, or set Jadwal Khusus to Ya if the loan was rescheduled.',
  'rule.loan-instalments.title': 'Repayments differ from table Angsuran',
  'rule.loan-instalments.message':
    'Angsuran Pokok is {read} but table Angsuran comes to {expected} (difference {difference}). Check the repayments.',
  'rule.loan-grace.title': 'Wrong grace period',
  'rule.loan-grace.message':
    'Masa Tenggang of {months} months is not below Jangka Waktu ({term} months). Check both figures.',
  'rule.loan-grace.special':
    'Masa Tenggang is {months} months, but Jadwal Khusus is not Ya. Set Jadwal Khusus to Ya, or clear Masa Tenggang.',
  'rule.loan-written-off.title': 'Wrong day of writing off',
  'rule.loan-written-off.message': 'Tanggal Hapus Buku ({read}) is before Tanggal Cair ({limit}). Check both dates.',
  'rule.loan-written-off.open':
    'Tanggal Hapus Buku is filled, but Status is {status}. Clear this date, or correct Status.',
  'rule.loan-written-off.settled':
    'Tanggal Hapus Buku ({read}) is after Tanggal Lunas ({limit}). A settled loan is not written off; check both dates.',
  'rule.loan-plan.title': 'Wrong plan of a loan',
  'rule.loan-plan.message':
    'Ke of the {count} instalments of this plan does not run from 1 to {count}. Check the numbers; none may be missing or stand twice.',
  'rule.loan-plan.sum':
    'Pokok of the plan adds up to {read}, but {expected} was left of the loan when it came into force (difference {difference}). Check the plan and the payments.',
  'rule.loan-plan-arrears.title': 'Arrears differ from the plan',
  'rule.loan-plan-arrears.message':
    'Tunggakan Pokok is {value}, but {amount} by its plan ({months} months). Check the figure, the plan and the payments.',
  'rule.loan-plan-arrears.months':
    'Lama Tunggakan is {value} months, but {months} months by its plan. Check the figure, the plan and the payments.',
  'rule.loan-jasa.title': 'Overdue jasa does not match',
  'rule.loan-jasa.message':
    'Tunggakan Jasa is {read}, but {expected} by plan and table Angsuran (difference {difference}). Check the figure and the payments.',
  'rule.instalment-date.title': 'Payment before the loan was lent',
  'rule.instalment-date.message':
    'The payment ({read}) is before Tanggal Cair of its loan ({limit}). Check both dates, or its Nomor Pinjaman.',
  'rule.instalment-reversal.title': 'Wrong correction of a payment',
  'rule.instalment-reversal.message':
    'Nomor Bukti "{value}" is no payment of this loan. Write the Nomor Bukti of the payment that is corrected.',
  'rule.instalment-reversal.amount':
    'A correction must be exactly the reverse of payment "{value}": Pokok {pokok} and Jasa {jasa}. Correct both amounts.',
  'rule.instalment-reversal.before':
    'The correction ({read}) is before the payment that it corrects ({limit}). Check both dates.',
  'rule.instalment-reversal.again':
    'Payment "{value}" is corrected in row {row} already. A payment is corrected once only; remove one of them.',
  'rule.upk-profit.title': 'Profit does not fit',
  'rule.upk-profit.message':
    'Laba is {read} but Pendapatan less Biaya is {expected} (difference {difference}). Check the three amounts.',
  'rule.upk-assets.title': 'Aset differs from its parts',
  'rule.upk-assets.message':
    'Aset is {read} but cash, loans and inventory less Cadangan Risiko are {expected} (difference {difference}). Check the amounts.',
  'rule.upk-balance.title': 'Balance sheet does not balance',
  'rule.upk-balance.message':
    'Aset is {read} but Kewajiban plus Modal is {expected} (difference {difference}). Check the three amounts.',
  'rule.upk-capital.title': 'UPK capital used up',
  'rule.upk-capital.message':
    "Modal is {read}: the UPK's capital is used up, so ROI cannot be computed. Check the amount; if it is true, accept it with the reason.",
  'rule.upk-overdue.title': 'UPK arrears above the whole',
  'rule.upk-overdue.message': '{column} ({read}) is more than {other} ({limit}). Check both numbers.',
  'rule.photo-file.title': 'File name of a photo that cannot be used',
  'rule.photo-file.message':
    'Berkas "{value}" is not the file name of a photo. Write the name alone, without a folder, ending in .jpg, .jpeg or .png; keep the photo in the folder Foto beside the workbook.',

  'rule.recon-balance.title': 'UPK balance differs from Pinjaman',
  'rule.recon-balance.message':
    "{column} is {read} but this board's loans in table Pinjaman come to {expected} (difference {difference}). Reconcile the UPK report with the loans.",
  'rule.recon-arrears.title': 'UPK arrears differ from Pinjaman',
  'rule.recon-arrears.message':
    '{column} is {read} but table Pinjaman gives {expected} (difference {difference}). Reconcile the UPK report with the loans.',
  'rule.recon-groups.title': 'UPK groups differ from Pinjaman',
  'rule.recon-groups.message':
    '{column} is {read} but table Pinjaman gives {expected|group|groups} (difference {difference}). Reconcile the UPK report with the loans; names spelled differently count as different groups.',
  'rule.upk-income.title': 'Income below jasa received',
  'rule.upk-income.message':
    'Pendapatan grew by {read} this month, but jasa of {jasa} was received by table Angsuran ({difference} less). Check Pendapatan and the jasa.',
  'rule.upk-late.title': 'UPK has not reported',
  'rule.upk-late.message':
    'Board {bkm} has revolving loans but no UPK row for {period}. Enter the UPK report of that month; until then the board is left out of the sums.',
  'rule.upk-gap.title': 'UPK month left out',
  'rule.upk-gap.message': 'Board {bkm} has no UPK row for {month}. Enter the report of that month.',
  'rule.closed-changed.title': 'A closed month has changed',
  'rule.closed-changed.message':
    'The data of {month} are not what they were when the month was closed. Put them back, or explain why they were corrected.',
  'rule.recon-activity.title': 'Activities cost more than BLM gave',
  'rule.recon-activity.message':
    'Up to {year} Dana BLM for {bidang} in this desa is {read} but BLM received for it is {limit}. Check tables Kegiatan and BLM.',
  'rule.beneficiaries.title': "Beneficiaries above the desa's KK",
  'rule.beneficiaries.message':
    "KK Penerima Manfaat ({read}) is more than this desa's KK ({limit}). Check both numbers.",
  'rule.outlier.title': 'Cost far from the others',
  'rule.outlier.message': 'The value of this row is far from other rows of its kind. Check the number.',
  'rule.outlier.household':
    'Money for each household served is {read}, while rows of this kind are mostly near {middle}. Check the money and the households.',
  'rule.outlier.unit':
    'Cost for each unit of Volume is {read}, while activities of this kind are mostly near {middle}. Check the money and the Volume.',

  'rule.then-loan-gone.title': 'Loan of the earlier workbook is gone',
  'rule.then-loan-gone.message':
    'Loan {loan} (BKM {bkm}) had a balance of {balance} in the earlier workbook, but is no longer in table Pinjaman. Put its row back; settled loans stay on record too.',
  'rule.then-loan-gone.renumbered':
    'Loan {loan} (BKM {bkm}) had a balance of {balance} in the earlier workbook; now it seems to be number {other} in row {row}. Use the old number again.',
  'rule.then-repaid-fell.title': 'Repayments fell',
  'rule.then-repaid-fell.message':
    'Angsuran Pokok is {read}, but was {then} already in the earlier workbook. Repayments cannot become less; check the number.',
  'rule.then-loan-changed.title': 'Loan differs from the earlier workbook',
  'rule.then-loan-changed.message':
    '{column} is {read} now and was {then} in the earlier workbook. {column} of a loan never changes; check which is right.',
  'rule.then-loan-late.title': 'Old loan appears only now',
  'rule.then-loan-late.message':
    'Tanggal Cair is {read}, but the loan is not in the earlier workbook (up to {limit}). Check the date, or explain why it is recorded only now.',
  'rule.then-upk-changed.title': 'UPK report of a past month differs',
  'rule.then-upk-changed.message':
    '{column} of a past month is {read} now and was {then} in the earlier workbook. Put it back, or explain the correction.',
  'rule.then-balance.title': 'Balance does not follow from the earlier one',
  'rule.then-balance.message':
    'The loan balance is {read} now. The earlier balance {then}, plus new loans {lent}, minus repayments {repaid} and write-offs {writtenOff}, makes {expected} (difference {difference}). Check the new loans, repayments and the Status of loans.',
};
