import { schema } from '../../src/programme/schema';
import { changeText } from '../../src/ui/changeText';

const date = { table: 'Pinjaman', column: 'Tanggal Cair' } as const;
const name = { table: 'Pinjaman', column: 'Nama KSM' } as const;

test('a text that reads like the date it becomes is told from it', () => {
  expect(changeText(schema, date, '31 Des 2009', 40_178, 'id')).toEqual({
    before: '"31\u00a0Des\u00a02009"',
    after: '31 Des 2009',
  });
});

test('texts that differ in spaces alone show them', () => {
  expect(changeText(schema, name, 'Sri  Rejeki ', 'Sri Rejeki', 'id')).toEqual({
    before: '"Sri\u00a0\u00a0Rejeki\u00a0"',
    after: '"Sri\u00a0Rejeki"',
  });
});

test('what is told apart anyway stands as it is', () => {
  expect(changeText(schema, name, 'desa', 'Desa', 'id')).toEqual({ before: 'desa', after: 'Desa' });
  expect(changeText(schema, date, null, 40_178, 'id')).toEqual({ before: null, after: '31 Des 2009' });
});
