import { factRules, foreignKeyRules, slipRules, unfilledRules, uniqueRules, type RuleBook } from '../../engine/check';
import { boardFollower } from '../loans/boardLoans';
import { schema } from '../schema';
import { absenceRules, acrossRules } from './across';
import { incomeFollower } from './across/upkIncome';
import { lateBoards } from './across/upkMonths';
import { expectedDesa } from './areas/areaIncomplete';
import { areaRules, profilHits } from './areas/areaRules';
import { bkmPerDesa, desaWithoutBkm, desaWithoutBoard } from './boards';
import { continuityRules } from './continuity';
import { rowRules } from './rows';
import { planFollower } from './rows/loanPlans';

/** Every rule of docs/spec/rules.md that is not about single cells: those of the programme, and the engine's that follow from the schema. */
export const rules: RuleBook = {
  rows: [
    ...unfilledRules(schema),
    ...uniqueRules(schema),
    ...foreignKeyRules(schema),
    bkmPerDesa,
    desaWithoutBkm,
    ...areaRules,
    ...rowRules,
    ...acrossRules,
    ...continuityRules,
    ...factRules(schema),
    ...slipRules(schema),
  ],
  absences: absenceRules,
  profile: profilHits,
  followers: [boardFollower, planFollower, incomeFollower],
  ofFile: ['area-outside'],
  expectedRows: {
    Desa: expectedDesa,
    BKM: (subject) => subject.get(desaWithoutBoard)?.size ?? 0,
    UPK: (subject) => subject.get(lateBoards)?.length ?? 0,
  },
  scoreClasses: ['Sangat Memuaskan', 'Memuaskan', 'Tidak Memuaskan'],
};
