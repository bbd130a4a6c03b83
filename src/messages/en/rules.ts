import type { idRules } from '../id/rules';

/** English texts: the engine's own rules, what is wrong and what to do about it. */
export const enRules: Readonly<Record<keyof typeof idRules, string>> = {
  'rule.unknown': 'This entry needs another look.',
  'rule.accepted': 'Accepted by {by}: {reason}.',
  'rule.fix.certain': 'Read as {fix}; this can be repaired automatically.',
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
  'rule.row-unfilled.title': 'Row not filled in',
  'rule.row-unfilled.message':
    'This row holds only what the template put there. Fill it in, or delete the row if it is not needed.',
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
  'rule.rows-outside-table.title': 'Rows outside the table',
  'rule.rows-outside-table.message':
    'The row below the table, "{value}", is no part of it and is not counted. Drag the lower right corner of the table down to the last row.',
  'rule.formula-overwritten.title': 'Formula overwritten',
  'rule.formula-overwritten.message':
    'Column {column} is calculated by a formula, but this cell holds what was typed ({value}). Put the formula back if the number is a result.',
  'rule.formula-error.title': 'Formula failed',
  'rule.formula-error.message': 'The formula in column {column} failed ({value}). Correct it or type the value.',
  'rule.formula-error.pending':
    'The result of the formula in column {column} is not stored in this file. Open the workbook in Excel, save it once, then check again.',
  'rule.profile.title': 'Profile incomplete',
  'rule.profile.message': '{column} on sheet {table} must be filled in properly, because the check rests on it.',
  'rule.profile.missing':
    '{column} is not filled in on sheet {table}. Fill it in first, because the check rests on it.',
  'rule.profile.invalid': '{column} on sheet {table} holds "{value}", which cannot be read. Write it like {example}.',
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
  'rule.date-window.other': '{column} holds {read}, before {other} ({limit}). Check both dates.',
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
  'rule.unique.pair':
    '{column} "{value}" has a row with the same {other} already, in row {row}. Remove the double row, or correct its {other}.',
  'rule.foreign-key.title': 'Unknown code',
  'rule.foreign-key.message':
    '{column} "{value}" is not in table {other}. Correct its spelling, or add it to table {other} first.',

  'rule.then-facts.title': 'Stable fact changed',
  'rule.then-facts.message':
    '{column} is {read} now and was {then} in the earlier workbook. Check which is right, or explain the change.',
};
