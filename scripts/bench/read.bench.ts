import { readDataset, type RawWorkbook } from '../../src/engine/dataset';
import { schema } from '../../src/programme/schema';
import type { Contestant } from './measure';

/** Reading the workbook into typed columns. */
export function readBench(raw: RawWorkbook): readonly Contestant[] {
  return [{ name: 'readDataset', run: () => readDataset(schema, raw) }];
}
