import {
  collectabilityOf,
  requiredReserve,
  type CollectabilityClass,
} from '../../../src/programme/loans/collectability';

test.each([
  [0, 1],
  [1, 2],
  [2, 2],
  [3, 3],
  [6, 3],
  [7, 4],
  [9, 4],
  [10, 5],
  [48, 5],
])('%i months behind is class %i', (months, expected) => {
  expect(collectabilityOf(months)).toBe(expected);
});

test('the limits are data', () => {
  const strict: readonly CollectabilityClass[] = [
    { kolektibilitas: 1, name: 'Lancar', fromMonths: 0, reserveShare: 0 },
    { kolektibilitas: 5, name: 'Macet', fromMonths: 6, reserveShare: 1 },
  ];
  expect(collectabilityOf(5, strict)).toBe(1);
  expect(collectabilityOf(6, strict)).toBe(5);
});

test('the reserve of the worked case of docs/spec/domain.md 4.2', () => {
  expect(requiredReserve([10_000_000, 2_000_000, 1_000_000, 500_000, 300_000])).toBe(710_000);
});
