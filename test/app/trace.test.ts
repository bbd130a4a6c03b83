/** From a cell of the report, selected in Excel, to the number it shows and how that came about. */
import { checkWorkbook, explainer, reportTraces, reportWorkbook } from '../../src/app';
import { translator } from '../../src/messages';
import { reportTexts } from '../../src/messages/reportTexts';
import type { SelectedCell } from '../../src/workbook/port';
import { areaSource } from '../support/areas';
import { openInExcel } from '../support/benches';
import { sampleFiles } from '../support/sample';

const context = { areas: areaSource };
const texts = reportTexts('id', translator('id'));
/** Long enough for an event, and the question about the cell, to go to and fro. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

async function reported() {
  const [file] = await sampleFiles();
  const { host, workbook } = await openInExcel(file?.bytes ?? null, '1.9');
  const { check } = await reportWorkbook(workbook, context, texts);
  const heard: SelectedCell[] = [];
  const stop = await workbook.watchSelection?.((cell) => heard.push(cell));
  return {
    host,
    workbook,
    check,
    heard,
    stop,
    async select(sheet: string, cell: string): Promise<SelectedCell> {
      host.select(sheet, cell);
      await settled();
      const last = heard.at(-1);
      if (last === undefined) throw new Error('no selection was heard of');
      return last;
    },
  };
}

/** Address of the cell in the row and column with these texts. */
function cellOf(
  host: Awaited<ReturnType<typeof reported>>['host'],
  sheet: string,
  row: string,
  heading: string,
): string {
  const cells = host.view().find(({ name }) => name === sheet)?.cells ?? [];
  const head = cells.find(({ text }) => text === heading);
  const label = cells.find((cell) => cell.text === row && head !== undefined && cell.row > head.row);
  if (head === undefined || label === undefined) throw new Error(`no ${row} / ${heading} on ${sheet}`);
  return `${String.fromCharCode(65 + head.column)}${label.row + 1}`;
}

test('a report cell is known by its sheet and place, also from a pane that is opened later; a cell of the data is not', async () => {
  const { host, workbook, select } = await reported();
  const trace = reportTraces(await checkWorkbook(workbook, context), texts);
  const balance = cellOf(host, 'UPK dan Pinjaman', 'Bukur', 'Saldo pinjaman');
  const selected = await select('UPK dan Pinjaman', balance);
  expect(selected).toMatchObject({ sheet: 'UPK dan Pinjaman', cell: balance, mark: expect.stringMatching(/upk$/) });
  const traced = trace(selected);
  expect(traced).toEqual({
    target: { id: 'pin.saldo', area: { level: 'desa', code: '33.26.11.2001' } },
    current: true,
  });
  expect(trace(await select('Pinjaman', 'N2'))).toBeNull();
  expect(trace(await select('UPK dan Pinjaman', 'A1'))).toBeNull();
});

test('every traced cell of the report is explained with the number that it shows', async () => {
  const { check, host } = await reported();
  const explain = explainer(check);
  const trace = reportTraces(check, texts);
  let count = 0;
  for (const { name, cells } of host.view()) {
    const mark =
      {
        Ringkasan: 'IM_lembar_ringkasan',
        'Lembar Pimpinan': 'IM_lembar_pimpinan',
        'Indikator Kegiatan': 'IM_lembar_kegiatan',
        'Rapor UPK': 'IM_lembar_rapor_upk',
      }[name] ?? null;
    for (const { row, column, value } of cells) {
      const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
      const traced = column > 25 ? null : trace({ sheet: name, cell, value: value ?? null, mark });
      if (traced === null) continue;
      count += 1;
      const explanation = explain(traced.target);
      expect({ cell, current: traced.current }).toEqual({ cell, current: true });
      if (typeof value !== 'number' || traced.target.id === 'fis.selesai') continue;
      const shown = typeof explanation?.value === 'object' ? explanation.value?.value : explanation?.value;
      expect(shown).toBeCloseTo(value, 6);
    }
  }
  expect(count).toBeGreaterThan(100);
});

test('a cell that no longer holds what the data give is told apart', async () => {
  const { host, check, select } = await reported();
  const cell = cellOf(host, 'Ringkasan', 'Saldo pinjaman', 'Nilai');
  host.edit('Ringkasan', cell, [[1]]);
  expect(reportTraces(check, texts)(await select('Ringkasan', cell))).toMatchObject({ current: false });
});

test('nothing is heard after the watch was ended', async () => {
  const { host, heard, stop } = await reported();
  stop?.();
  await settled();
  const before = heard.length;
  host.select('Ringkasan', 'C8');
  await settled();
  expect(heard).toHaveLength(before);
});
