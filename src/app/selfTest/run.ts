import { WorkbookError } from '../../workbook/errors';
import type { Progress } from '../../workbook/port';
import type { AppContext } from '../types';
import { cellSteps } from './cellSteps';
import { hostSteps } from './hostSteps';
import { cleanUp, isBlankWorkbook } from './leftovers';
import { rowSteps } from './rowSteps';
import { sampleSteps } from './sampleSteps';
import type { Difference, SelfTestStage, SelfTestStep, StepId, StepOutcome, StepResult } from './types';

/** All steps but the last, which takes everything away again. */
export const selfTestSteps = ({ programme }: AppContext): readonly SelfTestStep[] => [
  ...cellSteps,
  ...rowSteps,
  ...hostSteps,
  ...(programme.trial === undefined ? [] : sampleSteps(programme.trial)),
];

/** Steps without which those of their group mean nothing. */
const foundations: Partial<Record<StepId, readonly StepId[]>> = {
  scratch: [...cellSteps, ...rowSteps, ...hostSteps].map(({ id }) => id).filter((id) => id !== 'scratch'),
  prepare: ['entry', 'check', 'nativeRules', 'repair', 'report', 'takeBack'],
};

/** Longest wait for a step, in milliseconds: an answer of Excel can be lost. */
const usualPatience = 120_000;

/**
 * *Uji di Excel ini*: runs all steps in the open workbook, which must be blank, and takes away what they made, whatever becomes of them.
 * @returns what each step came to; null where the workbook is not blank, in which nothing was done
 */
export async function runSelfTest(
  given: SelfTestStage,
  progress?: Progress,
  patience = usualPatience,
): Promise<readonly StepResult[] | null> {
  const { probe } = given;
  if (probe === null) throw new WorkbookError('unsupported');
  const before = await probe.look();
  if (!isBlankWorkbook(before)) return null;
  const stage = withTrialAreas(given);
  const results: StepResult[] = [];
  const skipped = new Set<StepId>();
  const steps = selfTestSteps(stage.app);
  for (const [index, step] of steps.entries()) {
    progress?.report('checking', index, steps.length + 1);
    const isSkipped = skipped.has(step.id) || progress?.signal.aborted === true;
    const result: StepResult = isSkipped
      ? { id: step.id, outcome: { kind: 'skipped' }, milliseconds: 0 }
      : await timed(step.id, () => step.run(stage), patience);
    if (result.outcome.kind === 'failed') for (const id of foundations[step.id] ?? []) skipped.add(id);
    results.push(result);
  }
  results.push(await timed('cleanUp', () => cleanUp(probe, before, stage.app), patience));
  progress?.report('checking', steps.length + 1, steps.length + 1);
  return results;
}

/** The stage on which the place of the made-up workbook is in the official list, so that the trial needs no network. */
export function withTrialAreas(stage: SelfTestStage): SelfTestStage {
  const { trial } = stage.app.programme;
  if (trial === undefined) return stage;
  const areas = (code: string) => Promise.resolve(code === trial.whole.code ? trial.whole : null);
  return { ...stage, app: { programme: stage.app.programme, areas } };
}

async function timed(id: StepId, work: () => Promise<readonly Difference[]>, patience: number): Promise<StepResult> {
  const start = performance.now();
  const outcome = await outcomeOf(work, patience);
  return { id, outcome, milliseconds: Math.round(performance.now() - start) };
}

async function outcomeOf(work: () => Promise<readonly Difference[]>, patience: number): Promise<StepOutcome> {
  try {
    const differences = await within(work(), patience);
    return differences.length === 0 ? { kind: 'ok' } : { kind: 'different', differences };
  } catch (error) {
    if (error instanceof WorkbookError) {
      const { code, place, details } = error;
      return { kind: 'failed', code, place, details };
    }
    const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: 'failed', code: 'unknown', place: '', details };
  }
}

/** The result, or a failure when it does not come in time. */
function within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(
      () => reject(new WorkbookError('unknown', '', `no answer within ${milliseconds} ms`)),
      milliseconds,
    );
    work.then(resolve, reject).finally(() => clearTimeout(end));
  });
}
