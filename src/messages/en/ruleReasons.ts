import type { idRuleReasons } from '../id/ruleReasons';

/** English texts: why each of the engine's own rules matters, and the words of docs/aturan.md. */
export const enRuleReasons: Readonly<Record<keyof typeof idRuleReasons, string>> = {
  'rule.table-missing.why':
    'Without this table its part of the report is blank, and other tables cannot be compared with it.',
  'rule.row-unfilled.why':
    'The template filled in code and name; nothing else is there yet. The row is named once, not each of its cells.',
  'rule.table-empty.why':
    'A table that is there but blank was usually not filled in yet; its totals would look like zero.',
  'rule.column-missing.why': 'Everything in a column that is not found counts as blank.',
  'rule.column-duplicate.why': 'Where a header stands twice it is unclear which column is right.',
  'rule.column-unknown.why':
    'Columns of your own are welcome but are not counted; a misspelt header shows up here too.',
  'rule.column-personal.why':
    'Workbooks go from hand to hand. Identity card and telephone numbers of residents are not needed and must not travel along.',
  'rule.totals-row.why': 'A totals row among the data makes amounts count twice.',
  'rule.text-row.why':
    'Headings, notes and signatures inside a table are no data; if such a row is data after all, it is not counted.',
  'rule.rows-outside-table.why':
    'What stands right below a table looks like a part of it, but is neither read nor counted nor sorted with it.',
  'rule.formula-overwritten.why': 'A number typed over a formula no longer follows the columns that it comes from.',
  'rule.formula-error.why':
    'A formula that fails gives no number, so that its cell counts as blank and totals are too low.',
  'rule.settings.why': 'A limit that cannot be read is not used; the check silently takes the default.',
  'rule.required.why': 'A blank cell is not zero. Its row is left out of sums, and the data score falls.',
  'rule.type.why': 'What cannot be read as a number or date cannot be counted.',
  'rule.integer.why':
    'People, households and rupiah have no fractions; usually a point or comma is in the wrong place.',
  'rule.range.why': 'A number out of range is nearly always a typing error and spoils averages and totals.',
  'rule.choice.why': 'Rows are grouped by the list; any other text falls into no group.',
  'rule.pattern.why': 'A code of another form matches neither the area codes nor the other tables.',
  'rule.spacing.why': 'Spaces that nobody sees make two equal texts differ in Excel.',
  'rule.date-window.why':
    'The programme began in 1999, and a report holds nothing after its Periode; usually the year was mistyped.',
  'rule.slip-thousand.why': 'In an English Excel, 12.000 as typed becomes 12: a thousand times too little.',
  'rule.slip-day-month.why': 'In an English Excel, 03/04/2014 becomes 4 March, so that day and month change places.',

  'rule.unique.why': 'A code that stands twice means a row counted twice, or a wrong code.',

  'rule.then-facts.why':
    'Founding dates, deeds and phases do not change from month to month; where they do, one of the two is wrong.',

  'docs.rules.title': 'Rules of the check',
  'docs.rules.about':
    'Everything that is checked in a workbook. Errors must be repaired before data are ready to send; warnings are repaired or accepted with a reason; notes are only for your information. Examples come from a small workbook; the number at the left is the row on the sheet, and the cell in bold is the one pointed at.',
  'docs.rules.generated':
    'This file is made by `npm run docs` from the list of rules; do not edit it by hand. Tests check every example.',
  'docs.rules.part.structure': 'Tables, columns and rows',
  'docs.rules.part.cells': 'Cells',
  'docs.rules.part.keys': 'Codes and areas',
  'docs.rules.part.rows': 'Within a row',
  'docs.rules.part.ledger': 'Payments, plans and closed months',
  'docs.rules.part.across': 'Between tables',
  'docs.rules.part.continuity': 'Continuity with an earlier workbook',
  'docs.rules.severity': 'Severity',
  'docs.rules.severityIn': '{severity} in table {tables}',
  'docs.rules.why': 'Why it matters',
  'docs.rules.previous': 'The earlier workbook:',
  'docs.rules.good': 'A good example:',
  'docs.rules.bad': 'A bad example:',
  'docs.rules.noTable': '{table}: there is no such table.',
  'docs.rules.noRows': '{table}: there is no such row.',
  'docs.rules.row': 'Row',
};
