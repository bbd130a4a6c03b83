import type { idCli } from '../id/cli';

/** Texts of the command line in English. */
export const enCli = {
  'cli.about': 'Checks sub-district workbooks, computes indicators and writes reports. Your files are only read.',
  'cli.usage': '[options] <command>',
  'cli.help.Usage:': 'Usage:',
  'cli.help.Arguments:': 'Arguments:',
  'cli.help.Options:': 'Options:',
  'cli.help.Commands:': 'Commands:',
  'cli.help.[options]': '[options]',
  'cli.severity.error': 'error',
  'cli.severity.warning': 'warning',
  'cli.severity.info': 'note',
  'cli.argument.file': '.xlsx or .xlsm workbook',
  'cli.argument.indicator': 'id of an indicator, such as upk.par (all ids: docs/indikator.md)',
  'cli.argument.files': '.xlsx or .xlsm workbooks, or folders of them',
  'cli.option.area': 'area code, such as 33.26.11; without it the whole workbook',
  'cli.option.format': 'form of the result',
  'cli.option.help': 'show this help',
  'cli.option.kabupaten': 'code of a kabupaten, e.g. 33.26: one workbook for all of it',
  'cli.option.kecamatan': 'code of a kecamatan, e.g. 33.26.11',
  'cli.option.lang': 'language',
  'cli.option.level': 'one level of areas only; all of them without it',
  'cli.option.output': 'where to write the result',
  'cli.option.period': "Periode to use in place of Profil's",
  'cli.option.photos': 'folder of photos of works (table Foto) to put into the presentation, before and after',
  'cli.option.previous': 'workbook of an earlier month (or a folder of them), to compare with',
  'cli.previous.none':
    'There is no workbook of the same area with an earlier Periode, so the values are not compared with --previous.',
  'cli.previous.otherArea':
    'Note: kecamatan {codes} occur in one of the two months only, so the totals of the kabupaten cannot be compared.',
  'cli.option.quiet': 'results and failures only, no remarks',
  'cli.option.received': 'day on which the workbooks were received; without it Tanggal Penyusunan counts',
  'cli.option.values': 'numbers only, no formulas',
  'cli.option.version': 'show the version',
  'cli.validate.about': 'check each workbook: what has to be put right, and its data score',
  'cli.indicators.than': ', compared with {month}',
  'cli.indicators.before': ' (before {before}; {change})',
  'cli.indicators.same': ' (unchanged)',
  'cli.indicators.noPeriode': 'Periode is not filled in',
  'cli.indicators.about': 'compute the indicators; several workbooks are consolidated first',
  'cli.explain.about': 'explains one indicator: formula, its numbers, class and limits, and the rows that count in it',
  'cli.explain.value': 'Value',
  'cli.report.about': 'write a report workbook: data tables, indicator sheets and charts',
  'cli.deck.about': 'makes the programme deck (PowerPoint) from sub-district workbooks',
  'cli.consolidate.about': 'join sub-district workbooks into one kabupaten workbook',
  'cli.template.about':
    'write a workbook to be filled in: guide, lists, desa and BKM; or the next month of an earlier one',
  'cli.sample.about': 'write sample data (synthetic): eight workbooks of Kabupaten Pekalongan',
  'cli.fix.about': 'makes a copy of the workbook with the certain repairs; only cells change',
  'cli.fix.change': '{cell}: {before} becomes {after}',
  'cli.fix.done': '{file} is written: {count|cell|cells} repaired ({status}).',
  'cli.fix.left.conflict': 'not changed because it lies behind a merged cell; repair the first one',
  'cli.fix.left.formula': 'not changed because it has a formula',
  'cli.fix.left.protected': 'not changed because its sheet is protected',
  'cli.fix.left.not-found': 'not changed because its sheet was not found',
  'cli.fix.left.format': 'not changed because the file has no cell format yet for that value; change it in Excel',
  'cli.progress': 'Files',
  'cli.validate.file':
    '{file}: {status} – {errors|error|errors}, {warnings|warning|warnings}, {infos|note|notes}; data score {score} ({class})',
  'cli.validate.noPrevious': '{file}: there is no earlier workbook of the same area, so continuity is not checked.',
  'cli.validate.notReady': 'not ready to send',
  'cli.indicators.draft':
    'These figures are provisional: {errors|error is|errors are} not put right yet. See the command validate.',
  'cli.typed.kept':
    '{file}: {name} was typed as {typed} on the sheet Dasar Perhitungan; Pengaturan says {inForce}. {typed} is used; write it into Pengaturan to keep it, or put it back on Dasar Perhitungan.',
  'cli.typed.unreadable':
    '{file}: {name} was typed as "{typed}" on the sheet Dasar Perhitungan, which cannot be read. {inForce} of Pengaturan is used.',
  'cli.written': '{file} is written ({status}).',
  'cli.incomplete': 'Note: {count|file|files} could not be read and had to be left out.',
  'cli.photos.none': 'No activity has photos of 0% and 100% in the table Foto, so the presentation has none.',
  'cli.photos.missing':
    '{file}: not in the folder {folder}. Its activity is not shown with photos; the presentation was made all the same.',
  'cli.photos.unreadable':
    '{file}: cannot be opened. Check the permission to read it; the presentation was made without photos of its activity.',
  'cli.photos.not-a-picture':
    '{file}: holds no JPEG or PNG photo. Save the photo as .jpg; the presentation was made without photos of its activity.',
  'cli.photos.broken':
    '{file}: the photo is damaged or incomplete. Copy it from the camera again; the presentation was made without photos of its activity.',
  'cli.photos.too-large':
    '{file}: the photo is too large (over 100 megapixels). Make it smaller first; the presentation was made without photos of its activity.',
  'cli.sample.written': '{count|sample workbook|sample workbooks} (synthetic data) written to {folder}.',
  'cli.template.continued':
    "{file} is written for {month} and continues {previous}. Last month's file is not changed; give it as --previous when checking.",
  'cli.option.continue': "last month's workbook, to be continued in the next month",
  'cli.template.written': '{file} is written. Fill in its sheets, then check it with the command validate.',
  'cli.error.arguments': 'The command was not understood ({what}). See indikator --help.',
  'cli.error.areaUnknown':
    'There is no area with code {code} in the Kemendagri list. Use a code such as 33.26.11 (kecamatan) or 33.26 (kabupaten).',
  'cli.error.areaNotThere': 'Area code {code} is not in this workbook. It has: {areas}.',
  'cli.error.indicatorUnknown':
    'There is no indicator {id}. Perhaps you mean: {ids}. All ids stand in docs/indikator.md.',
  'cli.error.noAreas': 'Area code {code} is not in the folder wilayah. Run npm run build, then try again.',
  'cli.error.outputIsInput':
    '{file} is one of the files that are read, and will not be overwritten. Give another name after -o.',
  'cli.error.otherKind': '{file} must end in {kind} like the file it is made from. Give another name after -o.',
  'cli.error.day': 'The day {value} is not understood. Write year, month and day, such as 2015-01-05.',
  'cli.error.period': 'The period {value} was not understood. Write year and month, e.g. 2014-12.',
  'cli.error.photoFolder': 'The folder of photos {folder} cannot be opened. Check its name after --photos.',
  'cli.error.templateArea': 'The area is missing. Add --kecamatan 33.26.11, --kabupaten 33.26 or --previous FILE.',
  'cli.error.output':
    'The result cannot be written ({reason}). Check where it goes, for example whether the disk is full.',
  'cli.commander.help': 'The command is missing. See indikator --help.',
  'cli.commander.unknownCommand': 'There is no command {what}. See indikator --help.',
  'cli.commander.unknownOption': 'There is no option {what}. See indikator --help.',
  'cli.commander.missingArgument': 'The files are missing. Name workbooks or their folder after the command.',
  'cli.commander.excessArguments': 'There are too many arguments for the command {what}. See indikator {what} --help.',
  'cli.commander.optionMissingArgument': 'The option {what} has no value.',
  'cli.commander.missingMandatoryOptionValue': 'The option {what} must be given.',
  'cli.commander.conflictingOption': 'These options cannot be used together: {what}. Use one of them.',
  'cli.commander.invalidArgument': 'This value of an option is not known: {what}. See indikator --help.',
} as const satisfies Record<keyof typeof idCli, string>;
