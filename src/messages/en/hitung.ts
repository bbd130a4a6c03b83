import type { idHitung } from '../id/hitung';

/** English texts: working loans out anew. */
export const enHitung: Readonly<Record<keyof typeof idHitung, string>> = {
  'ui.page.hitung': 'Recalculate loans',
  'ui.work.recalculate': 'Recalculating loans',
  'ui.failed.recalculate': 'The loans cannot be recalculated',
  'hitung.intro':
    'Balance, arrears and class of every loan are worked out anew from its terms, plan and payments at the end of Periode. What differs is shown first.',
  'hitung.action': 'Recalculate',
  'hitung.none': 'All figures of loans agree with their plans and payments.',
  'hitung.some': '{count|loan differs|loans differ} from plan and payments. Choose which are replaced:',
  'hitung.list': 'Loans that differ',
  'hitung.all': 'All loans',
  'hitung.one': '{key}: {count|entry|entries}',
  'hitung.one.manual': '{key}: {count|entry|entries} (plan of its own: balance and status only)',
  'hitung.apply': 'Replace {count|entry|entries}',
  'hitung.manual':
    '{count|loan has|loans have} a plan of their own without rows in table Jadwal: arrears and class stay as they were typed.',
  'hitung.unread':
    '{count|loan was|loans were} left out, since the data are incomplete or wrong. Press Check data to see which.',
  'hitung.withheld.recap': 'This is a district recap. Loans are recalculated in the workbook of the sub-district.',
  'hitung.withheld.period': 'Periode is not filled in on the sheet Profil. Fill it in first, then recalculate.',
  'hitung.withheld.links':
    'Some payments or plans name a Nomor Pinjaman that is not in table Pinjaman. Put that right first (the check names the rows), then recalculate.',
};
