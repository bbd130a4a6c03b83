import { sampleWorkbooks } from '../../../src/app/sample';
import type { DataSheet, WorkbookSpec } from '../../../src/core/report';
import type { CellValue } from '../../../src/core/schema';
import { writeWorkbookFile } from '../../../src/workbook/file';
import { kabupatenArea } from '../../support/areas';

/** A cell of a sample workbook that is to hold something else. */
export interface Change {
  readonly sheet: string;
  /** Zero-based data row. */
  readonly row: number;
  readonly column: string;
  readonly value: CellValue;
}

/** Kecamatan Bojong of the sample as `.xlsx` bytes, with some cells changed. */
export async function bojong(changes: readonly Change[] = []): Promise<Uint8Array> {
  const [first] = sampleWorkbooks(kabupatenArea('33.26'));
  if (first === undefined) throw new Error('The sample is empty.');
  return writeWorkbookFile(changes.reduce(changed, first.spec));
}

function changed(spec: WorkbookSpec, change: Change): WorkbookSpec {
  return {
    ...spec,
    dataSheets: spec.dataSheets.map((sheet) => (sheet.name === change.sheet ? changedSheet(sheet, change) : sheet)),
  };
}

function changedSheet(sheet: DataSheet, { row, column, value }: Change): DataSheet {
  const index = sheet.columns.findIndex(({ header }) => header === column);
  return {
    ...sheet,
    rows: sheet.rows.map((cells, each) =>
      each === row ? cells.map((cell, position) => (position === index ? value : cell)) : cells,
    ),
  };
}
