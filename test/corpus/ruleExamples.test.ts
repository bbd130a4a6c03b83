import { registryOf } from '../../src/engine/check';
import { programme } from '../../src/programme';
import { brief } from '../support/base';
import { findingsOf, ruleExamples } from './ruleExamples';

const examples = Object.values(ruleExamples).flat();

test('every rule of the registry has one example', () => {
  const rules = new Set(registryOf(programme.schema, programme.rules).all.map(({ id }) => id));
  expect(examples.map(({ rule }) => rule).toSorted()).toEqual([...rules].toSorted());
});

test.each(examples)('$rule: the good workbook has no finding, the bad one exactly this', (example) => {
  expect(findingsOf(example, example.good).map(brief)).toEqual([]);
  expect(findingsOf(example, example.bad).map(({ rule }) => rule)).toEqual([example.rule]);
});
