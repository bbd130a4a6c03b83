/** Lines of lists for work: what they stand for, and which filters leave them. */
import { keysOfLine, linesWithin, type WorkLine } from '../../../src/engine/entry';

const line = (key: string, desa: string, bkm: string): WorkLine => ({
  ...{ key, place: desa, group: bkm, cells: [] },
  facets: { desa, bkm },
});
const lines = [line('1', 'A', 'x'), line('2', 'A', 'y'), line('3', 'B', 'x')];

test('a line stands for its own row, or for those that are folded into it', () => {
  expect(keysOfLine(line('1', 'A', 'x'))).toEqual(['1']);
  expect(keysOfLine({ ...line('1', 'A', 'x'), lines })).toEqual(['1', '2', '3']);
});

test.each([
  [{}, ['1', '2', '3']],
  [{ desa: 'A' }, ['1', '2']],
  [{ desa: 'A', bkm: 'x' }, ['1']],
  [{ desa: 'C' }, []],
  [{ other: 'A' }, []],
])('%j leaves %j', (filters, keys) => {
  expect(linesWithin(lines, filters).map(({ key }) => key)).toEqual(keys);
});
