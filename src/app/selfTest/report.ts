import type { Translate } from '../../messages';
import type { HostFacts, StepOutcome, StepResult } from './types';

/** Keys of which a person says, or the pane sees, whether they reach it. */
export const triedKeys = ['Ctrl+S', 'Ctrl+Enter', 'Esc', 'Enter'] as const;
export type TriedKey = (typeof triedKeys)[number];

/** Whether a key reached the pane. */
export interface KeyResult {
  readonly key: TriedKey;
  readonly arrived: boolean;
}

function detailsOf(outcome: StepOutcome, translate: Translate): readonly string[] {
  if (outcome.kind === 'failed')
    return [`  ${[outcome.code, outcome.place, outcome.details].filter(Boolean).join(' · ')}`];
  if (outcome.kind !== 'different') return [];
  return outcome.differences.map(
    ({ what, expected, came }) => `  ${translate('uji.difference', { what, expected, came })}`,
  );
}

/** The results as a text to be sent: which Excel, each step, each key. Names, places and contents of the user's are not in it. */
export function selfTestReport(
  facts: HostFacts,
  results: readonly StepResult[],
  keys: readonly KeyResult[],
  translate: Translate,
): string {
  return [
    translate('uji.report.title', { program: facts.program }),
    translate('uji.report.host', { ...facts }),
    '',
    ...results.flatMap(({ id, outcome, milliseconds }) => [
      `${id}: ${translate(`uji.outcome.${outcome.kind}`)} (${milliseconds} ms) ${translate(`uji.step.${id}`)}`,
      ...detailsOf(outcome, translate),
    ]),
    '',
    ...keys.map(({ key, arrived }) => `${key}: ${translate(arrived ? 'uji.keys.arrived' : 'uji.keys.missing')}`),
    ...(keys.length === 0 ? [translate('uji.report.noKeys')] : []),
  ].join('\n');
}
