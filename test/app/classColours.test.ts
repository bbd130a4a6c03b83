/** The colour behind a class word is that of the word, also when the data change after the report. */
import { cellsAsTyped, checkWorkbook, reportOf } from '../../src/app';
import { addressOf, tableIn } from '../../src/engine/dataset';
import { styles, type ReportCell } from '../../src/engine/report';
import type { Language } from '../../src/messages';
import { openInExcel } from '../support/benches';
import { syncs } from '../support/requests';
import { sampleFiles } from '../support/sample';
import { appContext, reportWords } from '../support/programme';

async function reported(language: Language, formulas: boolean) {
  const [smallest] = [...(await sampleFiles())].sort((one, other) => one.bytes.length - other.bytes.length);
  const opened = await openInExcel(smallest?.bytes ?? null);
  const check = await checkWorkbook(opened.workbook, appContext);
  const { report } = reportOf(check, reportWords(language), formulas ? cellsAsTyped : null);
  return { ...opened, check, report };
}

const looksOf = ({ value, looks = [] }: ReportCell) =>
  looks.filter(({ begins }) => String(value).startsWith(begins)).map(({ style }) => style);

describe.each(['id', 'en'] as const)('a report in %s', (language) => {
  test('every calculated class word has exactly one look, and none of its own', async () => {
    const cells = (await reported(language, true)).report.sheets.flatMap(({ rows }) => rows.flat());
    const words = cells.flatMap((cell) => (cell?.looks === undefined ? [] : [cell]));
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((cell) => looksOf(cell).length !== (cell.value === '–' ? 0 : 1))).toEqual([]);
    expect(words.filter(({ style, formula }) => style !== 'center' || formula === undefined)).toEqual([]);
    for (const { looks = [] } of words) {
      const beginnings = looks.map(({ begins }) => begins);
      expect(beginnings.filter((one) => beginnings.some((two) => one !== two && two.startsWith(one)))).toEqual([]);
    }
  }, 30_000);

  test('of numbers only, words keep the looks of the day', async () => {
    const cells = (await reported(language, false)).report.sheets.flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell?.looks !== undefined)).toEqual([]);
    expect(new Set(cells.map((cell) => cell?.style))).toContain('classBad');
  }, 30_000);
});

test('a loss that is typed after the report turns the word and its colour, with no request more', async () => {
  const { host, workbook, check, report } = await reported('id', true);
  const before = syncs(host).length;
  await workbook.writeReport(report);
  const requestsOfValues = syncs(host)
    .slice(before)
    .filter(({ steps }) => steps.includes('set Formulas'));
  expect(requestsOfValues.length).toBeLessThanOrEqual(2);

  const scorecard = () => host.view().find(({ name }) => name === 'Rapor UPK')?.cells ?? [];
  const shown = (word: string) =>
    scorecard()
      .filter(({ text, formula }) => formula !== undefined && text === word)
      .map(({ style: { font, fill } }) => [
        fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined,
        font?.color?.rgb,
        font?.bold === true,
      ]);
  const good = [styles.classGood.fill, styles.classGood.color, false];
  const bad = [styles.classBad.fill, styles.classBad.color, true];
  const held = { good: shown('Memuaskan'), bad: shown('Penundaan') };
  expect(held.good).toEqual(held.good.map(() => good));
  expect(held.bad).toEqual(held.bad.map(() => bad));

  const books = tableIn(check.dataset, 'UPK');
  const column = books.sheetColumns.get('Biaya') ?? -1;
  for (const row of books.sheetRows) host.edit('UPK', addressOf(row, column), 1_000_000_000);
  const after = { good: shown('Memuaskan'), bad: shown('Penundaan') };
  expect(after.bad.length).toBeGreaterThan(held.bad.length);
  expect(after.good.length).toBeLessThan(held.good.length);
  expect(after.good).toEqual(after.good.map(() => good));
  expect(after.bad).toEqual(after.bad.map(() => bad));
}, 30_000);
