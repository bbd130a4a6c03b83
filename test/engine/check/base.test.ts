import { registryOf } from '../../../src/engine/check';
import { rules } from '../../../src/programme/rules';
import { ruleIds } from '../../../src/programme/rules/ids';
import { schema } from '../../support/programme';
import { baseWorkbook, brief, check } from '../../support/base';

test('the base workbook has no finding and a full score', () => {
  const { findings, counts, score, ready } = check(baseWorkbook());
  expect(findings.map(brief)).toEqual([]);
  expect(counts).toEqual({ error: 0, warning: 0, info: 0, accepted: 0 });
  expect(score).toEqual({
    value: 100,
    grade: 0,
    class: 'Sangat Memuaskan',
    completeness: 1,
    accuracy: 1,
    punctuality: 1,
    consistency: null,
    receipt: null,
  });
  expect(ready).toBe(true);
});

test('the registry has every rule id and no other', () => {
  const registered = [...new Set(registryOf(schema, rules).all.map(({ id }) => id))];
  expect(new Set(registered)).toEqual(new Set(ruleIds));
});
