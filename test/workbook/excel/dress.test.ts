import { writeXlsx } from 'hucre';
import { missingText } from '../../../src/app';
import { sheetParts } from '../../../src/workbook/port';
import { hostKinds, type HostKind } from '../../standin';
import { openInExcel, type OpenedInExcel } from '../../support/benches';
import { syncs } from '../../support/requests';
import { blmSheet, exampleReport } from '../../support/report';
import { wordsIn } from '../../support/programme';

const rows = [
  ['Kode Desa', 'KK'],
  ['33.26.11.2001', 812],
];
const opened = async (options: Parameters<typeof openInExcel>[2] = {}): Promise<OpenedInExcel> =>
  openInExcel(await writeXlsx({ sheets: [{ name: 'Desa', rows }] }), undefined, options);
const names = exampleReport.sheets.map(({ name }) => name);
const f4 = {
  ...exampleReport,
  sheets: exampleReport.sheets.map((sheet) => ({ ...sheet, print: { ...sheet.print, paper: 'f4' as const } })),
};

/** Every value of the report's sheets, and the charts, as they are now. */
const numbersOf = ({ host }: OpenedInExcel) =>
  host
    .view()
    .filter(({ name }) => names.includes(name))
    .map(({ name, cells }) => [
      name,
      cells.filter(({ value }) => value !== null).map(({ row, column, value }) => [row, column, value]),
    ]);
const chartsOf = ({ host }: OpenedInExcel) => host.view().flatMap(({ charts }) => charts.map(({ name }) => name));

async function whole(kind: HostKind) {
  const one = await opened({ kind });
  await one.workbook.writeReport(exampleReport);
  return { view: one.host.view(), numbers: numbersOf(one), charts: chartsOf(one) };
}

test.each(hostKinds)('on %s the report is whole, and the user’s sheet in front', async (kind) => {
  const one = await opened({ kind });
  const written = await one.workbook.writeReport(exampleReport);
  expect(written).toEqual(exampleReport.sheets.map(({ id, name }) => ({ id, name })));
  expect(chartsOf(one)).toHaveLength(exampleReport.sheets.flatMap(({ charts }) => charts).length);
  expect(one.host.view().find(({ active }) => active)?.name).toBe('Desa');
  const frozen = one.host.view().map(({ frozen: panes }) => panes);
  expect(frozen.slice(1)).toEqual(exampleReport.sheets.map((sheet) => sheet.frozen));
});

test('where Excel does not fit columns to the paper, a scale does', async () => {
  for (const kind of hostKinds) {
    await opened({ kind }).then(({ workbook }) => workbook.writeReport(exampleReport));
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(blmSheet.name);
      pageLayout.load('zoom,orientation');
      await context.sync();
      expect(pageLayout.orientation).toBe('Landscape');
      if (kind === 'web') expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
      else expect(pageLayout.zoom.scale).toBeLessThanOrEqual(100);
    });
  }
});

test('a printer without the paper costs the paper alone', async () => {
  const one = await opened({ papers: ['A4', 'Letter'] });
  const written = await one.workbook.writeReport(f4);
  expect(written.map(({ missing }) => missing)).toEqual(names.map(() => ['paper']));
  const { numbers, charts } = await whole('windows');
  expect(numbersOf(one)).toEqual(numbers);
  expect(chartsOf(one)).toEqual(charts);
  // Another printer, and the next report has it.
  const other = await opened({ papers: ['A4', 'Folio'] });
  expect((await other.workbook.writeReport(f4)).every(({ missing }) => missing === undefined)).toBe(true);
});

/** Actions, counted from 1, of the requests from one on. */
const actionsBefore = ({ host }: OpenedInExcel, request: number): number =>
  host.requests.slice(0, request).reduce((sum, { actions }) => sum + actions, 0);

/** Whether a request writes what is told by a step. */
const requestWith = ({ host }: OpenedInExcel, step: string): number =>
  host.requests.findIndex(({ steps }) => steps.includes(step));

test.each([
  ['looks', 'set WrapText'],
  ['page', 'set Orientation'],
  ['paper', 'set PaperSize'],
  ['panes', 'call Unfreeze'],
  ['charts', 'call SetPosition'],
] as const)('an Excel that refuses %s costs no number, and the next report tries again', async (part, step) => {
  const { numbers, view } = await whole('web');
  const one = await opened({ kind: 'web' });
  one.host.refused.add(step);
  const written = await one.workbook.writeReport(exampleReport);
  expect(numbersOf(one)).toEqual(numbers);
  expect(new Set(written.flatMap(({ missing = [] }) => missing))).toEqual(new Set([part]));
  one.host.refused.clear();
  const again = await one.workbook.writeReport(exampleReport);
  expect(again.every(({ missing }) => missing === undefined)).toBe(true);
  expect(one.host.view()).toEqual(view);
});

test('one action that fails in any request after the numbers is made good at once', async () => {
  const { view } = await whole('web');
  const counting = await opened({ kind: 'web' });
  await counting.workbook.writeReport(exampleReport);
  for (const step of ['set WrapText', 'set Orientation', 'set PaperSize', 'call Unfreeze', 'call SetPosition']) {
    const request = requestWith(counting, step);
    expect(request).toBeGreaterThan(1);
    const one = await opened({ kind: 'web' });
    one.host.faults.actions.set(actionsBefore(counting, request) + 12, 'GeneralException');
    const written = await one.workbook.writeReport(exampleReport);
    expect(written.every(({ missing }) => missing === undefined)).toBe(true);
    expect(one.host.view()).toEqual(view);
  }
});

test('while the user types, nothing is tried in vain; what is missing is told', async () => {
  const { numbers } = await whole('web');
  const one = await opened({ kind: 'web' });
  // What there is, and the values; then a cell is being edited.
  one.host.faults.before.set(3, () => (one.host.editMode = true));
  const written = await one.workbook.writeReport(exampleReport);
  expect(written.map(({ missing }) => missing)).toEqual(names.map(() => sheetParts));
  expect(syncs(one.host).filter(({ error }) => error !== undefined)).toHaveLength(sheetParts.length);
  one.host.editMode = false;
  expect(numbersOf(one)).toEqual(numbers);
  expect((await one.workbook.writeReport(exampleReport)).every(({ missing }) => missing === undefined)).toBe(true);
});

test('what is missing is said once, in plain words, in both languages', () => {
  const sheets = [
    { id: 'a', name: 'A', missing: ['paper', 'charts'] as const },
    { id: 'b', name: 'B', missing: ['paper'] as const },
    { id: 'c', name: 'C' },
  ];
  for (const language of ['id', 'en'] as const) {
    const translate = wordsIn(language);
    const text = missingText(sheets, translate) ?? '';
    for (const part of ['paper', 'charts'] as const)
      expect(text.split(translate(`ui.report.part.${part}`))).toHaveLength(2);
    expect(text).not.toContain(translate('ui.report.part.page'));
    expect(missingText([{ id: 'c', name: 'C' }], translate)).toBeNull();
  }
});
