import type { idSummary } from '../id/summary';

/** English texts: the lines of the short summary to send as a message. */
export const enSummary: Readonly<Record<keyof typeof idSummary, string>> = {
  'summary.title': 'Indicators of PNPM Mandiri Perkotaan, {area}, {period}',
  'summary.places': 'Locations: {desa} villages; poor households {poor}.',
  'summary.grants': 'BLM disbursed {disbursed}; already used {used}.',
  'summary.beneficiaries': 'Households benefiting from BLM {households}; poor among them {poor}.',
  'summary.works': 'Activities: progress {progress}; cost {cost}.',
  'summary.upk': 'UPK: {reporting} of {obliged} reporting; assets {assets}.',
  'summary.loans': 'Loans: balance {balance}; principal in arrears {arrears}.',
  'summary.jasa': 'Jasa in arrears: {arrears}.',
  'summary.performance': 'LAR {lar}; PAR {par}; CCr {ccr}; ROI {roi}; RR {rr}.',
  'summary.boards': 'BKM: {boards}; women on the boards {women}.',
};
