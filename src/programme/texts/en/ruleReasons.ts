import type { idRuleReasons } from '../id/ruleReasons';

/** English texts: why each of the programme's own rules matters. */
export const enRuleReasons: Readonly<Record<keyof typeof idRuleReasons, string>> = {
  'rule.profile.why': 'Kode Kabupaten and Periode decide the area, month and deadline that the whole check uses.',
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
  'rule.bkm-specialists.why': 'Specialised volunteers are volunteers, so there cannot be more of them.',
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
  'rule.loan-grace.why':
    'A grace period puts principal off, so it must leave an instalment and is noted as a plan of its own.',
  'rule.loan-written-off.why':
    'From this day on the balance does not count in the UPK any more, so it must agree with Status.',
  'rule.loan-plan.why': 'A plan must pay back all that is left of the loan; otherwise its arrears cannot be known.',
  'rule.loan-plan-arrears.why':
    'Arrears of a loan with a plan of its own follow that plan, so that its class is right.',
  'rule.loan-jasa.why': 'Overdue jasa is income that has not come in; the figure must be shown by payments.',
  'rule.instalment-date.why':
    'No loan is repaid before it was lent; mostly the date or the number of the loan is wrong.',
  'rule.instalment-reversal.why':
    'A correction takes back one payment as a whole, so that sums and history stay clear.',
  'rule.upk-profit.why': 'Profit is used to judge the UPK (ROI); it must equal income less costs.',
  'rule.upk-assets.why': 'Assets must equal their parts, so that nothing is lost or counted twice.',
  'rule.upk-balance.why': 'A balance sheet that does not balance lacks an entry.',
  'rule.upk-capital.why': 'The return of a UPK without capital cannot be judged: its ROI class is Penundaan.',
  'rule.upk-overdue.why': 'What is overdue is part of the whole, so it cannot be more.',
  'rule.photo-file.why':
    'Photos are looked for in one folder by their names; the path of another folder does not exist on another computer, and only these kinds can go into a presentation.',

  'rule.recon-balance.why':
    "The balance in the UPK's books must be shown loan by loan; a difference can mean money that is gone.",
  'rule.recon-arrears.why': "Arrears in the UPK's report must equal the list of loans, so that PAR can be trusted.",
  'rule.recon-groups.why': "The number of groups in the UPK's report must be shown in the list of loans.",
  'rule.upk-income.why': 'Jasa received is income of the UPK, so income of the month cannot be less.',
  'rule.upk-late.why': 'A board that has not reported is left out of sums, so that the kecamatan comes out too low.',
  'rule.upk-gap.why': 'A month left out breaks the chart of progress and makes comparison hard.',
  'rule.closed-changed.why': 'A closed month has been reported; changes after it must be meant and explained.',
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
};
