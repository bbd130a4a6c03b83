import { textFormula } from '../../../../src/engine/report/formulas/textFormula';
import { openInExcel } from '../../../support/benches';

const words = ({ a, b }: Readonly<Record<'a' | 'b', string>>) => `${a} "dari" ${b} UPK`;

test('a text with numbers follows its cells', async () => {
  const { host } = await openInExcel(null);
  const formula = textFormula({ a: { value: 117, expression: 'A1' }, b: { value: 119, expression: 'B1' } }, words);
  expect(formula).toBe('=A1&" ""dari"" "&B1&" UPK"');
  host.edit('Sheet1', 'A1:C1', [[117, 119, formula ?? null]]);
  const shown = () => host.view()[0]?.cells.find(({ column }) => column === 2)?.value;
  expect(shown()).toBe('117 "dari" 119 UPK');
  host.edit('Sheet1', 'A1', [[118]]);
  expect(shown()).toBe('118 "dari" 119 UPK');
});

test.each([1000, 1.5, -1])('%d would be written otherwise', (value) => {
  expect(textFormula({ a: { value, expression: 'A1' }, b: { value: 1, expression: 'B1' } }, words)).toBeUndefined();
});
