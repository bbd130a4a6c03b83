import { ruleIds, registry } from '../../../src/engine/check';
import { baseWorkbook, brief, check } from '../../support/base';

test('the base workbook has no finding and a full score', () => {
  const { findings, counts, score, ready } = check(baseWorkbook());
  expect(findings.map(brief)).toEqual([]);
  expect(counts).toEqual({ error: 0, warning: 0, info: 0, accepted: 0 });
  expect(score).toEqual({
    value: 100,
    class: 'Sangat Memuaskan',
    kelengkapan: 1,
    akurasi: 1,
    ketepatan: 1,
    konsistensi: null,
  });
  expect(ready).toBe(true);
});

test('the registry has every rule id and no other', () => {
  const registered = [...new Set(registry.map(({ id }) => id))];
  expect(new Set(registered)).toEqual(new Set(ruleIds));
});
