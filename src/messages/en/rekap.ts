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
    '{file}: rows corrected in the recap would be overwritten: {keys}. Take it in in Excel to choose one by one, or add --force to use what the file holds.',
  'rekap.andMore': '{keys}, and {count} more',
  'rekap.notRecap':
    '{file} is no district recap. Make one under the name of a file that is not there yet, or use what the command consolidate gives.',
  'rekap.noFiles': 'No file can be taken in; the recap was not changed.',
  'rekap.written': '{file} is written: {count} files taken in. Kecamatan: {in} in, {missing} missing.',
  'rekap.boardFailed': 'The data are in, but the sheet Rekap Kecamatan was not brought up to date: {reason}',
  'rekap.noTasks': 'This is a district recap: monthly tasks and closing belong to the workbook of the sub-district.',
  'ui.page.rekap': 'Sub-district Recap',
  'ui.work.recapRead': 'Reading sub-district files',
  'ui.failed.recapRead': 'The recap cannot be read',
  'ui.work.recapTake': 'Taking files into the recap',
  'ui.failed.recapTake': 'The files were not taken in; the recap is as it was',
  'rekap.intro': 'Choose sub-district workbooks. Before anything is written you see what changes.',
  'rekap.introNew':
    'The open workbook is no district recap. The files that you choose make a new one in a workbook of its own.',
  'rekap.choose': 'Choose Files',
  'rekap.take': 'Take In',
  'rekap.make': 'Make Recap',
  'rekap.received': 'Received on',
  'rekap.received.wrong': 'Give the day, such as 5 Jan 2015.',
  'rekap.files': 'Chosen files',
  'rekap.use': 'Use {file}',
  'rekap.force': 'Take it all the same',
  'rekap.done': '{count} files are in the recap.',
  'rekap.made.opened': 'The new recap of {count} files is open. Save it with F12 under the name {name}.',
  'rekap.made.downloaded': 'The new recap of {count} files was downloaded as {name}.',
  'rekap.boardStale':
    'The data are in, but the sheet Rekap Kecamatan was not brought up to date. Press Update Recap Sheets.',
  'rekap.refresh': 'Update Recap Sheets',
  'rekap.nextMonth': 'These files are for {month}. This recap stays; that month gets a recap of its own.',
  'rekap.corrections': 'Corrected in the district',
  'rekap.corrections.intro':
    'These rows were changed in the recap, and the file has something else. Choose what counts.',
  'rekap.corrections.allRecap': 'Keep all',
  'rekap.corrections.allFile': 'All from the files',
  'rekap.corrections.recap': 'Recap: {value}',
  'rekap.corrections.file': 'File: {value}',
  'rekap.corrections.before': 'Before in the file: {value}',
  'choices.open': '{count} not decided yet',
  'choices.more': 'Show {count} more',
  'rekap.corrections.row': 'the file has no such row',
  'rekap.corrections.keepRow': 'Recap: keep it',
  'rekap.corrections.dropRow': 'File: remove it',
  'rekap.board': 'Sub-districts',
  'rekap.board.counts': '{in} of {count} are in',
  'rekap.board.line': 'R{revision}, received {received}, score {score}, {errors} errors',
  'rekap.board.unknown': 'never taken in by this recap',
  'rekap.remind': 'Copy reminder',
  'rekap.reminder.to': 'To Kecamatan {part}',
  'rekap.reminder.missing': 'We have not received the data of {month}.',
  'rekap.reminder.notReady':
    'We have received the data of {month} (R{revision}), but they still hold {errors} errors and {warnings} warnings. Please correct them and send a new revision.',
  'rekap.reminder.lapsed': 'The data changed after they were stamped. Please check and stamp them again.',
  'rekap.reminder.until': 'Please send them by {day}. Thank you.',
  'rekap.reminder.now': 'The deadline has passed; please send them soon. Thank you.',
  'rekap.year': 'This year',
  'rekap.year.late': '{part}: late {late}, missing {missing}',
  'rekap.year.good': 'All sub-districts were on time up to this month.',
};
