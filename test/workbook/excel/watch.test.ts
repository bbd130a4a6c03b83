import type { CellChange } from '../../../src/workbook/port';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { exampleReport, exampleSpec } from '../../support/report';
import { openInExcel } from '../../support/benches';

/** Long enough for an event, and the question about its sheet, to go to and fro. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe.each(['1.9', '1.20'])('watching a workbook at ExcelApi %s', (apiSet) => {
  async function watched() {
    const { host, workbook } = await openInExcel(await writeWorkbookFile(exampleSpec), apiSet);
    let changes = 0;
    const stop = await workbook.watch?.(() => (changes += 1));
    return { host, workbook, stop, count: () => changes };
  }

  test('tells of the user typing and of somebody else changing cells', async () => {
    const { host, count } = await watched();
    host.edit('Desa', 'B2', [['Babalan']]);
    await settled();
    expect(count()).toBe(1);
    host.edit('Desa', 'B2', [['Babalanlor']], 'remote');
    await settled();
    expect(count()).toBe(2);
  });

  test('tells sheet, address and who it was; the program’s own changes of cells are none', async () => {
    const { host, workbook } = await openInExcel(await writeWorkbookFile(exampleSpec), apiSet);
    const changes: CellChange[] = [];
    await workbook.watch?.((change) => changes.push(change));
    host.edit('Desa', 'B2', [['Babalan']]);
    host.edit('Desa', 'B3', [['Babalanlor']], 'remote');
    await settled();
    expect(changes).toEqual([
      { sheet: 'Desa', address: 'B2', source: 'local' },
      { sheet: 'Desa', address: 'B3', source: 'remote' },
    ]);
    await workbook.apply([{ sheet: 'Desa', row: 1, column: 1, before: 'Babalan', after: 'Bojong' }], []);
    await workbook.setSettings(new Map([['kertas', 'f4']]));
    await workbook.mark([{ sheet: 'Desa', row: 1, column: 1, kind: 'error' }]);
    await settled();
    expect(changes).toHaveLength(2);
    host.edit('Desa', 'B2', [['Babalan']]);
    await settled();
    expect(changes).toHaveLength(3);
  });

  test('does not take the report, written or edited, for a change of data', async () => {
    const { host, workbook, count } = await watched();
    const [sheet] = await workbook.writeReport(exampleReport);
    await settled();
    host.edit(sheet?.name ?? '', 'A1', [['catatan']]);
    await settled();
    expect(count()).toBe(0);
  });

  test('is silent after it was ended', async () => {
    const { host, stop, count } = await watched();
    stop?.();
    await settled();
    host.edit('Desa', 'B2', [['Babalan']]);
    await settled();
    expect(count()).toBe(0);
  });

  test('calls the data changed when Excel cannot be asked which sheet it was', async () => {
    const { host, count } = await watched();
    host.edit('Desa', 'B2', [['Babalan']]);
    host.editMode = true;
    await settled();
    expect(count()).toBe(1);
  });
});
