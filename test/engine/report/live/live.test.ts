/** Values with their Excel expressions: whatever is reckoned, Excel calculates the same. */
import {
  all,
  any,
  constant,
  either,
  isBelow,
  listing,
  minus,
  orZero,
  percentText,
  rounded,
  rupiahText,
  sentence,
  times,
  wholeText,
  type Live,
  type LiveNumber,
} from '../../../../src/engine/report';
import { openInExcel } from '../../../support/benches';
import { reportWords, wordsIn } from '../../../support/programme';

const input = 'A1';

/** Calculates expressions over the cell A1, which holds a number, or the sign for none. */
async function calculator() {
  const { host } = await openInExcel(null);
  return (value: number | null, { expression }: Live<unknown>) => {
    host.edit('Sheet1', 'A1:B1', [[value ?? '–', `=${expression}`]]);
    return host.view()[0]?.cells.find(({ column }) => column === 1)?.value;
  };
}

const cell = (value: number | null): LiveNumber => ({ value, expression: input, isFixed: false });
const numbers = [0, 1, 2, 7.5, 8.5, 999, 1000, 1_250_000, 10_983_000_000, -3, -1500];
const shares = [0, 0.5, 0.34505, 0.12345, 854 / 2475, 1, 12.5, 1234.56789, -0.0123, -0.00001, 0.99999];

test.each(['id', 'en'] as const)('numbers are written as the report writes them (%s)', async (language) => {
  const calculate = await calculator();
  const texts = reportWords(language);
  for (const value of numbers) {
    const whole = wholeText(rounded(cell(value)), texts);
    expect([value, calculate(value, whole)]).toEqual([value, whole.value]);
    const amount = rupiahText(cell(value), texts);
    if (value > 0 || Number.isInteger(value)) expect([value, calculate(value, amount)]).toEqual([value, amount.value]);
  }
  for (const value of shares) {
    const percent = percentText(cell(value), texts);
    expect([value, calculate(value, percent)]).toEqual([value, percent.value]);
  }
});

test('the signs are the report’s, not those of Excel’s language', () => {
  const { expression } = percentText(cell(1), reportWords('id'));
  expect(expression).toContain('MID(FIXED(1000,0),2,1)');
  expect(expression).toContain('MID(FIXED(0.5,1),2,1)');
  expect([wholeText(cell(1250), reportWords('id')).value, wholeText(cell(1250), reportWords('en')).value]).toEqual([
    '1.250',
    '1,250',
  ]);
});

test.each([3, 0, -2, 2.5, null])('what is reckoned of %s', async (value) => {
  const calculate = await calculator();
  const a = cell(value);
  const is = isBelow(a, constant(1));
  const isNot = isBelow(constant(1), a);
  const values: Live<unknown>[] = [
    is,
    isNot,
    orZero(a),
    all(is, isNot),
    any(is, isNot),
    either(is, constant('ya'), constant('tidak')),
    listing(
      [
        { when: is, text: constant('satu') },
        { when: constant(true), text: constant('dua') },
        { when: isNot, text: constant('tiga') },
      ],
      ', ',
    ),
    ...(value === null ? [] : [minus(a, constant(-5)), times(a, constant(4)), rounded(a)]),
  ];
  for (const live of values) expect([live.expression, calculate(value, live)]).toEqual([live.expression, live.value]);
});

test('words go with one and with many', async () => {
  const calculate = await calculator();
  const translate = wordsIn('en');
  const told = (count: number) =>
    sentence({ count: cell(count), years: constant(3) }, reportWords('en'), (params) =>
      translate('leader.problem.term', params),
    );
  expect(calculate(1, told(1))).toBe('The term of 1 board ended: it lasts 3 years.');
  expect(calculate(1200, told(1200))).toBe('The term of 1,200 boards ended: it lasts 3 years.');
  expect([told(1).value, told(2).expression]).toEqual([
    'The term of 1 board ended: it lasts 3 years.',
    told(1).expression,
  ]);
});

test('signs in quotes, and texts longer than a formula may hold', async () => {
  const calculate = await calculator();
  const long = `"${'panjang '.repeat(60)}"`;
  const told = sentence({ a: cell(5) }, reportWords(), ({ a }) => `${long}${a}`);
  expect(calculate(5, told)).toBe(`${long}5`);
  expect([...told.expression.matchAll(/"((?:[^"]|"")*)"/g)].every(([, text = '']) => text.length <= 255)).toBe(true);
});

test('what is fixed in a part is fixed in the whole', () => {
  const stays: LiveNumber = { value: 3, expression: '3', isFixed: true };
  expect(minus(cell(4), stays).isFixed).toBe(true);
  expect(minus(cell(4), constant(3)).isFixed).toBe(false);
  expect(sentence({ n: stays }, reportWords(), ({ n }) => n).isFixed).toBe(true);
});
