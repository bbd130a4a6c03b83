/** Overdue jasa stands wherever overdue principal does once a workbook says it, and nowhere while none does (docs/spec/indicators.md). */
import { cellsAsTyped, checkTables, indicatorsOf, reportOf, summaryText } from '../../../src/app';
import { numberOf } from '../../../src/engine/measure';
import type { RawWorkbook } from '../../../src/engine/dataset';
import { baseApp, baseWorkbook, edited } from '../../support/base';
import { programme, reportWords, wordsIn } from '../../support/programme';
import { slidesOf } from '../../support/slideLines';

const texts = reportWords();
/** P-2 says so as its plan has it; the others say nothing. */
const known = edited(baseWorkbook(), ['Pinjaman', 3, 'Tunggakan Jasa', 600_000]);
const id = 'pin.tunggakan_jasa';

async function reported(workbook: RawWorkbook) {
  const check = await checkTables(workbook, baseApp);
  const indicators = indicatorsOf(check);
  const whole = indicators.areas.find(({ depth }) => depth === 0);
  if (whole === undefined) throw new Error('no whole');
  const { report } = reportOf(check, texts, cellsAsTyped);
  const { sheets } = report;
  const shown = sheets.filter(({ rows }) =>
    rows.flat().some((cell) => cell?.trace?.kind === 'indicator' && cell.trace.id === id),
  );
  return {
    value: numberOf(whole.values[id]),
    sheets: shown.map((sheet) => sheet.id),
    named: sheets.flatMap(({ rows }) => rows.flat()).some((cell) => /tunggakan jasa/i.test(String(cell?.value ?? ''))),
    summary: summaryText(check, indicators, whole, 'id', wordsIn('id')),
    slides: (await slidesOf(workbook)).flat(),
  };
}

test('no word of it where no loan says so', async () => {
  const { value, sheets, named, summary, slides } = await reported(baseWorkbook());
  expect([value, sheets, named]).toEqual([null, [], false]);
  expect(summary).not.toMatch(/jasa/i);
  expect(slides.filter((line) => /tunggakan pokok/i.test(line))).toEqual(['Rp 4,5 juta | Tunggakan pokok']);
});

test('beside the principal where one does', async () => {
  const { value, sheets, named, summary, slides } = await reported(known);
  expect([value, named]).toEqual([600_000, true]);
  expect(sheets).toEqual(expect.arrayContaining(['ringkasan', 'upk', 'rincian-desa']));
  expect(summary.split('\n')).toContain('Tunggakan jasa: Rp 600.000.');
  expect(slides).toContain('Rp 4,5 juta | Tunggakan pokok | dan jasa Rp 600 ribu');
});

test('it is the only indicator that is kept back', () => {
  const optional = programme.catalogue.indicators.filter(({ ifKnown }) => ifKnown === true);
  expect(optional.map((definition) => definition.id)).toEqual([id]);
});
