import type { Dataset } from '../dataset';
import { absenceRules } from './across';
import { cellRules } from './cells';
import { checkAllCells, checkRows } from './evaluate';
import { countFindings, Findings } from './findings';
import { checkProfil } from './profil';
import { reportFaults } from './reading';
import { registry, runningOrder } from './registry';
import { scoreWorkbook } from './score';
import { Subject } from './subject';
import type { Validation, ValidationContext } from './types';

/**
 * Checks a workbook by every rule of spec/rules.md.
 *
 * Owns the dataset it is given: cells in which a rule about cells fires are marked as faulty in its columns (NaN, or code -1), so that later rules and
 * the indicators computed from the same dataset count them as missing.
 */
export function validate(dataset: Dataset, context: ValidationContext): Validation {
  const subject = new Subject(dataset, context);
  const collected = new Findings(registry);
  reportFaults(subject, collected);
  checkProfil(subject, collected);
  checkAllCells(subject, cellRules, collected);
  checkRows(subject, runningOrder, collected);
  for (const rule of absenceRules) {
    for (const hit of rule.find(subject)) collected.addAbsence(rule, subject.state(rule.table), hit);
  }
  const findings = collected.sorted();
  const counts = countFindings(findings);
  return {
    findings,
    counts,
    score: scoreWorkbook(subject, context.received ?? null),
    ready: counts.error === 0 && counts.warning === 0,
  };
}
