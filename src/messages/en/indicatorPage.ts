import type { idIndicatorPage } from '../id/indicatorPage';

/** English texts: the indicator page and the short summary to send as a message. */
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
  'indicatorPage.summary.copied': 'The summary is copied. Paste it into your message.',
  'indicatorPage.summary.byHand': 'The text is selected: press Ctrl+C to copy it.',
  'indicatorPage.summary.text': 'Summary for a message',

  'summary.title': 'Indicators of PNPM Mandiri Perkotaan, {area}, {period}',
  'summary.ready': 'Data ready to send, data score {score}.',
  'summary.draft': 'DRAFT: {errors|error|errors} and {warnings|warning|warnings}, data score {score}.',
  'summary.places': 'Locations: {desa} villages; poor households {poor}.',
  'summary.grants': 'BLM disbursed {disbursed}; already used {used}.',
  'summary.beneficiaries': 'Households benefiting from BLM {households}; poor among them {poor}.',
  'summary.works': 'Activities: progress {progress}; cost {cost}.',
  'summary.upk': 'UPK: {reporting} of {obliged} reporting; assets {assets}.',
  'summary.loans': 'Loans: balance {balance}; principal in arrears {arrears}.',
  'summary.performance': 'LAR {lar}; PAR {par}; CCr {ccr}; ROI {roi}; RR {rr}.',
  'summary.boards': 'BKM: {boards}; women on the boards {women}.',
};
