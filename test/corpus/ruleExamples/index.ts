import { readDataset, type RawWorkbook } from '../../../src/engine/dataset';
import type { Finding } from '../../../src/engine/check';
import { programme } from '../../../src/programme';
import { check } from '../../support/base';
import { acrossExamples } from './across';
import { cellExamples } from './cells';
import { continuityExamples } from './continuity';
import type { RuleExample } from './example';
import { keyExamples } from './keys';
import { ledgerExamples } from './ledger';
import { rowExamples } from './rows';
import { structureExamples } from './structure';

export type { RuleExample, View } from './example';

/** An example of every rule, by the parts of docs/aturan.md. */
export const ruleExamples = {
  structure: structureExamples,
  cells: cellExamples,
  keys: keyExamples,
  rows: rowExamples,
  ledger: ledgerExamples,
  across: acrossExamples,
  continuity: continuityExamples,
} as const satisfies Record<string, readonly RuleExample[]>;

export type RulePart = keyof typeof ruleExamples;

/** What is found in one of an example's workbooks. */
export function findingsOf(example: RuleExample, raw: RawWorkbook): readonly Finding[] {
  const { previous, context = {} } = example;
  // The reading of Pengaturan is handed to a check; only the bad workbook's is faulty.
  const { settingFaults, ...others } = context;
  return check(raw, {
    ...others,
    ...(raw === example.bad && settingFaults !== undefined ? { settingFaults } : {}),
    ...(previous === undefined ? {} : { previous: readDataset(programme.schema, previous.workbook) }),
  }).findings;
}
