import type { idRules } from '../id/rules';

export const enRules: Record<keyof typeof idRules, string> = {
  'rule.language': 'en',
  'rule.unknown': 'This entry needs another look.',
  'rule.accepted': 'Accepted by {by}: {reason}.',
  'rule.fix.certain': 'Read as {fix}; press Repair to store it that way.',
  'rule.fix.suggestion': 'Perhaps {fix} is meant.',

  'rule.table-missing.title': 'Sheet missing',
  'rule.table-missing.message':
    'There is no table {table} in this workbook. Make a sheet named {table} with the headers of the template, or rename the sheet that holds the data.',
  'rule.table-missing.header':
    'The headers of sheet {table} are not recognised. Write the headers of the template in one row above the data.',
  'rule.table-empty.title': 'Table still empty',
  'rule.table-empty.message': 'Table {table} has no data rows yet. Enter its data first.',
  'rule.table-empty.mayBe':
    'Table {table} has no data rows yet. Enter its data, or accept this warning with a reason if there are none.',
  'rule.column-missing.title': 'Column missing',
  'rule.column-missing.message':
    'Column {column} is not in table {table}. Add the column, or correct the spelling of its header.',
  'rule.column-missing.suggestion': 'Perhaps the column headed "{fix}" is meant.',
  'rule.column-duplicate.title': 'Column written twice',
  'rule.column-duplicate.message':
    'The header {column} stands twice; only the first one, at {first}, is read. Remove this column or rename its header.',
  'rule.column-unknown.title': 'Other column',
  'rule.column-unknown.message': 'Column {column} is not used in the figures. Leave it if it is a note of your own.',
  'rule.column-personal.title': 'Personal data',
  'rule.column-personal.message':
    'Column {column} holds personal data that are not needed here. Delete the column before the workbook is sent.',
  'rule.column-personal.nik':
    'Column {column} seems to hold identity card numbers (NIK), which are not needed here. Delete the column before the workbook is sent.',
  'rule.column-personal.phone':
    'Column {column} seems to hold telephone numbers, which are not needed here. Delete the column before the workbook is sent.',
  'rule.totals-row.title': 'Totals row',
  'rule.totals-row.message':
    'Row "{value}" is a totals row and is not counted. Remove totals rows from the data table.',
  'rule.text-row.title': 'Row of text',
  'rule.text-row.message':
    'This row holds "{value}" and nothing else, so it is not read as data. Delete the row or move its text above the headers; if it is data, fill in the rest.',
  'rule.text-row.below':
    'The text below the table from "{value}" on ({rows|row|rows}) is not read as data. Leave it if it is a signature or a note; if it is data, fill in the rest.',
  'rule.formula-error.title': 'Formula failed',
  'rule.formula-error.message': 'The formula in column {column} failed ({value}). Correct it or type the value.',
  'rule.formula-error.pending':
    'The result of the formula in column {column} is not stored in this file. Open the workbook in Excel, save it once, then check again.',
  'rule.profile.title': 'Profile incomplete',
  'rule.profile.message': '{column} on sheet Profil must be filled in properly, because the check rests on it.',
  'rule.profile.missing': '{column} is not filled in on sheet Profil. Fill it in first, because the check rests on it.',
  'rule.profile.unknown':
    'Kode Kabupaten {value} on the sheet Profil is not in the list of area codes. Check it; 33.26 is Kabupaten Pekalongan, for example.',
  'rule.profile.kecamatan':
    'Kode Kecamatan {value} on the sheet Profil is not a kecamatan of {kabupaten} ({code}). Check both codes.',
  'rule.profile.invalid': '{column} on sheet Profil holds "{value}", which cannot be read. Write it like {example}.',
  'rule.settings.title': 'Setting not used',
  'rule.settings.message': 'Row "{name}" of sheet Pengaturan is not used. Check its name and value.',
  'rule.settings.unknown':
    'The name "{name}" on sheet Pengaturan is not known, so its value is not used. Correct the name if a limit of the check is meant.',
  'rule.settings.unreadable':
    'The value "{value}" of {name} on sheet Pengaturan cannot be used, so the default applies. Correct the value or leave it blank.',
  'rule.settings.order':
    'The value "{value}" of {name} on sheet Pengaturan is out of order with the limit that belongs to it, so the default applies. Correct one of them, or leave it blank.',

  'rule.required.title': 'Not filled in',
  'rule.required.message': '{column} is not filled in. Fill in this cell.',
  'rule.required.when':
    '{column} is not filled in although {condition} is {is}. Fill in this cell, or correct {condition}.',
  'rule.required.whenAbove':
    '{column} is not filled in although {condition} is more than {limit}. Fill in this cell, or correct {condition}.',
  'rule.type.title': 'Entry does not suit the column',
  'rule.type.message': '{column} holds "{value}", which cannot be read. Write this cell again.',
  'rule.type.certain': '{column} is written as the text "{value}".',
  'rule.type.cell': '{column} holds {value}.',
  'rule.type.int': '{column} holds "{value}" but must be a whole number. Write digits only, such as 1250.',
  'rule.type.rp': '{column} holds "{value}" but must be an amount in rupiah. Write digits only, such as 1250000.',
  'rule.type.number': '{column} holds "{value}" but must be a number. Write digits only, such as 12.5.',
  'rule.type.percent': '{column} holds "{value}" but must be a percentage. Write it like 1.5%.',
  'rule.type.date': '{column} holds "{value}" but must be a date. Write it like 31/12/2013.',
  'rule.type.month': '{column} holds "{value}" but must be a month. Write it like Desember 2014.',
  'rule.type.year': '{column} holds "{value}" but must be a year. Write it like 2014.',
  'rule.integer.title': 'Must be a whole number',
  'rule.integer.message': '{column} holds {value} but must be a whole number. Write it again without decimals.',
  'rule.integer.certain': '{column} is written "{value}".',
  'rule.range.title': 'Number out of range',
  'rule.range.message': '{column} holds {read}; allowed is {min} to {max}. Check the number.',
  'rule.range.min': '{column} holds {read}; it must not be less than {min}. Check the number.',
  'rule.range.above': '{column} holds {read}; it must be more than {above}. Check the number.',
  'rule.range.max': '{column} holds {read}; it must not be more than {max}. Check the number.',
  'rule.choice.title': 'Not in the list',
  'rule.choice.message': '{column} holds "{value}", which is not in the list. Choose an entry of the list.',
  'rule.choice.list': '{column} holds "{value}". Choose one of: {allowed}.',
  'rule.choice.certain': '{column} is written "{value}".',
  'rule.pattern.title': 'Code of the wrong form',
  'rule.pattern.message':
    '{column} holds "{value}" but must be an area code. Write it in full with its dots, such as {example}.',
  'rule.pattern.certain': '{column} is written "{value}".',
  'rule.spacing.title': 'Stray spaces',
  'rule.spacing.message': '{column} holds spaces that are not needed.',
  'rule.date-window.title': 'Date outside the programme',
  'rule.date-window.message': '{column} holds {read}, outside the programme. Check the date.',
  'rule.date-window.before': '{column} holds {read}, before {limit}. Check the year.',
  'rule.date-window.after':
    '{column} holds {read}, after the end of Periode ({limit}). Check the date, or Periode on sheet Profil.',
  'rule.slip-thousand.title': 'Number may lack three zeros',
  'rule.slip-thousand.message':
    '{column} is only {read}, while the other values of this column are mostly over {usual}. An English Excel reads 12.000 as 12; check the number.',
  'rule.slip-day-month.title': 'Day and month may be exchanged',
  'rule.slip-day-month.message':
    '{column} reads {read}. In this column days over 12 are kept only as text, so day and month may be exchanged. Compare with the original document.',
  'rule.slip-day-month.before':
    '{column} reads {read}, before {limit}, perhaps because day and month are exchanged. Compare with the original document.',
  'rule.slip-day-month.after':
    '{column} reads {read}, after the end of Periode ({limit}), perhaps because day and month are exchanged. Compare with the original document.',

  'rule.unique.title': 'Code used twice',
  'rule.unique.message': '{column} "{value}" is used in row {row} already. Remove the double row, or correct the code.',
  'rule.unique.month':
    '{column} "{value}" has a row for the same Periode already, row {row}. Remove the double row, or correct its Periode.',
  'rule.foreign-key.title': 'Unknown code',
  'rule.foreign-key.message':
    '{column} "{value}" is not in table {other}. Correct its spelling, or add it to table {other} first.',
  'rule.bkm-per-desa.title': 'Two boards for one desa',
  'rule.bkm-per-desa.message':
    'Kode Desa "{value}" has a board in row {row} already. A desa has one board; correct Kode Desa or remove the double row.',
  'rule.desa-without-bkm.title': 'Desa without a board',
  'rule.desa-without-bkm.message':
    'Kode Desa "{value}" has no board. Add its board to table BKM, or remove this desa if it is not assisted.',
  'rule.area-unknown.title': 'Unknown area code',
  'rule.area-unknown.message': 'Kode Desa "{value}" is not in the Kemendagri list of area codes. Check the code.',
  'rule.area-outside.title': 'Desa outside the area',
  'rule.area-outside.message':
    'Kode Desa "{value}" does not belong to {name} ({area}) given in Profil. Check this code, or Kode Kabupaten in Profil.',
  'rule.area-outside.kecamatan':
    'Kode Desa "{value}" does not belong to Kecamatan {name} ({area}) given in Profil. Check this code, or Kode Kecamatan in Profil.',
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
  'rule.upk-profit.title': 'Profit does not fit',
  'rule.upk-profit.message':
    'Laba is {read} but Pendapatan less Biaya is {expected} (difference {difference}). Check the three amounts.',
  'rule.upk-assets.title': 'Aset differs from its parts',
  'rule.upk-assets.message':
    'Aset is {read} but cash, loans and inventory less Cadangan Risiko are {expected} (difference {difference}). Check the amounts.',
  'rule.upk-balance.title': 'Balance sheet does not balance',
  'rule.upk-balance.message':
    'Aset is {read} but Kewajiban plus Modal is {expected} (difference {difference}). Check the three amounts.',
  'rule.upk-overdue.title': 'UPK arrears above the whole',
  'rule.upk-overdue.message': '{column} ({read}) is more than {other} ({limit}). Check both numbers.',

  'rule.recon-balance.title': 'UPK balance differs from Pinjaman',
  'rule.recon-balance.message':
    "{column} is {read} but this board's loans in table Pinjaman come to {expected} (difference {difference}). Reconcile the UPK report with the loans.",
  'rule.recon-arrears.title': 'UPK arrears differ from Pinjaman',
  'rule.recon-arrears.message':
    '{column} is {read} but table Pinjaman gives {expected} (difference {difference}). Reconcile the UPK report with the loans.',
  'rule.recon-groups.title': 'UPK groups differ from Pinjaman',
  'rule.recon-groups.message':
    '{column} is {read} but table Pinjaman gives {expected|group|groups} (difference {difference}). Reconcile the UPK report with the loans; names spelled differently count as different groups.',
  'rule.upk-late.title': 'UPK has not reported',
  'rule.upk-late.message':
    'Board {bkm} has revolving loans but no UPK row for {period}. Enter the UPK report of that month; until then the board is left out of the sums.',
  'rule.upk-gap.title': 'UPK month left out',
  'rule.upk-gap.message': 'Board {bkm} has no UPK row for {month}. Enter the report of that month.',
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
  'rule.then-facts.title': 'Stable fact changed',
  'rule.then-facts.message':
    '{column} is {read} now and was {then} in the earlier workbook. Check which is right, or explain the change.',
};
