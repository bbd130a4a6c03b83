import type { idSheets } from '../id/sheets';

/** English texts: UPK scorecards, details of the desa, rankings, and the findings of Lembar Pimpinan. */
export const enSheets: Readonly<Record<keyof typeof idSheets, string>> = {
  'report.sheet.rapor-upk': 'Rapor UPK',
  'report.sheet.cadangan-upk': 'Cadangan UPK',
  'report.sheet.rincian-kabupaten': 'Kabupaten Details',
  'report.sheet.rincian-kecamatan': 'Kecamatan Details',
  'report.sheet.rincian-desa': 'Rincian Desa',
  'report.sheet.rekap-kecamatan': 'Rekap Kecamatan',
  'recap.reporting': 'UPK reporting',
  'recap.silent': 'UPK not reporting',
  'short.upk.lar': 'LAR',
  'short.upk.par': 'PAR',
  'short.upk.ccr': 'CCr',
  'short.upk.roi': 'ROI',
  'short.upk.rr': 'RR',

  'leader.judgement.bad':
    'The revolving funds of {area} up to {period} need prompt action: {indicators} in the class penundaan.',
  'leader.judgement.middle':
    'The revolving funds of {area} up to {period} are fair: nothing in the class penundaan, but {indicators} still in the class minimum.',
  'leader.judgement.good':
    'The revolving funds of {area} up to {period} are good: {indicators}, all in the class memuaskan.',
  'leader.judgement.none': 'The revolving funds of {area} up to {period} cannot be judged yet, as no UPK has reported.',
  'leader.problem.draft': 'The data still hold {errors|error|errors}, so the figures on this sheet may change.',
  'leader.proposal.draft': 'Correct the {errors|error|errors} first (Periksa Data), then make the report again.',
  'leader.problem.late': '{missing} of {obliged} UPK have not reported for this Periode.',
  'leader.proposal.late': 'Ask these {missing} UPK for their reports through the facilitators, and set a date.',
  'leader.problem.par': 'PAR {value} is in the class suspended; {count} of {of} desa/kelurahan share it.',
  'leader.proposal.par':
    'Collect the large loans {months} months or more in arrears first, and hold back new loans where the UPK is suspended.',
  'leader.problem.lar':
    'LAR {value}: too many groups are {months} months or more in arrears ({count} of {of} desa/kelurahan suspended).',
  'leader.proposal.lar': 'Visit the groups in arrears one by one with the board, and agree on a schedule of payment.',
  'leader.problem.ccr': 'CCr {value}: the income of the UPK does not cover their cost.',
  'leader.proposal.ccr': 'Review the cost of the UPK with their supervisors, and adjust interest or running costs.',
  'leader.problem.roi': 'ROI {value}: the UPK have made a loss since January.',
  'leader.proposal.roi': 'Discuss the causes of the loss in the boards, and plan how to restore the capital.',
  'leader.problem.capital': 'The capital of the UPK is used up ({capital}), so that ROI cannot be computed.',
  'leader.proposal.capital': 'Examine the books of the UPK, and plan with the boards how to restore the capital.',
  'leader.problem.rr': 'RR {value}: repayment is below the minimum.',
  'leader.proposal.rr': 'Strengthen monthly collection and joint liability before new loans are given.',
  'leader.problem.boards': '{count} of {of} UPK are in the class suspended, most of them in Kecamatan {kecamatan}.',
  'leader.proposal.boards':
    'Assist these {count} UPK first, starting in Kecamatan {kecamatan}; the sheet Rapor UPK lists them.',
  'leader.problem.boardsHere': '{count} of {of} UPK are in the class suspended: {desa}.',
  'leader.proposal.boardsHere': 'Assist these {count} UPK first; the sheet Rapor UPK lists them.',
  'leader.problem.reserve': 'The loan-loss reserve booked is {short} short of what is required.',
  'leader.proposal.reserve': 'Ask the UPK to add {short} to the reserve from the profit of this year.',
  'leader.problem.idle': '{left} of BLM disbursed has not been used ({used} is).',
  'leader.proposal.idle': 'Speed up activities whose money is in the accounts of the boards, and look into delays.',
  'leader.problem.otherLoans': 'Other loans (pinjaman lain-lain) of {left} are not settled.',
  'leader.proposal.otherLoans': 'Set a schedule of repayment of the other loans ({left}) with each borrower.',
  'leader.problem.term': 'The term of {count|board|boards} ended: it lasts {years} years.',
  'leader.proposal.term': 'Schedule new elections at these {count} boards.',
  'leader.problem.plan': '{count} of {of} boards have no current PJM Pronangkis.',
  'leader.proposal.plan': 'Help these {count} boards renew their PJM Pronangkis before the next BLM is disbursed.',
  'leader.problem.condition': '{bad} of the infrastructure with a recorded condition is damaged.',
  'leader.proposal.condition': 'Form maintenance groups, and budget for repairs.',
  'leader.problem.women': 'Women are {share} of the boards, less than {wanted}.',
  'leader.proposal.women': 'Encourage women to stand in the next elections of the boards.',
  'leader.problem.minimum': 'Revolving loans still perform at the class minimum: {indicators}.',
  'leader.proposal.minimum':
    'Set targets for the indicators that are still at the minimum ({indicators}), and follow them each month.',

  'scorecard.worst': "Worst class (this tool's summary)",
  'scorecard.star': '* Value exactly on a class limit: compare the three readings in the last column.',
  'scorecard.classOf': '{indicator} class',
  'scorecard.readings': 'Values exactly on a limit: class by the readings P, Q, R',
  'scorecard.onLimit': '{indicator}: {classes}',
  'scorecard.difference': 'Difference of the reserve (booked less required)',
  'scorecard.sign': 'Reserve',
  'scorecard.short': 'Short',
  'scorecard.enough': 'Enough',
  'scorecard.reading.P': 'Reading P (POB 2013): a value exactly on a limit belongs to minimum.',
  'scorecard.reading.Q':
    'Reading Q (strict): on the first limit a value belongs to minimum, on the second to suspended.',
  'scorecard.reading.R':
    'Reading R (LKM/UPK application): on the first limit a value is satisfactory; on the second LAR and PAR are suspended, CCr, ROI and RR are minimum.',
  'scorecard.inUse': 'This reading is used here.',
  'scorecard.reserveNote':
    'Reserve required: {share1} of the balance in class 1, {share2} in class 2, {share3} in class 3, {share4} in class 4, {share5} in class 5.',

  'comparison.rank.provinsi': 'Ranking of provinces (the best on top)',
  'comparison.rank.kabupaten': 'Ranking of kabupaten/kota (the best on top)',
  'comparison.rank.kecamatan': 'Ranking of kecamatan (the best on top)',
  'comparison.rank.desa': 'Ranking of desa/kelurahan (the best on top)',
  'comparison.both': 'UPK that report in both months: {indicator}',
  'comparison.source.within':
    'Values before: {period}, from the reports of the UPK and the budget years of BLM. Changes between months count the UPK that report in both. The other figures have nothing to compare with yet.',
  'trace.parameter.year': 'Follows from Periode.',
  'trace.parameter.yearStart': 'Follows from Periode.',
  'trace.parameter.lastDecember': 'Follows from Periode.',
  'trace.parameter.termStart':
    'Periode less the term of a board. A board whose last election was before that day is past its term.',
};
