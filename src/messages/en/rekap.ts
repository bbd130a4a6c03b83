import type { idRekap } from '../id/rekap';

/** The English counterpart of id/rekap.ts. */
export const enRekap: Readonly<Record<keyof typeof idRekap, string>> = {
  'rekap.verdict.new': '{file}: {part}, new (R{revision}, {rows} rows)',
  'rekap.verdict.replaces': '{file}: {part}, replaces {before} with R{revision}',
  'rekap.verdict.same': '{file}: {part}, the same as what is in already (R{revision})',
  'rekap.before.unknown': 'what was there',
  'rekap.change': '{table}: {added} new, {changed} changed, {gone} gone',
  'rekap.noChange': 'no row is different',
  'rekap.left':
    'The recap has no column {columns} in {table}, so it is left out. Add the column to the recap and take the file in again if you need it.',
  'rekap.figure': '{label}: {before} becomes {after}',
  'rekap.figures': 'Key figures of the district that change:',
  'rekap.refused.no-tables':
    '{file}: none of the known sheets or tables is there (Profil, Desa, BKM and others). It may be another file; use a workbook from the template.',
  'rekap.refused.no-part': '{file}: its kecamatan is not known. Fill in Kode Kecamatan on the sheet Profil and repeat.',
  'rekap.refused.no-period':
    '{file}: Periode on the sheet Profil is blank or cannot be read. Fill in the month of the data and repeat.',
  'rekap.refused.unreadable': '{file}: {reason}',
  'rekap.refused.other-whole':
    '{file}: of another district ({other}), this recap is of {own}. Take it into the recap of its own district.',
  'rekap.refused.other-period':
    '{file}: its Periode is {other}, that of this recap {own}. Take it into the recap of that month, or correct Periode in Profil.',
  'rekap.refused.not-ready':
    '{file}: not ready to send, and the settings take only what is. Ask the sub-district to correct it and send it again.',
  'rekap.refused.older':
    '{file}: R{revision} is lower than {other}, which is in already. Ask for a newer revision, or force it if this is the right one.',
  'rekap.refused.same-revision':
    '{file}: {other} is in already with other data. Ask the sub-district to raise Revisi, or force it if this is the right one.',
  'rekap.refused.twins':
    '{file} and {other}: the same kecamatan and Revisi, but different data. Choose one, or merge them as parts.',
  'rekap.refused.lower-here': '{file}: passed over, since {other} is used for this kecamatan.',
  'rekap.refused.corrected':
    '{file}: rows corrected in the recap would be overwritten: {keys}. Take it in with the pane to choose, or force it to use what the file holds.',
  'rekap.andMore': '{keys}, and {count} more',
  'rekap.notRecap':
    '{file} is no district recap. Make one under the name of a file that is not there yet, or use what the command consolidate gives.',
  'rekap.noFiles': 'No file can be taken in; the recap was not changed.',
  'rekap.written': '{file} is written: {count} files taken in. Kecamatan: {in} in, {missing} missing.',
  'rekap.boardFailed': 'The data are in, but the sheet Rekap Kecamatan was not brought up to date: {reason}',
};
