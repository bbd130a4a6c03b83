import type { idSettings } from '../id/settings';

/** English texts: the page Pengaturan and what each of the product's settings means. */
export const enSettings: Readonly<Record<keyof typeof idSettings, string>> = {
  'ui.page.pengaturan': 'Settings',
  'ui.work.settings': 'Saving settings',
  'ui.failed.settings': 'The settings were not saved',
  'settings.save': 'Save',
  'settings.discard': 'Discard changes',
  'settings.undo': 'Undo',
  'settings.intro':
    'Kept on sheet Pengaturan of this workbook, so that they go wherever the workbook goes. Leave a field blank to return to the default.',
  'settings.reading': 'Reading sheet Pengaturan…',
  'settings.unsaved': 'Changes not saved yet: {count}.',
  'settings.wrong': 'Cannot be saved yet: {count|field needs|fields need} to be corrected first.',
  'settings.saved': 'Saved: {names}.',
  'settings.savedReport': 'Make the report once more so that its sheets follow.',
  'settings.undone': 'The earlier settings are back.',
  'settings.standard': 'Default {value}',
  'settings.standardBlank': 'Not printed when blank',
  'settings.standardLine': 'When blank, a line to be filled in by hand is printed',

  'settings.section.targets': 'Targets of indicators',
  'settings.section.report': 'Report and language',
  'settings.section.letter': 'Letter head and signatories',
  'settings.section.targets.about': 'Targets are compared with what was reached on the sheet Perbandingan.',
  'settings.section.report.about': 'Applies to the reports that are made from now on.',
  'settings.section.letter.about':
    'Printed on Lembar Pimpinan. Name and office of who prepared the report come from sheet Profil.',

  'settings.unit.rupiah': 'rupiah',
  'settings.unit.date': 'date',
  'settings.unit.years': 'years',
  'settings.unit.months': 'months',
  'settings.unit.day': 'day of the month',
  'settings.unit.count': 'number',
  'settings.unit.points': 'points',
  'settings.unit.share': '%',
  'settings.error.rupiah': 'Write an amount without decimals, such as 100,000.',
  'settings.error.date': 'Write a day, month and year such as 1/1/1999.',
  'settings.error.years': 'Write a whole number from {min} to {max}.',
  'settings.error.months': 'Write a whole number from {min} to {max}.',
  'settings.error.day': 'Write a day from {min} to {max}.',
  'settings.error.count': 'Write a number of at least {min}.',
  'settings.error.points': 'Write a number from {min} to {max}.',
  'settings.error.share': 'Write a percentage from {min} to {max} with at most two decimals, such as 12.5.',
  'settings.error.choice': 'What sheet Pengaturan says is not known, so the default applies. Choose one.',
  'settings.error.text':
    'The NIP on sheet Pengaturan is stored as a number, so that its last digits are lost. Type the NIP again here.',
  'settings.error.order': 'Out of order. It should be {order}.',

  'settings.target.add': 'Add a target for',
  'settings.target.choose': 'Choose an indicator…',
  'settings.target.none': 'No targets yet.',

  'settings.option.Rumus': 'Formulas (figures follow the data)',
  'settings.option.Angka saja': 'Numbers only (no formulas)',
  'settings.option.A4': 'A4',
  'settings.option.F4': 'F4 (folio)',
  'settings.option.Indonesia': 'Indonesian',
  'settings.option.Inggris': 'English',

  'setting.formulas': 'Content of the report',
  'setting.paper': 'Paper',
  'setting.language': 'Language of the pane',
  'setting.head1': 'Letter head, line 1',
  'setting.head2': 'Letter head, line 2',
  'setting.head3': 'Letter head, line 3',
  'setting.preparedNip': 'NIP of who prepared it',
  'setting.checkedName': 'Checked by (name)',
  'setting.checkedOffice': 'Office of who checked it',
  'setting.checkedNip': 'NIP of who checked it',
  'setting.notedName': 'Noted by (name)',
  'setting.notedOffice': 'Office of who takes note',
  'setting.notedNip': 'NIP of who takes note',

  'docs.settings.title': 'Settings',
  'docs.settings.about':
    'Every limit can be replaced on the sheet `Pengaturan` (columns Nama and Nilai), or on the page Settings of the pane. Names are written as below; upper and lower case are the same. A blank value means the default. A value that cannot be used is told by the check.',
  'docs.settings.generated':
    'This file is written by `npm run docs` from the list of settings; do not edit it by hand.',
  'docs.settings.name': 'Name',
  'docs.settings.meaning': 'Meaning',
  'docs.settings.unit': 'Unit',
  'docs.settings.standard': 'Default',
  'docs.settings.range': 'Allowed',
  'docs.settings.text': 'text',
  'docs.settings.blank': '(blank)',
  'docs.settings.target':
    'A row named `Target` with the id of an indicator, such as `Target upk.par` with the value 5%. The ids stand in [indikator.md](indikator.md).',
  'docs.settings.fixed':
    'Not to be set: the highest interest of 5% a month (part of what the column Jasa may hold), and the limit "≥ 3 Bulan" of the UPK columns (part of their headers).',
};
