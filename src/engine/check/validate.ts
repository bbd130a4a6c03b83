import type { Dataset } from '../dataset';
import { tableNames } from '../schema';
import { withAcceptances } from './acceptance';
import { checkCells, checkRows } from './evaluate';
import { countFindings, Findings } from './findings';
import { checkProfile } from './profile';
import { joinsInSteps } from './keyIndex';
import { registryOf } from './registry';
import type { RuleBook, Subject } from './rule';
import { reportFaults, reportSettings } from './rules/reading';
import { scoreWorkbook } from './score';
import { CheckSubject } from './subject';
import type { Finding, Validation, ValidationContext } from './types';

/** How much of a check is done. */
export interface ValidationStep {
  readonly done: number;
  readonly total: number;
}

/** Checks a workbook by every rule of docs/spec/rules.md, all at once. See `validateInSteps`. */
export function validate(book: RuleBook, dataset: Dataset, context: ValidationContext): Validation {
  const steps = validateInSteps(book, dataset, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Checks a workbook by every rule of docs/spec/rules.md, and stops after each table's cells and each rule, so that whoever runs it can let others work.
 *
 * Owns the dataset it is given: cells in which a rule about cells fires are marked as faulty in its columns (NaN, or code -1), so that later rules and
 * the indicators computed from the same dataset count them as missing.
 */
function* validateInSteps(
  book: RuleBook,
  dataset: Dataset,
  context: ValidationContext,
): Generator<ValidationStep, Validation, undefined> {
  return yield* runRules(new CheckSubject(book, dataset, context));
}

/** Runs every rule over a workbook of which nothing has been checked yet. */
export function* runRules(subject: CheckSubject): Generator<ValidationStep, Validation, undefined> {
  const { schema, faults } = subject.dataset;
  const { all, cells, rows, absences } = registryOf(schema, subject.book);
  const collected = new Findings(schema, all);
  const names = tableNames(schema);
  const total = names.length + rows.length;
  let done = 0;
  reportFaults(subject, collected, faults);
  reportSettings(subject, collected);
  checkProfile(subject, collected);
  for (const name of names) {
    checkCells(subject, name, cells, collected);
    yield { done: ++done, total };
  }
  for (const joining = joinsInSteps(subject); joining.next().done !== true;) yield { done, total };
  for (const rule of rows) {
    checkRows(subject, [rule], collected);
    yield { done: ++done, total };
  }
  for (const rule of absences) {
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
