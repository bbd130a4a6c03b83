import type { idRuleReasons } from '../id/ruleReasons';

/** English texts: why each rule matters, and the words of docs/aturan.md. */
export const enRuleReasons: Readonly<Record<keyof typeof idRuleReasons, string>> = {
  'rule.table-missing.why':
    'Without this table its part of the report is blank, and other tables cannot be compared with it.',
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
  'rule.formula-error.why':
    'A formula that fails gives no number, so that its cell counts as blank and totals are too low.',
  'rule.profile.why': 'Kode Kabupaten and Periode decide the area, month and deadline that the whole check uses.',
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
  'rule.foreign-key.why': 'A row that names a code which does not exist belongs to no village and no board.',
  'rule.bkm-per-desa.why': "A village has one board; a second one doubles the village's data.",
  'rule.desa-without-bkm.why': 'Every assisted village has a board; without it money and loans cannot be recorded.',
  'rule.area-unknown.why': 'A code that is not a Kemendagri code cannot be merged with the data of the kabupaten.',
  'rule.area-outside.why': 'A village from elsewhere would be counted in the wrong area.',
  'rule.area-name.why': 'A name that does not fit its code shows that code or name was confused with another village.',
  'rule.area-type.why': 'Villages and kelurahan are counted by Jenis; the area code tells which is right.',
  'rule.area-incomplete.why': 'A village that was forgotten makes the totals of the kecamatan too low without a trace.',
  'rule.group-name.why': 'One group spelled in two ways counts as two groups.',

  'rule.desa-households.why': 'A household has at least one person, so there cannot be more households than people.',
  'rule.desa-poor.why': 'Poor households are part of all households; otherwise poverty exceeds 100%.',
  'rule.bkm-board.why': 'A board without members cannot answer for money; usually the numbers were not filled in.',
  'rule.bkm-election.why': 'Members cannot be elected before their board was founded.',
  'rule.bkm-term.why': 'Members serve for 3 years; after that the board needs an election.',
  'rule.bkm-award.why': 'An award cannot be received after the month that is reported.',
  'rule.blm-ceiling.why': 'No more can be paid out than the ceiling.',
  'rule.blm-used.why': 'Money cannot be used before it is paid out.',
  'rule.blm-split.why': 'It must be clear what each rupiah was used for; an auditor will ask about the difference.',
  'rule.blm-poor.why': 'Poor beneficiaries are part of all beneficiaries.',
  'rule.blm-year.why':
    'BLM is paid in its budget year or the year after; otherwise one of the two was usually mistyped.',
  'rule.activity-kind.why': 'Bidang decides where the money and results of an activity are counted.',
  'rule.activity-unit.why': 'Volumes are added up by unit; metres and people cannot be added.',
  'rule.activity-cost.why': 'The cost of an activity without any money cannot be counted; it was not filled in yet.',
  'rule.activity-poor.why': 'Poor beneficiaries are part of all beneficiaries.',
  'rule.activity-progress.why':
    'Status and Progres tell the same story; where they differ the report of progress is wrong.',
  'rule.activity-condition.why': 'A condition only means something for works that are finished.',
  'rule.loan-repaid.why': 'No more principal can be repaid than was lent.',
  'rule.loan-balance.why': "The balance makes up the UPK's wealth; it must equal the principal less what was repaid.",
  'rule.loan-overdue.why': 'No more can be overdue than is still owed.',
  'rule.loan-arrears.why': 'Arrears have an age and the reverse; otherwise LAR and PAR are wrong.',
  'rule.loan-class.why': 'Collectability decides the reserve that the UPK must set aside.',
  'rule.loan-status.why': 'A settled loan has no balance and a running one has; Status decides what is counted.',
  'rule.loan-settled.why': 'A loan cannot be settled before it was paid out, and an open one has no settling date.',
  'rule.loan-members.why': 'Women and poor members are part of the members of the group.',
  'rule.loan-group.why':
    'The guidelines ask for groups of at least 5, of whom 30% women, and for terms of 3 to 12 months.',
  'rule.loan-schedule.why':
    'Arrears that are not recorded hide loans in trouble; the instalment schedule shows what they should be.',
  'rule.loan-instalments.why': 'The repayments recorded must add up to what the loan card says.',
  'rule.upk-profit.why': 'Profit is used to judge the UPK (ROI); it must equal income less costs.',
  'rule.upk-assets.why': 'Assets must equal their parts, so that nothing is lost or counted twice.',
  'rule.upk-balance.why': 'A balance sheet that does not balance lacks an entry.',
  'rule.upk-overdue.why': 'What is overdue is part of the whole, so it cannot be more.',

  'rule.recon-balance.why':
    "The balance in the UPK's books must be shown loan by loan; a difference can mean money that is gone.",
  'rule.recon-arrears.why': "Arrears in the UPK's report must equal the list of loans, so that PAR can be trusted.",
  'rule.recon-groups.why': "The number of groups in the UPK's report must be shown in the list of loans.",
  'rule.upk-late.why': 'A board that has not reported is left out of sums, so that the kecamatan comes out too low.',
  'rule.upk-gap.why': 'A month left out breaks the chart of progress and makes comparison hard.',
  'rule.recon-activity.why': 'Activities cannot use BLM money that their village has not received.',
  'rule.beneficiaries.why': 'One activity cannot serve more households than the village has.',
  'rule.outlier.why': 'A cost far from its like often has a zero too many or too few; it may also be right.',

  'rule.then-loan-gone.why': 'A loan with a balance must not vanish from the list; this is the first sign of fraud.',
  'rule.then-repaid-fell.why': 'Recorded repayments do not shrink; where they do, a repayment was deleted.',
  'rule.then-loan-changed.why':
    'Principal, date and board of a loan stay as they were; a change moves its schedule and arrears.',
  'rule.then-loan-late.why': 'An old loan that appears only now means that the earlier report was incomplete.',
  'rule.then-upk-changed.why':
    'Months already reported are not rewritten in silence; a correction needs an explanation.',
  'rule.then-balance.why':
    "This month's balance must follow from the last one: plus what was lent, less what was repaid.",
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
