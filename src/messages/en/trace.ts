import type { idTrace } from '../id/trace';

/** English texts: how a number of the report came about. */
export const enTrace: Readonly<Record<keyof typeof idTrace, string>> = {
  'trace.title': 'Explain this number',
  'trace.back': 'All indicators',
  'trace.hint': 'Select a number on a report sheet, or tap an indicator, to see where it comes from.',
  'trace.hint.noExcel': 'Tap an indicator to see where its number comes from.',
  'trace.unchecked':
    'The selected cell is a number of the report. Press Check data, then open this page again to have it explained.',
  'trace.notCurrent':
    'The number on the report sheet differs from the data checked last. Press Make report so that both agree.',
  'trace.gone': 'This number is no longer in the data. Press Make report to renew the report.',
  'trace.numbers': 'With its numbers',
  'trace.numerator': 'Numerator',
  'trace.denominator': 'Denominator',
  'trace.group': 'Year or month',
  'trace.group.works': 'Kind of work',
  'trace.classes': 'The five indicators that are judged',
  'trace.rows': 'Rows that were counted',
  'trace.rows.measure': 'Part of the formula',
  'trace.rows.order': 'Order',
  'trace.rows.order.place': 'by row',
  'trace.rows.order.largest': 'largest first',
  'trace.rows.order.smallest': 'smallest first',
  'trace.rows.total': '{count|row|rows}, giving {value}',
  'trace.rows.missing': '{count|row|rows} without a number (blank or unreadable) not counted.',
  'trace.rows.none': 'No row of this area meets the conditions.',
  'trace.rows.codes': 'This number comes from the list of area codes, not from rows of a table.',
  'trace.rows.place': '{sheet}, row {row}',
  'trace.rows.noNumber': 'no number',
  'trace.rows.show': 'Show {place}: {key}, {value}',
};
