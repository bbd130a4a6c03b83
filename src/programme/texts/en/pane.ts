import type { idPane } from '../id/pane';

/** English texts: what the pane and the page without Excel say of areas, tables and indicators. */
export const enPane: Readonly<Record<keyof typeof idPane, string>> = {
  'findings.group.area': 'By village',
  'findings.group.noArea': 'Without a village',
  'ui.beranda.intro': 'Three steps from village data to the sub-district report.',
  'ui.beranda.fill.todo': 'Complete the sheets Profil, Desa, BKM, BLM, Kegiatan, Pinjaman and UPK.',
  'ui.unknown.body':
    'Indikator Mandiri looks for sheets or tables named Profil, Desa, BKM, BLM, Kegiatan, Pinjaman and UPK. Open your sub-district workbook, or name the sheets after what they hold, then press Check data.',
  'ui.file.recap': 'Download the district recap',
  'ui.file.recapHint': 'Combines {count} sub-district workbooks into one district report.',
  'findings.summary.rest': '… and {count} more desa/kelurahan: {counts}',
  'trace.group.fis.selesai': 'Kind of work',
  'trace.classes': 'The five indicators that are judged',
  'trace.parameter.period': 'From the sheet Profil, row Periode.',
  'trace.parameter.month':
    'Number of the month of Periode; for ROI the profit up to that month is made that of a year.',
};
