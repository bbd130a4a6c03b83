import type { idErrors } from '../id/errors';

export const enErrors: Record<keyof typeof idErrors, string> = {
  'error.here': 'this workbook',
  'error.file-empty.title': 'Empty file',
  'error.file-empty.cause': 'The file {place} is empty (0 bytes), perhaps because copying or downloading broke off.',
  'error.file-empty.remedy': 'Copy it or ask for it again, then choose it once more.',
  'error.file-not-workbook.title': 'Not an Excel workbook',
  'error.file-not-workbook.cause': 'The file {place} is not an Excel workbook, even if its name ends in .xlsx.',
  'error.file-not-workbook.remedy':
    'Open it in Excel, choose Save As with type “Excel Workbook (*.xlsx)”, then choose the new file.',
  'error.file-encrypted.title': 'File has a password',
  'error.file-encrypted.cause': 'The file {place} is locked with a password and cannot be read.',
  'error.file-encrypted.remedy':
    'Open it in Excel with its password, remove the password under File > Info > Protect Workbook > Encrypt with Password, save, then choose it again.',
  'error.file-damaged.title': 'Damaged file',
  'error.file-damaged.cause':
    'The content of {place} is damaged or cut off, perhaps because copying or downloading did not finish.',
  'error.file-damaged.remedy':
    'Try to open it in Excel, let Excel repair it and save; otherwise ask for the original file again.',
  'error.file-too-large.title': 'File too large',
  'error.file-too-large.cause':
    'The content of {place} is too large to be read: there are too many data, or cells very far from the table are filled.',
  'error.file-too-large.remedy':
    'If there really are that many data, divide them among several files. Otherwise delete unused rows and columns below and beside the tables, save, then try again.',
  'error.file-old-format.title': 'Old file format',
  'error.file-old-format.cause':
    'The file {place} has the old or binary Excel format (.xls or .xlsb), which cannot be read.',
  'error.file-old-format.remedy':
    'Open it in Excel, choose Save As with type “Excel Workbook (*.xlsx)”, then choose that .xlsx file.',
  'error.file-not-found.title': 'File not found',
  'error.file-not-found.cause': 'There is no file or folder {place}.',
  'error.file-not-found.remedy': 'Check its name and location, then try again.',
  'error.file-rare.title': 'Rare kind of file',
  'error.file-rare.cause':
    '{place} is saved in a form that is rarely used (such as Strict Open XML), so it cannot be changed. Nothing was written.',
  'error.file-rare.remedy':
    'Open it in Excel, choose Save As with type “Excel Workbook (*.xlsx)”, then use the new file.',
  'error.no-period.title': 'No period',
  'error.no-period.cause': '{place} has no period that can be read.',
  'error.no-period.remedy': 'Type the last day of the month as the period on the sheet of its profile, then try again.',
  'error.file-special.title': 'Not an ordinary file',
  'error.file-special.cause': '{place} is not an ordinary file but a folder, device, pipe or socket.',
  'error.file-special.remedy': 'Name an ordinary file, then try again.',
  'error.file-unreadable.title': 'File cannot be opened',
  'error.file-unreadable.cause':
    'The file or folder {place} cannot be opened; perhaps you may not read it, or another program is using it.',
  'error.file-unreadable.remedy': 'Check your right to read it or close that program, then try again.',
  'error.file-unwritable.title': 'File cannot be saved',
  'error.file-unwritable.cause':
    'The file {place} cannot be written; it may be open in Excel, its folder may be missing, or the disk may be full.',
  'error.file-unwritable.remedy': 'Close the file in Excel or choose another name and folder, then try again.',
  'error.folder-empty.title': 'No workbooks',
  'error.folder-empty.cause': 'There is no .xlsx or .xlsm file in the folder {place}.',
  'error.folder-empty.remedy': 'Choose the folder that holds the sub-district workbooks, or name the files one by one.',
  'error.cell-edit-mode.title': 'A cell is being edited',
  'error.cell-edit-mode.cause': 'A cell is still being edited in Excel, so {place} cannot be read or written yet.',
  'error.cell-edit-mode.remedy': 'Press Enter or Esc in Excel, then try again.',
  'error.protected.title': 'Protected',
  'error.protected.cause':
    'The content of {place} cannot be changed because it is protected or read-only. Nothing has been written.',
  'error.protected.remedy':
    'In Excel choose Review, then Unprotect Sheet (or Protect Workbook), or save a copy that may be changed, then try again.',
  'error.not-found.title': 'Sheet or table not found',
  'error.not-found.cause': 'The sheet or table {place} was not found; it may just have been deleted or renamed.',
  'error.not-found.remedy': 'Restore its name, or run the check again so that the list is up to date.',
  'error.name-taken.title': 'Name in use',
  'error.name-taken.cause': 'A name that is needed is already used by another sheet or table in {place}.',
  'error.name-taken.remedy': 'Rename that sheet or table, then try again.',
  'error.overlap.title': 'Cells in the way',
  'error.overlap.cause': 'The cells to be written in {place} run into merged cells, another table or a pivot table.',
  'error.overlap.remedy': 'Move that table or unmerge the cells, then try again.',
  'error.filtered.title': 'Table is filtered',
  'error.filtered.cause': 'The table in {place} is filtered, so its rows cannot be changed safely.',
  'error.filtered.remedy': 'Choose Data, then Clear for the filter, then try again.',
  'error.hidden.title': 'Cell hidden',
  'error.hidden.cause': 'The row, column or sheet of {place} is hidden, so the cell cannot be seen.',
  'error.hidden.remedy': 'Unhide the row, column or sheet (right-click, Unhide), then try again.',
  'error.payload.title': 'Too much data at once',
  'error.payload.cause': 'Excel refused that much data at once while working on {place}.',
  'error.payload.remedy': 'Try again; if it keeps failing, open the workbook in Excel on a computer, not in a browser.',
  'error.too-many-rows.title': 'Too many rows',
  'error.too-many-rows.cause': 'The content of {place} exceeds the number of cells that Excel can read.',
  'error.too-many-rows.remedy': 'Delete unused rows and columns, or split the data into two workbooks, then try again.',
  'error.too-many-pages.title': 'Too many pages',
  'error.too-many-pages.cause':
    'Sheet {place} would be divided into more pages than Excel can keep apart. Nothing was written.',
  'error.too-many-pages.remedy':
    'Print for some of the BKM first, then for the others; or make a workbook of its own, in which each BKM has its own sheet.',
  'error.unsupported.title': 'Not supported by this Excel',
  'error.unsupported.cause': 'This Excel does not have what is needed for {place}.',
  'error.unsupported.remedy': 'Update Excel, or use the page without Excel (periksa.html).',
  'error.inactive.title': 'Another workbook is active',
  'error.inactive.cause': 'Another workbook is active, so {place} cannot be worked on yet.',
  'error.inactive.remedy': 'Click this workbook so that it is in front, then try again.',
  'error.date-system.title': 'Dates counted from 1904',
  'error.date-system.cause':
    'This workbook counts dates from 1904 (a setting of old Excel on the Mac), so the dates in {place} would be read four years too early.',
  'error.date-system.remedy':
    'Check the file on the page without Excel (periksa.html), which reads it right. Do not change the 1904 setting: all dates would shift.',
  'error.not-opened.title': 'New workbook not opened',
  'error.not-opened.cause': 'Excel on this computer does not open a new workbook from {place}. Nothing was changed.',
  'error.not-opened.remedy':
    'Open the page without Excel (periksa.html), drop the file of last month there, then choose Continue in the next month.',
  'error.conflict.title': 'Data changed',
  'error.conflict.cause': 'The content of {place} changed while it was being worked on, perhaps by somebody else.',
  'error.conflict.remedy': 'Wait until that change is saved, then try again.',
  'error.no-formula.title': 'Formula of the column unclear',
  'error.no-formula.cause':
    'The cells above and below {place} do not share a formula, so it cannot be put back for certain. Nothing has been written.',
  'error.no-formula.remedy':
    'Copy the right formula from another cell of the column, paste it into this cell, then run the check again.',
  'error.formula.title': 'Cell has a formula',
  'error.formula.cause':
    '{place} is calculated by a formula, so it is not replaced by a value. Nothing has been written.',
  'error.formula.remedy': 'Correct the formula or its source cells in Excel, then run the check again.',
  'error.memory.title': 'Not enough memory',
  'error.memory.cause': 'Excel ran out of memory while working on {place}.',
  'error.memory.remedy': 'Close other workbooks and programs, or restart Excel, then try again.',
  'error.not-restored.title': 'Not everything is as it was',
  'error.not-restored.cause': 'The change failed half way, and this could not be put back as it was: {place}.',
  'error.not-restored.remedy':
    'Press Try again to complete it. If that fails, the sheet Riwayat Perbaikan has what stood there before.',
  'error.not-verified.title': 'Not known to be written',
  'error.not-verified.cause':
    'Excel stopped answering during the writing, so that some of {place} may have changed already.',
  'error.not-verified.remedy':
    'Wait until Excel answers again, then press Try again: what is written already is not written twice.',
  'error.busy.title': 'Excel is busy',
  'error.busy.cause': 'Excel is busy and did not finish the work on {place}.',
  'error.busy.remedy': 'Wait a moment, then try again; if it keeps failing, save your work and restart Excel.',
  'error.offline.title': 'Connection to Excel lost',
  'error.offline.cause':
    'The connection to the workbook was lost during work on {place}, perhaps because of the network or because the session is over.',
  'error.offline.remedy': 'Check the network, reload the workbook, then try again.',
  'error.not-loaded.title': 'A part of the program is not loaded yet',
  'error.not-loaded.cause':
    'A part of the program that is needed for {place} could not be loaded, perhaps because the computer is not connected to the internet.',
  'error.not-loaded.remedy': 'Check the connection, then press Try again. What you entered is still there.',
  'error.cancelled.title': 'Cancelled',
  'error.cancelled.cause': 'The work on {place} was stopped at your request.',
  'error.cancelled.remedy': 'Run it again at any time.',
  'error.unknown.title': 'Failed',
  'error.unknown.cause': 'Something unforeseen failed while working on {place}.',
  'error.unknown.remedy': 'Try again; if it keeps failing, copy the details and send them to support.',
};
