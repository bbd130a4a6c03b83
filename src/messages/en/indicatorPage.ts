import type { idIndicatorPage } from '../id/indicatorPage';

/** English texts: the page *Indikator* and the beginning of the short summary to send as a message. */
export const enIndicatorPage: Readonly<Record<keyof typeof idIndicatorPage, string>> = {
  'indicatorPage.section': 'Section',
  'indicatorPage.section.key': 'Key figures',
  'indicatorPage.cards': 'Indicators of {area}',
  'indicatorPage.points': '{value} points',
  'indicatorPage.change': '{difference} since {period}: {word}',
  'indicatorPage.trend': 'From {from} ({first}) to {to} ({last})',
  'indicatorPage.chart': 'Compare areas',
  'indicatorPage.chart.indicator': 'Indicator',
  'indicatorPage.chart.area': 'Area',
  'indicatorPage.chart.value': 'Value',
  'indicatorPage.summary': 'Copy summary',
  'indicatorPage.summary.text': 'Summary for a message',

  'indicatorPage.deck.done': 'The presentation was made and downloaded.',
  'indicatorPage.leader': 'Print for the leadership',
  'indicatorPage.leader.name': 'Report for the leadership {area}',
  'indicatorPage.leader.opened':
    'The report for the leadership is open as a new workbook. Press Ctrl+P there and choose "Print Entire Workbook"; save it as "{name}" if you wish.',
  'indicatorPage.leader.downloaded':
    '{name} is downloaded. Open the file, press Ctrl+P and choose "Print Entire Workbook".',
  'indicatorPage.deck.elsewhere':
    'Presentation: Excel on a computer does not let the pane download files. Save this workbook, open periksa.html in a browser, drop the file there, then press Make the presentation.',

  'offers.title': 'Before the report is made',
  'offers.repairs': 'First repair {count} entries that are certain (noted in Riwayat Perbaikan, can be undone)',
  'offers.tables': 'Make Excel Tables of: {names}',
  'offers.tables.hint':
    'The look of the cells stays. The formulas of the report then follow the data, rows that are added too. To go back: Table Design, Convert to Range.',
  'offers.refused': 'No Excel Table can be made of {name} yet, because {why}.',
  'offers.refused.header-lines': 'its headings take two lines',
  'offers.refused.header-blank': 'a column has no heading',
  'offers.refused.header-twice': 'two columns have the same heading',
  'offers.refused.merged': 'it has merged cells',
  'offers.refused.empty': 'it holds nothing yet',
  'offers.typed': 'Move to Pengaturan what was typed into Dasar Perhitungan: {list}',
  'offers.typed.hint': 'Without this the report uses Pengaturan, and what was typed into Dasar Perhitungan is lost.',
  'offers.typed.one': '{name} {typed} (Pengaturan: {inForce})',
  'offers.typed.unreadable': 'Cannot be read, so that Pengaturan is used: {list}',
  'offers.quiet': 'Do not ask again until the pane is closed',

  'summary.ready': 'Data ready to send, data score {score}.',
  'summary.draft': 'DRAFT: {errors|error|errors} and {warnings|warning|warnings}, data score {score}.',
};
