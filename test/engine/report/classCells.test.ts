/** Class words in cells: the word with the colour of its class, a mark for a value on a limit, and the formula that both follow from. */
import { classCell } from '../../../src/engine/report';
import { noFormulas } from '../../../src/engine/report/model/formulas';
import { area } from '../../support/areaIndicators';
import { namedFormulas, sheetContext } from '../../support/sheetContext';
import { smallAreas } from '../../support/smallAreas';

const context = sheetContext(smallAreas);
const live = { ...context, formulas: namedFormulas };
const par = { id: 'upk.par', kind: 'classed' } as const;
const worst = { id: 'upk.kelas', kind: 'worstClass' } as const;
const desa = (values: Parameters<typeof area>[3]) => area('desa', '33.26.11.2001', 'Bukur', values);
const valued = (name: string | null, onLimit = false) =>
  desa({ 'upk.par': { value: name === null ? null : 0.1, class: name, onLimit } });

test.each([
  ['memuaskan', 'Memuaskan', 'classGood'],
  ['minimum', 'Minimum', 'classMiddle'],
  ['penundaan', 'Penundaan', 'classBad'],
  [null, '–', 'missing'],
])('a value of class %s is the word %s in its colour', (name, value, style) => {
  const shown = { value, style, trace: expect.objectContaining({ kind: 'indicator' }) };
  expect(classCell(valued(name), par, context)).toEqual(shown);
  expect(classCell(desa({ 'upk.kelas': name }), worst, context)).toEqual(shown);
});

test('a class that the scale does not have has no colour; an indicator that is not there has no class', () => {
  expect(classCell(valued('lainnya'), par, context).style).toBe('center');
  expect(classCell(desa({}), par, context)).toMatchObject({ value: '–', style: 'missing' });
});

test('a value on a limit says so in words, or by a star where there is no room', () => {
  expect(classCell(valued('minimum', true), par, context).value).toBe('Minimum (tepat di batas)');
  expect(classCell(valued('minimum', true), par, context, 'star').value).toBe('Minimum *');
  expect(classCell(valued('minimum'), par, context, 'star').value).toBe('Minimum');
});

test('the formula chooses the word by where the value stands; its colour then follows the word', () => {
  const word = (mark: string) =>
    `=CHOOSE(1+upk.par@33.26.11.2001,"–","Memuaskan","Minimum${mark}","Minimum","Minimum${mark}","Penundaan")`;
  const looks = [
    { begins: 'Memuaskan', style: 'classGood' },
    { begins: 'Minimum', style: 'classMiddle' },
    { begins: 'Penundaan', style: 'classBad' },
  ];
  const trace = { kind: 'indicator', id: 'upk.par', area: { level: 'desa', code: '33.26.11.2001' } };
  expect(classCell(valued('memuaskan'), par, live)).toEqual({
    value: 'Memuaskan',
    style: 'center',
    formula: word(' (tepat di batas)'),
    looks,
    trace,
  });
  expect(classCell(valued(null), par, live, 'star')).toMatchObject({ value: '–', formula: word(' *'), looks });
});

test('the worst class is the greatest of the places of all classed indicators that have a position', () => {
  const only = {
    ...live,
    formulas: {
      ...namedFormulas,
      position: (...[where, id]: Parameters<typeof namedFormulas.position>) =>
        id === 'upk.par' || id === 'upk.roi' ? namedFormulas.position(where, id) : undefined,
    },
  };
  // 1 good, 2 middle, 3 bad; 0 where it cannot be computed.
  const grade = (id: string) => `CHOOSE(1+${id}@33.26.11.2001,0,1,2,2,2,3)`;
  const parts = ['upk.par', 'upk.roi'].map(grade);
  const { formula } = classCell(desa({ 'upk.kelas': 'minimum' }), worst, only);
  const either = [parts, parts.toReversed()].map(
    (order) => `=CHOOSE(1+MAX(${order.join(',')}),"–","Memuaskan","Minimum","Penundaan")`,
  );
  expect(either).toContain(formula);
});

test('without positions there is no formula', () => {
  const none = { ...context, formulas: { ...namedFormulas, position: noFormulas.position } };
  for (const definition of [par, worst]) {
    const shown = classCell(desa({ 'upk.kelas': 'minimum', 'upk.par': null }), definition, none);
    expect(shown).not.toHaveProperty('formula');
    expect(shown).not.toHaveProperty('looks');
  }
});
