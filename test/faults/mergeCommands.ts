import {
  checkTables,
  importTarget,
  inSteps,
  matchSource,
  mergeParts,
  noMemory,
  plainChoices,
  previewImport,
  saveBatch,
  settledMerge,
  type CheckResult,
  type EntryContext,
  type MergeSide,
} from '../../src/app';
import { atOnce } from '../../src/engine/dataset';
import { translator } from '../../src/messages';
import { entryTexts } from '../../src/messages/entryTexts';
import { programme } from '../../src/programme';
import { readSourceText } from '../../src/workbook/file';
import { check, context, repair } from '../field/actions';
import { baseWorkbook, edited, withCopy } from '../support/base';
import type { Command } from './command';

/** What comes in from other files: parts of the same workbook that somebody else filled in, and rows of a list. */

const texts = entryTexts('id', translator('id', programme.texts));
const entry = (at: number): EntryContext => ({ app: context, texts, author: { name: 'Siti', at } });
const today = 41_999;

/** A workbook as one that takes part: of which kecamatan it is does not matter here. */
const side = (file: string | null, checked: CheckResult): MergeSide => ({
  ...{ file, check: checked, part: '33.26.12', history: [] },
  period: checked.dataset.profile.period ?? 0,
});

/** What somebody else filled in: a cell of a board, and a row. */
const theirs = withCopy(edited(baseWorkbook(), ['BKM', 2, 'Relawan Perempuan', 7]), 'Kegiatan', 2, {
  'Kode Kegiatan': 'K-9',
});

const merge: Command['plan'] = async (workbook, at) => {
  const checked = await check(workbook);
  const other = side('b.xlsx', await checkTables(theirs, context));
  const plan = await inSteps(mergeParts(side(null, checked), [other]));
  // Of all that differs only that cell is taken: the others are what the workbook was dressed with.
  const decisions = new Map(
    plan.differences.map(({ id, table, column, key }) => [
      id,
      table === 'BKM' && column === 'Relawan Perempuan' && key === 'B01' ? 1 : 0,
    ]),
  );
  const wanted = plan.tables.filter(({ table }) => table === 'BKM' || table === 'Kegiatan');
  const some = { ...plan, tables: wanted, own: [] };
  const { batch } = await settledMerge(some, decisions, context, today, 'Gabungkan bagian: b.xlsx');
  if (batch === null) return null;
  return async (progress) => void (await saveBatch(workbook, entry(at), checked, batch, progress));
};

const list = `Kode Kegiatan;Kode Desa;Tahun;Bidang;Jenis Kegiatan;Volume;Satuan;Dana BLM;Dana Swadaya;Dana Lain;KK Penerima Manfaat;KK Miskin Penerima Manfaat;Progres;Status
K-8;33.26.12.2001;2014;Sosial;Santunan;10;orang;2.500.000;0;0;10;10;0%;Rencana`;

const bringIn: Command['plan'] = async (workbook, at) => {
  const checked = await check(workbook);
  const [grid] = atOnce(readSourceText(list, 'uji'));
  if (grid === undefined) throw new Error('nothing to read');
  const target = importTarget(checked, 'Kegiatan');
  const { source, mapping } = matchSource(target, grid, noMemory);
  const { batch } = await previewImport(target, context, source, mapping, plainChoices, today);
  if (batch === null) return null;
  return async (progress) => void (await saveBatch(workbook, entry(at), checked, batch, progress));
};

export const mergeCommands: readonly Command[] = [
  { name: 'parts merged', prepare: repair, plan: merge },
  { name: 'an import', prepare: repair, plan: bringIn },
];
