/** Files in which rows have come and gone, as LibreOffice reads and calculates them. Only in `npm run test:all`. */
import { readXlsx } from 'hucre';
import { Calculator } from '../../scripts/verify/libreoffice';
import { book, changes, first, fourth, second, third, withCells } from '../support/loans';
import { openFile } from '../support/programme';

jest.setTimeout(300_000);

let calculator: Calculator;
beforeAll(async () => void (calculator = await Calculator.start()));
afterAll(() => calculator.stop());

test.each([false, true])('a table with a sum below, as a plain sheet: %s', async (plain) => {
  const below = [['Jumlah', null, 8_000_000]];
  const layout = plain ? { plain, below } : { plain, below: [[], ...below] };
  const sum = plain ? 'SUM(D4:D5)' : 'SUM(Pinjaman[Pokok])';
  const cells = new Map([[plain ? '5,3' : '6,3', { formula: sum, formulaResult: 8_000_000 }]]);
  const workbook = await openFile(await withCells(await book({ rows: [first, second], ...layout }), cells));
  const appended = [third, fourth].map((row) => (plain ? [null, ...row] : row));
  const opened = { workbook, save: () => workbook.save() };
  const places = plain ? { header: 2, last: 4 } : {};
  const change = { ...(await changes(opened, { appended, removed: [3], ...places })), key: [plain ? 1 : 0] };
  await workbook.apply([], [], undefined, [change]);

  const { sheets } = await readXlsx(await calculator.calculate(await workbook.save()));
  const [data, other] = sheets;
  const rows = data?.rows.slice(3, 6).map((row) => row.slice(1, 6));
  expect(rows).toEqual([second, third, fourth]);
  expect(data?.rows.slice(6).find((row) => row[1] === 'Jumlah')?.[3]).toBe(6_500_000);
  expect(other?.rows[1]?.[0]).toBe(6_500_000);
});
