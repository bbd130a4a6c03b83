/** A figure has one value, wherever a report shows it (docs/spec/indicators.md, One truth). */
import { cellsAsTyped, checkTables, indicatorsOf, rawWorkbookOf, reportOf } from '../../src/app';
import { addressOf } from '../../src/engine/dataset';
import {
  classedIndicators,
  definitionOf,
  isClassed,
  lineName,
  numberIn,
  numberOf,
  type IndicatorResult,
} from '../../src/engine/measure';
import type { CellTrace, ReportSpec, WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { damaged } from '../../scripts/verify/damage';
import { catalogue } from '../../src/programme/indicators';
import { appContext, reportWords, schema } from '../support/programme';
import { edited, sampleOf, type Edit, type Row } from '../support/editedWorkbook';

const texts = reportWords();

interface Figure {
  readonly place: string;
  readonly value: CellValue;
}

type Shown = Extract<CellTrace, { readonly kind: 'indicator' }>;

/** Every figure of a report by what it is: indicator, area and year or month. */
function figuresOf({
  sheets,
}: ReportSpec): ReadonlyMap<string, { readonly trace: Shown; readonly figures: readonly Figure[] }> {
  const found = new Map<string, { trace: Shown; figures: Figure[] }>();
  for (const { id, rows } of sheets) {
    rows.forEach((row, rowIndex) =>
      row.forEach((cell, column) => {
        const trace = cell?.trace;
        if (cell === null || trace?.kind !== 'indicator') return;
        // Positions between limits, texts of readings and sentences are told from the number that they are of.
        if (id === 'dasar' || (typeof cell.value !== 'number' && cell.value !== '–')) return;
        const key = JSON.stringify([trace.id, trace.area.level, trace.area.code, trace.group ?? null]);
        const entry = found.get(key) ?? { trace, figures: [] };
        entry.figures.push({ place: `${id}!${addressOf(rowIndex, column)}`, value: cell.value });
        found.set(key, entry);
      }),
    );
  }
  return found;
}

/** What the indicators themselves are. */
function own({ areas }: IndicatorResult, { id, area, group }: Shown): number | null {
  // The whole of a workbook of one part is titled by the part.
  const found = areas.find(({ depth, level, code }) => level === area.level && (depth === 0 || code === area.code));
  const definition = definitionOf(catalogue, id);
  if (definition.kind === 'breakdown') {
    const lines = found?.values[id];
    const line = Array.isArray(lines)
      ? lines.find((each) => lineName(definition.breakdown, each) === group)
      : undefined;
    return line === undefined ? null : numberIn(line, 'jumlah');
  }
  return numberOf(found?.values[id], group);
}

async function described(spec: WorkbookSpec) {
  const check = await checkTables(rawWorkbookOf(schema, spec.dataSheets), appContext);
  return { indicators: indicatorsOf(check), report: reportOf(check, texts, cellsAsTyped).report };
}

/** Boards of which one reports only now, and one only in December of last year. */
const apart: readonly Edit[] = [
  [
    'UPK',
    (rows) =>
      rows.filter((row: Row) => {
        const month = Number(row['Periode']);
        const board = String(row['Kode BKM']);
        return !(board.endsWith('-2003') && month < 41_700) && !(board.endsWith('-2004') && month > 41_970);
      }),
  ],
];

describe.each([
  ['the sample', async () => sampleOf('')],
  ['one kecamatan', async () => sampleOf('Buaran')],
  ['boards that report in one of the months only', async () => edited(await sampleOf(''), apart)],
  ['a damaged workbook', async () => damaged(await sampleOf('Buaran'), 3)],
])('%s', (_name, make) => {
  let report: ReportSpec;
  let indicators: IndicatorResult;
  beforeAll(async () => {
    ({ report, indicators } = await described(await make()));
  });

  test('every figure that occurs twice is equal, and is the indicator', () => {
    const figures = [...figuresOf(report).values()];
    expect(figures.filter((entry) => entry.figures.length > 1).length).toBeGreaterThan(150);
    const wrong = figures.flatMap(({ trace, figures: places }) => {
      const value = own(indicators, trace);
      return places.filter((figure) => figure.value !== (value ?? '–') && !(value === null && figure.value === '#N/A'));
    });
    expect(wrong).toEqual([]);
  });

  test('a value before is what the month tells elsewhere', () => {
    const comparison = report.sheets.find(({ id }) => id === 'perbandingan');
    const [total] = indicators.areas;
    const compared = catalogue.indicators.filter(({ earlier }) => earlier !== undefined && earlier.by !== 'year');
    for (const { id, earlier } of compared) {
      const row = comparison?.rows.find((cells) => cells[3]?.trace?.kind === 'indicator' && cells[3].trace.id === id);
      const series = numberOf(total?.values[earlier?.series ?? ''], '2013-12');
      expect([id, row?.[2]?.value]).toEqual([id, series ?? '–']);
      expect([id, row?.[3]?.value]).toEqual([id, numberOf(total?.values[id]) ?? '–']);
    }
    expect(compared.length).toBeGreaterThan(3);
  });

  test('a class has one word', () => {
    const words = new Map<string, Set<string>>();
    for (const { id: sheet, rows } of report.sheets) {
      for (const cell of rows.flat()) {
        const trace = cell?.trace;
        if (trace?.kind !== 'indicator' || cell?.looks === undefined || sheet === 'dasar') continue;
        const key = JSON.stringify([trace.id, trace.area]);
        const plain = String(cell.value).replace(/ (\*|\(.*\))$/, '');
        words.set(key, (words.get(key) ?? new Set()).add(plain));
      }
    }
    expect([...words.values()].filter((each) => each.size !== 1)).toEqual([]);
    const held = indicators.areas.flatMap(({ values }) =>
      classedIndicators(catalogue).flatMap(({ id }) => {
        const value = values[id];
        return isClassed(value) && value.class !== null ? [value.class] : [];
      }),
    );
    expect(held.length).toBeGreaterThan(10);
  });
});
