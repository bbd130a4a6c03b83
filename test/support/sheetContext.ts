import type { AreaIndicators } from '../../src/engine/measure';
import { reportAreas, type ReportCell, type ReportSheet, type SheetContext } from '../../src/engine/report';
import { noFormulas, type LiveFormula, type ReportFormulas } from '../../src/engine/report/model/formulas';
import { defaultSettings } from '../../src/programme/settings/settings';
import { indicatorsOf } from './areaIndicators';
import { programme, reportWords, schema } from './programme';

/** What the parts of a report are made of: areas (the whole first), with the programme's words and limits. */
export function sheetContext(areas: readonly AreaIndicators[], more: Partial<SheetContext> = {}): SheetContext {
  const indicators = indicatorsOf(areas);
  return {
    ...reportAreas(schema, indicators),
    programme,
    indicators,
    period: 'Desember 2014',
    areaHeading: 'Kecamatan',
    subtitle: ['PNPM · Desember 2014', 'Data siap kirim'],
    footer: { text: 'Kaki halaman', page: '{page} dari {pages}' },
    paper: 'f4',
    settings: defaultSettings,
    limits: programme.catalogue.limits(defaultSettings),
    formulas: noFormulas,
    texts: reportWords(),
    ...more,
  };
}

const named = (formula: string): LiveFormula => ({ formula, isFixed: false });

/** Formulas that only say whose they are, for tests of where formulas stand: `=indicator@area`, `=indicator@area:group`. */
export const namedFormulas: ReportFormulas = {
  isLive: true,
  of: ({ code }, { id }, group) => named(`=${id}@${code}${group === undefined ? '' : `:${group}`}`),
  ofFormula: ({ code }, { kind }) => named(`=${kind}@${code}`),
  ofLine: (id, _line, part) => named(`=${id}:${part}`),
  earlier: () => undefined,
  change: () => undefined,
  position: ({ code }, id) => ({
    reference: `${id}@${code}`,
    classes: ['memuaskan', 'minimum', 'minimum', 'minimum', 'penundaan'],
  }),
  limit: (id, end) => `=${id}:${end}`,
  parameter: (id) => `=${id}`,
};

/** Values of a sheet, row by row. */
export const valuesOf = ({ rows }: Pick<ReportSheet, 'rows'>) =>
  rows.map((row) => row.map((cell) => cell?.value ?? null));

/** Styles of a sheet, row by row. */
export const stylesOf = ({ rows }: Pick<ReportSheet, 'rows'>) =>
  rows.map((row) => row.map((cell) => cell?.style ?? null));

/** A cell of a sheet. Throws where there is none. */
export function cellIn({ rows }: Pick<ReportSheet, 'rows'>, row: number, column: number): ReportCell {
  const cell = rows[row]?.[column];
  if (!cell) throw new Error(`no cell in row ${row}, column ${column}`);
  return cell;
}

/** All of a sheet but its cells. */
export const setUpOf = (sheet: ReportSheet): Partial<ReportSheet> =>
  Object.fromEntries(Object.entries(sheet).filter(([key]) => key !== 'rows'));
