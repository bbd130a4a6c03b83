import type { idFindings } from '../id/findings';

/** English texts: work on findings (page Periksa). */
export const enFindings = {
  'findings.filter': 'Filter the results of the check',
  'findings.groupBy': 'Group by',
  'findings.group.rule': 'By problem',
  'findings.group.table': 'By table',
  'findings.group.severity': 'By severity',
  'findings.only': 'Group shown',
  'findings.only.all': 'All',
  'findings.search': 'Find a cell, column or entry',
  'findings.fold': 'Close all groups',
  'findings.unfold': 'Open all groups',
  'findings.keys': 'Alt+↓ next, Alt+↑ previous',
  'findings.why': 'Why it matters',

  'findings.reveal.title': 'This cell is out of sight',
  'findings.reveal.hidden': '{place} is in a hidden row, column or sheet. Show it again?',
  'findings.reveal.filtered': '{place} is out of sight because of a filter. Clear that filter?',
  'findings.reveal.show': 'Show',
  'findings.reveal.clear': 'Clear the filter',

  'findings.repair.one': 'Repair',
  'findings.extend': 'Extend the table',
  'findings.extend.done': 'The table {table} takes in the rows below it now.',
  'findings.repair.all': 'Repair automatically ({count})',
  'findings.repair.title': 'Repair automatically',
  'findings.repair.intro':
    '{count|entry|entries} will be changed. What they hold now is noted in the sheet Riwayat Perbaikan and comes back with Undo.',
  'findings.repair.none': 'No entry can be changed now.',
  'findings.repair.list': 'Entries to be changed',
  'findings.repair.apply': 'Change {count|entry|entries}',
  'findings.repair.refused': '{count|entry is|entries are} not changed:',
  'findings.repair.refused.formula':
    '{count|is|are} calculated by a formula. Repair the formula or the cells it reads.',
  'findings.repair.refused.conflict': '{count|holds|hold} something else since the check. Press Check data again.',
  'findings.repair.refused.protected': '{count|is|are} on a protected sheet. Unprotect the sheet first.',
  'findings.repair.refused.not-found': '{count|is|are} on a sheet that is gone. Press Check data again.',
  'findings.repair.suggestions':
    '{count|other suggestion is|other suggestions are} left alone. Open them one by one and press Repair where they are right.',
  'findings.repair.done': '{count|entry|entries} repaired. The old entries are in the sheet Riwayat Perbaikan.',
  'findings.repair.undo': 'Undo',
  'findings.repair.undone': '{count|entry is as it was|entries are as they were}.',

  'findings.colour': 'Colour cells',
  'findings.coloured': 'Cells are coloured: errors red and bold, warnings yellow and italic. Your own formats stay.',
  'findings.coloured.protected': 'Protected sheets are not coloured: {sheets}.',
  'findings.coloured.left': '{left|more cell is|more cells are} not coloured: there are too many.',

  'findings.more': 'More actions',

  'findings.restore': 'Take back repairs',
  'findings.restore.nothing': 'The sheet Riwayat Perbaikan holds no change yet that could be taken back.',
  'findings.restore.title': 'Take back repairs',
  'findings.restore.which': 'Changes to take back',
  'findings.restore.batch': '{moment} · {by} · {count|entry|entries}',
  'findings.restore.intro':
    '{count|entry goes|entries go} back to what was there before. This too is noted in the sheet Riwayat Perbaikan and can be reversed.',
  'findings.restore.none': 'No entry of this change can be taken back.',
  'findings.restore.apply': 'Take back {count|entry|entries}',
  'findings.restore.refused': '{count|entry stays|entries stay} as now:',
  'findings.restore.refused.restored': 'Already back as before:',
  'findings.restore.refused.conflict': 'Filled in with something else since:',
  'findings.restore.refused.gone': 'The row or column is not there any more:',
  'findings.restore.refused.repeated': 'The key stands in more than one row:',
  'findings.restore.refused.formula': 'Calculated by a formula now:',
  'findings.restore.refused.protected': 'On a protected sheet; unprotect it first:',
  'findings.restore.refused.not-found': 'The sheet is not found:',

  'findings.summary': 'Copy summary',
  'findings.summary.title': 'Summary for a message',
  'findings.summary.head': 'Data check {place}: {status}, score {score}',
  'findings.summary.errors': '{errors|error|errors}',
  'findings.summary.warnings': '{warnings|warning|warnings}',
  'findings.summary.intro':
    'Paste this text into a message, such as WhatsApp. The whole list is in the sheet Hasil Pemeriksaan.',
  'findings.summary.copy': 'Copy',

  'findings.sheet': 'Write the sheet Hasil Pemeriksaan',
  'findings.sheet.done': 'The sheet Hasil Pemeriksaan has been written.',

  'findings.accept': 'Accept with a reason',
  'findings.accept.which': 'Warnings to accept',
  'findings.accept.one': 'This entry only',
  'findings.accept.rule': 'Every “{rule}” in {table}, in later months too',
  'findings.accept.shown': '{count|warning that is|warnings that are} shown now',
  'findings.accept.reason': 'Reason',
  'findings.accept.name': 'Your name',
  'findings.accept.hint': 'The reason is kept in the sheet Catatan Pemeriksaan and holds while the entry is unchanged.',
  'findings.accept.apply': 'Accept',
  'findings.accept.done': 'Accepted and noted in the sheet Catatan Pemeriksaan.',
  'findings.accepted': 'Accepted',
  'findings.accepted.by': 'Accepted by {by}: {reason}',
  'findings.withdraw': 'Take back acceptance',
  'findings.withdraw.which': 'Acceptances to take back',
  'findings.withdraw.rule': 'Every “{rule}” in {table}',
  'findings.withdraw.shown': '{count|accepted warning that is|accepted warnings that are} shown now',
  'findings.withdraw.effect':
    '{count|warning is|warnings are} open again, without a row in the sheet Catatan Pemeriksaan. To accept again, press Accept with a reason.',
  'findings.withdraw.none': 'There is no row for it any more in the sheet Catatan Pemeriksaan. Press Check data.',
  'findings.withdraw.apply': 'Take back',
  'findings.withdraw.done': '{count|warning is|warnings are} open again.',

  'findings.compare': 'Compare with last month',
  'findings.compared.none':
    'That file cannot be compared with: it is no workbook of the same place from this month or earlier.',
  'findings.compared': 'Compared with {month}.',
} as const satisfies Record<keyof typeof idFindings, string>;
