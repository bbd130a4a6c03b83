import type { Dataset } from '../dataset';
import { withAcceptances } from './acceptance';
import { absenceRules } from '../../programme/rules/across';
import { cellRules } from './rules/cells';
import { tableNames } from '../schema';
import { checkCells, checkRows } from './evaluate';
import { countFindings, Findings } from './findings';
import { checkProfil } from './profil';
import { reportFaults, reportSettings } from './rules/reading';
import { registry, runningOrder } from '../../programme/rules/registry';
import { scoreWorkbook } from './score';
import { Subject } from './subject';
import type { Finding, Validation, ValidationContext } from './types';

/** How much of a check is done. */
export interface ValidationStep {
  readonly done: number;
  readonly total: number;
}

/** Checks a workbook by every rule of spec/rules.md, all at once. See `validateInSteps`. */
export function validate(dataset: Dataset, context: ValidationContext): Validation {
  const steps = validateInSteps(dataset, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Checks a workbook by every rule of spec/rules.md, and stops after each table's cells and each rule, so that whoever runs it can let others work.
 *
 * Owns the dataset it is given: cells in which a rule about cells fires are marked as faulty in its columns (NaN, or code -1), so that later rules and
 * the indicators computed from the same dataset count them as missing.
 */
export function* validateInSteps(
  dataset: Dataset,
  context: ValidationContext,
): Generator<ValidationStep, Validation, undefined> {
  return yield* runRules(new Subject(dataset, context));
}

/** Runs every rule over a workbook of which nothing has been checked yet. */
export function* runRules(subject: Subject): Generator<ValidationStep, Validation, undefined> {
  const collected = new Findings(registry);
  const total = tableNames.length + runningOrder.length;
  let done = 0;
  reportFaults(subject, collected, subject.dataset.faults);
  reportSettings(subject, collected);
  checkProfil(subject, collected);
  for (const name of tableNames) {
    checkCells(subject, name, cellRules, collected);
    yield { done: ++done, total };
  }
  for (const rule of runningOrder) {
    checkRows(subject, [rule], collected);
    yield { done: ++done, total };
  }
  for (const rule of absenceRules) {
    for (const hit of rule.find(subject)) collected.addAbsence(rule, subject.state(rule.table), hit);
  }
  return conclude(subject, accepted(subject, collected.sorted()));
}

/** Findings with the acceptances of the workbook. */
export function accepted({ dataset, context }: Subject, findings: readonly Finding[]): readonly Finding[] {
  return withAcceptances(findings, dataset, context.acceptances ?? []);
}

/** The outcome of a check whose rules have all run. */
export function conclude(subject: Subject, findings: readonly Finding[]): Validation {
  const counts = countFindings(findings);
  return {
    findings,
    counts,
    score: scoreWorkbook(subject, findings, subject.context.received ?? null),
    ready: counts.error === 0 && counts.warning === counts.accepted,
  };
}
