import type { idRefusals } from '../id/refusals';

/** English texts: why a task cannot be done, and what it has to tell. */
export const enRefusals: Readonly<Record<keyof typeof idRefusals, string>> = {
  'refusal.before-disbursement':
    '{tanggal} is before the day of disbursement, {awal}. Check the date or choose another loan.',
  'refusal.after-period': '{tanggal} is too late: {akhir} is the last day. Check the date.',
  'refusal.month-closed': '{bulan} is closed. Enter a correction in a month that is open, or reopen the month.',
  'refusal.loan-settled': 'On {tanggal} this loan is paid back. Check the date or choose another loan.',
  'refusal.before-reschedule': '{tanggal} is not possible: the new plan is in force since {awal}. Choose a later day.',
  'refusal.duplicate-receipt': 'Receipt {bukti} is in use already. Take another number.',
  'refusal.more-than-owed': 'The principal is more than the balance of {saldo}. Make it smaller.',
  'refusal.nothing-to-pay': 'Nothing is paid. Give an amount above 0.',
  'refusal.later-entries':
    'There are payments of this loan after {tanggal}. Take the day of the last one, or a later one.',
  'refusal.before-write-off':
    'This payment settles the loan before it was written off on {tanggal}. Take {tanggal} or a later day.',
  'refusal.unknown-receipt': 'This loan has no payment {bukti}. Choose one of the list.',
  'refusal.already-reversed': 'Payment {bukti} was corrected already, or is a correction. Choose another one.',
  'refusal.before-receipt': '{tanggal} is before the payment, {awal}. Take that day or a later one.',
  'refusal.no-period': 'Periode in Profil is blank or cannot be read. Fill it in on the sheet Profil first.',
  'refusal.unlinked-rows':
    'A row of Angsuran or Jadwal names a loan that Pinjaman does not have. Put it right by Check data first.',
  'refusal.unknown-loan': 'Loan {pinjaman} is not on the sheet Pinjaman. Choose one of the list.',
  'refusal.unknown-board': 'Board {bkm} is not on the sheet BKM. Choose one of the list.',
  'refusal.unreadable-loan': 'The row of loan {pinjaman} is incomplete or wrong. Put it right by Check data first.',
  'refusal.before-opening': 'Payments before {awal} are in the opening row of this loan. Take that day or a later one.',
  'refusal.not-understood': '"{lain}" cannot be read as a number or date. Type it again.',
  'refusal.not-whole': 'Give a whole number.',
  'refusal.too-small': 'Too small: {batas} at least.',
  'refusal.too-large': 'Too large: {batas} at most.',
  'refusal.not-listed': '"{lain}" is not on the list. Choose one of the list.',
  'refusal.cell-missing': 'Column {lain} is blank. Fill it in where the rows come from.',
  'refusal.number-taken': 'Loan number {pinjaman} is in use already. Take another number.',
  'refusal.not-running': 'The first receipt number {bukti} does not end with a number. Type for example PB-015.',
  'refusal.parts-exceed': 'Interest and principal together are more than {jumlah}. Change one of them.',
  'refusal.unchanged': 'This is what is stored already. Change the day, interest or principal.',
  'refusal.already-written-off': 'Loan {pinjaman} was written off already. Choose another loan.',
  'refusal.reversal-stays':
    'Without this row more than all of loan {pinjaman} would be paid. Correct the later payments first.',
  'refusal.no-earlier-month':
    'The UPK of {bkm} has no row of {bulan}. Fill in that row, or the whole row of this month, on the sheet UPK.',
  'refusal.cash-unexplained':
    'Cash of {bkm} by its book differs by {selisih} from {jumlah}. Complete the figures or give an explanation.',
  'refusal.below-zero': '{lain} of the UPK of {bkm} becomes {jumlah}, less than 0. Check what was typed.',
  'refusal.income-below-zero':
    'Income of UPK {bkm} becomes {jumlah}, as jasa of last year was corrected. Add {selisih} to Pendapatan Lain, take it off Perubahan Modal.',
  'refusal.balance-unexplained':
    'The balance of {bkm} moved by {selisih} without payment or disbursement. Enter it, or correct last month’s UPK row.',
  'refusal.board-unreadable': 'A row of the loans of {bkm} is incomplete or wrong. Put it right by Check data first.',
  'refusal.cash-short':
    'The UPK of {bkm} lacks {selisih} of cash in {bulan}. Check the amount, or complete the UPK figures first.',
  'refusal.upk-missing': '{banyak|board has|boards have} no UPK row of {bulan}: {lain}. Enter the UPK figures.',
  'refusal.upk-outdated':
    'UPK rows of {bulan} do not agree with the loans at {banyak|board|boards}: {lain}. Store the UPK figures again.',
  'refusal.cash-missing':
    'Cash by the book of {bulan} is missing for {banyak|board|boards}: {lain}. Enter the UPK figures.',
  'refusal.loans-outdated':
    'Figures of {banyak|loan|loans} do not agree with the payments. Recalculate the loans first.',
  'refusal.open-errors': 'Still open: {banyak|error|errors}. Put that right by Check data first.',
  'refusal.open-warnings':
    '{banyak|warning is|warnings are} open. Put them right, or accept them with a reason, by Check data.',
  'refusal.already-closed': '{bulan} is closed already. Continue with the next month.',
  'refusal.nothing-closed': 'No month is closed, so there is nothing to reopen.',
  'refusal.later-rows': '{banyak|row|rows} after {bulan} already. Enter what is right as a correction in this month.',
  'refusal.letter-none': 'This loan is not behind on the day of the letters. Clear its number.',
  'refusal.letter-early':
    'The next letter may go out on {tanggal} at the earliest. Change the day, or clear the number.',
  'refusal.letter-last': 'No further level is called for after letter {nama}. Clear the number.',
  'refusal.letter-number': 'The number {nama} is taken. Type another one.',
  'refusal.overpaid': 'Give back {jumlah}: more than is owed.',
  'refusal.overpaid-line': 'Loan {pinjaman}: give back {jumlah}, more than is owed.',
  'refusal.ahead': '{tanggal} is in the next month: it is stored, and counts once the next month is begun.',
  'refusal.opening-rows':
    '{banyak|opening row|opening rows} (SA-) will be added to Angsuran, with the principal repaid so far of each loan.',
  'refusal.resplit': 'The split of {bukti} would be another one. Choose to split anew to change it too.',
  'refusal.resplit-line':
    'Loan {pinjaman}: the split of later payments would be another one. Look at them in Correction.',
  'refusal.ksm-has-loan': 'This group has loan {pinjaman} still, balance {saldo}. Make sure that it may borrow again.',
  'refusal.ksm-overdue':
    'This group is {banyak|month|months} and {tunggakan} behind with loan {pinjaman}. Make sure that it may borrow again.',
  'refusal.money-differs':
    'The money received, {jumlah}, differs by {selisih} from what is stored. Count again before storing.',
  'refusal.lines-refused': 'Lines that cannot be stored: {lain}. The reason stands in the line.',
  'refusal.upk-follows': 'The UPK row of {bkm}, {bulan}, is updated too.',
  'refusal.upk-typed': 'The UPK row of {bkm}, {bulan}, stays: it was typed by hand. Compare it in UPK figures.',
  'refusal.manual-loan':
    'Loan {pinjaman} has a plan of its own that is not in Jadwal: its arrears and class stay as typed.',
  'refusal.class-anew': 'The class of loan {pinjaman} starts anew under the new plan.',
  'refusal.three-months':
    '{banyak|loan is|loans are} exactly 3 months behind: {lain}. The limit can be set in Pengaturan.',
  'refusal.cash-differs': 'Cash of {bkm} by its book differs by {selisih} from {jumlah}.',
  'refusal.not-checked': 'These data were not checked. Run Check data before closing the month.',
};
