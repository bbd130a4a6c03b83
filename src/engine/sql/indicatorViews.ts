import type { Catalogue } from '../measure';
import type { Schema } from '../schema';
import type { CheckSettings } from '../settings';
import { areaViews } from './areaViews';
import type { RowInput } from './aggregates';
import { breakdownView } from './breakdownView';
import { dialectOf, type DialectName } from './dialect';
import { leavesOf, sqlTables } from './leaves';
import { sqlLevels } from './levels';
import { MeasureColumns, measureView } from './measureViews';
import { viewNames } from './names';
import { isNumber, numberQuery, numberView } from './numberQuery';
import { parameterView } from './parameterView';
import { rowViews } from './rowViews';
import { seriesView } from './seriesView';
import { specialView } from './specialViews';
import { Words } from './words';

/** What SQL is written of: the tables of a programme, its indicators, and the settings in force. */
export interface SqlProgramme {
  readonly schema: Schema;
  readonly catalogue: Catalogue;
  readonly settings: CheckSettings;
}

/**
 * A view for every indicator over the tables of `tableDefinitions`, named by its id with `_` for its dots, and before them the views that these look at. Lines are told
 * apart by `periode`, `tingkat` (id of the level), `wilayah` (code of the whole, '' above the wholes) and `kode` ('' for the rows of a whole that reach no
 * area), of series also by `kunci`. Last comes the view `indikator`, with a column for each indicator that is one number or class.
 */
export function indicatorViews({ schema, catalogue, settings }: SqlProgramme, dialect: DialectName): string {
  const words = new Words(dialectOf(dialect));
  const levels = sqlLevels(schema);
  const tables = sqlTables(schema, catalogue);
  const { measures, specials } = leavesOf(catalogue);
  const columns = new MeasureColumns(measures);
  const rows: RowInput = { words, schema, catalogue };
  const numbers = { words, catalogue, columns, limits: catalogue.limits(settings), levels };
  const parameters = [catalogue.periodCell, ...catalogue.parameters.map(({ cell }) => cell)];
  return [
    parameterView(words, catalogue, settings),
    ...areaViews(words, schema, levels, tables),
    ...rowViews(words, schema, levels, parameters, tables),
    ...tables.filter((table) => columns.of(table).length > 0).map((table) => measureView(rows, levels, columns, table)),
    ...specials.map((measure) => specialView(rows, levels, columns, measure)),
    ...catalogue.indicators.map((definition) => {
      if (definition.kind === 'series') return seriesView(rows, levels, definition);
      if (definition.kind === 'breakdown') return breakdownView(rows, levels, definition.id, definition.breakdown);
      return numberView(numbers, definition);
    }),
    words.view(viewNames.all, numberQuery(numbers, catalogue.indicators.filter(isNumber))),
  ].join('\n');
}
