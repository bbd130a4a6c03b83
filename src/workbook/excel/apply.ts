import type { CellValue, Schema } from '../../engine/schema';
import { addressOf } from '../../engine/dataset';
import { WorkbookError } from '../errors';
import { appendedBlocks, ownTable, removedBlocks, settingBlocks, settingsSheet } from '../ownTable';
import { movedEdits } from '../dataRows';
import type { CellEdit, DataRows, EditRefusal, OwnRows, Progress } from '../port';
import {
  blockInputs,
  bytesOfBlock,
  cellBlocks,
  inputAsItWas,
  judgeEdit,
  pendingEdits,
  unlikeCells,
} from './cellBlocks';
import type { BlockInput, BlockState, CellBlock, PlannedEdit } from './cellBlocks';
import { restoredFormulas } from './columnFormulas';
import { changesByTable, made, planOwn } from './ownPlans';
import { ownSteps } from './ownSteps';
import { freezeHeads } from './freezeHeads';
import { growTables } from './growingTable';
import { bytesOf, bytesPerText, bytesPerValue } from './payload';
import { loud } from './quietly';
import { readTogether } from './readTogether';
import type { Supports } from './requirements';
import { askRows, planExcelRows, rowEdits } from './rows';
import { formulaSteps, growthSteps, lookAtRows, removalSteps } from './rowSteps';
import { throwIfCancelled } from './run';
import { inBatches, takeSteps, type Step } from './steps';
import { checkWritable, sheetKey, survey, type Survey } from './survey';
import { takeBackRows, unlikeRows } from './takeBackRows';

/** Bytes that a cell with value, formula and format takes in an answer, about. */
const bytesPerCell = 2 * bytesPerValue + bytesPerText;
const bytesPerBlock = 300;

/**
 * Changes cells and appends to own tables with one request, after everything was looked at and found to be as expected. More are made
 * only where the changes are too many for one request of Excel on the web. What was done of a writing that breaks off is taken back.
 */
export async function apply(
  context: Excel.RequestContext,
  schema: Schema,
  edits: readonly CellEdit[],
  own: readonly OwnRows[],
  supports: Supports,
  progress?: Progress,
  rows: readonly DataRows[] = [],
): Promise<readonly (readonly number[])[]> {
  throwIfCancelled(progress);
  progress?.report('reading', 0, 1);
  const changes = changesByTable(own);
  const asked = askRows(context, rows);
  const found = await survey(context);
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) checkWritable(found, sheet);
  // Cells of sheets on which rows come or go are found once it is known where they stand.
  const moving = new Set(rows.map(({ table }) => table.sheet));
  const standing = edits.filter(({ sheet }) => !moving.has(sheet));
  const [plans, changed, still] = await readTogether(context, [
    (reading) =>
      planOwn(
        reading,
        found,
        [...changes.keys()].map((name) => ownTable(schema, name)),
        ({ name }) => {
          const { rows = [], removed = [] } = changes.get(name) ?? {};
          return removed.length > 0 ? Infinity : rows.length;
        },
        (table, sheet) => {
          const { rows = [], removed = [] } = changes.get(table.name) ?? {};
          return [...appendedBlocks(table, rows, sheet), ...removedBlocks(table, removed, sheet)];
        },
      ),
    (reading) => (asked.length === 0 ? Promise.resolve([]) : planExcelRows(reading, found, asked, supports)),
    (reading) => planCells(reading, found, standing),
  ]);
  const rowPlans = changed.map(({ plan }) => plan);
  const moved = movedEdits(
    edits.filter(({ sheet }) => moving.has(sheet)),
    rows,
    rowPlans,
  );
  const all = [...moved, ...changed.flatMap(rowEdits)];
  const cells = [...still, ...(await planCells(context, found, all))];
  const formulas = changed.flatMap((each) => formulaSteps(context, each));
  const look = lookAtRows(context, changed);
  const last = new Set(own.flatMap(({ table, isLast }) => (isLast === true ? [table] : [])));
  const stepsOf = (isLast: boolean): readonly Step[] =>
    ownSteps(
      context,
      plans.filter(({ table }) => last.has(table.name) === isLast),
    );
  const writing = {
    own: stepsOf(false),
    cells: [...cells, ...formulas],
    rows: {
      coming: changed.flatMap((each) => growthSteps(context, each)),
      going: [...changed.flatMap((each) => removalSteps(context, each)), ...look.steps],
      check: look.check,
      takeBack: () => takeBackRows(context, changed),
      unlike: () => unlikeRows(context, changed),
    },
    last: stepsOf(true),
  };
  await takeSteps(context, writing, progress);
  await freezeHeads(context, made(plans));
  await growTables(context, found, plans, supports).catch(() => loud(context));
  return rowPlans.map((plan) => plan.rows);
}

/** Sets values of the own table `Pengaturan`. */
export async function setSettings(
  context: Excel.RequestContext,
  entries: ReadonlyMap<string, CellValue>,
): Promise<void> {
  const found = await survey(context);
  const plans = await planOwn(
    context,
    found,
    [settingsSheet],
    () => Infinity,
    (_table, sheet) => settingBlocks(entries, sheet),
  );
  await takeSteps(context, { own: ownSteps(context, plans) });
  await freezeHeads(context, made(plans));
}

/** The edits that cannot be made, and why; two requests. */
export async function refusals(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
): Promise<ReadonlyMap<CellEdit, EditRefusal>> {
  const found = await survey(context);
  const refused = new Map<CellEdit, EditRefusal>();
  for (const edit of edits) {
    const name = found.names.get(edit.sheet.toLowerCase());
    if (name === undefined) refused.set(edit, 'not-found');
    else if (found.protectedSheets.has(name)) refused.set(edit, 'protected');
  }
  const open = edits.filter((edit) => !refused.has(edit));
  const formulas = await restoredFormulas(context, found, open);
  const asked = new Map(open.map((edit) => [plannedEdit(edit, formulas), edit]));
  for (const { block, state } of await readBlocks(context, cellBlocks([...asked.keys()], found.filtered))) {
    for (const planned of block.edits.values()) {
      const edit = asked.get(planned) ?? planned;
      const verdict = judgeEdit(block, state, planned);
      if (verdict === 'formula' || verdict === 'conflict') refused.set(edit, verdict);
      else if (lacksFormula(planned)) refused.set(edit, 'no-formula');
    }
  }
  return refused;
}

const rangeOf = (context: Excel.RequestContext, { sheet, top, column, rows }: CellBlock): Excel.Range =>
  context.workbook.worksheets.getItem(sheetKey(context, sheet)).getRangeByIndexes(top, column, rows, 1);

/** Reads the cells of blocks as they are now, with one request; more only where they are too many for one answer. */
async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly CellBlock[],
): Promise<readonly { readonly block: CellBlock; readonly state: BlockState }[]> {
  const read: { readonly block: CellBlock; readonly state: BlockState }[] = [];
  for (const batch of inBatches(blocks, bytesOfAnswer)) {
    const asked = batch.map((block) => ({ block, range: rangeOf(context, block) }));
    asked.forEach(({ range }) => range.load('values,formulas,numberFormat'));
    // One answer of all cells would be refused above 5 MB; nearly always there is a single batch.
    await context.sync();
    read.push(...asked.map(({ block, range }) => ({ block, state: stateOf(range) })));
  }
  return read;
}

/** Bytes that the cells of a block take in an answer, about: as value and as formula, with the texts that are expected there. */
function bytesOfAnswer({ rows, edits }: CellBlock): number {
  let bytes = bytesPerBlock + rows * bytesPerCell;
  for (const { before } of edits.values()) if (typeof before === 'string') bytes += 2 * bytesOf(before);
  return bytes;
}

/** An edit with the formula that its cell gets again, if any. */
function plannedEdit(edit: CellEdit, formulas: ReadonlyMap<CellEdit, string>): PlannedEdit {
  const text = formulas.get(edit);
  return text === undefined ? edit : { ...edit, text };
}

const lacksFormula = ({ formula, text }: PlannedEdit): boolean => formula === 'restored' && text === undefined;

/** Reads the cells of the edits as they are now and plans what is written. Errors: those of `pendingEdits`; `no-formula`. */
async function planCells(
  context: Excel.RequestContext,
  found: Survey,
  edits: readonly CellEdit[],
): Promise<readonly Step[]> {
  const formulas = await restoredFormulas(context, found, edits);
  const blocks = cellBlocks(
    edits.map((edit) => plannedEdit(edit, formulas)),
    found.filtered,
  );
  return (await readBlocks(context, blocks)).flatMap(({ block, state }): Step[] => {
    const pending = pendingEdits(block, state);
    if (pending.length === 0) return [];
    const without = pending.find(lacksFormula);
    if (without !== undefined)
      throw new WorkbookError('no-formula', `${without.sheet}!${addressOf(without.row, without.column)}`);
    const { forth, back } = blockInputs(block, pending, state);
    const put = ({ values, formats, later }: BlockInput): void => {
      const range = rangeOf(context, block);
      // A null leaves its cell as it is, which Microsoft's type does not say.
      const columnOf = (all: readonly (string | null)[]) => all.map((each) => [each]) as string[][];
      if (formats !== null) range.numberFormat = columnOf(formats);
      range.values = values.map((value) => [value]);
      if (later !== null) range.numberFormat = columnOf(later);
    };
    let asItWas = back;
    let was = state;
    return [
      {
        place: block.sheet,
        // Its last look is answered with all that stands there: on the web an answer ends where a request does.
        bytes: Math.max(bytesOfBlock(forth), bytesOfAnswer(block)),
        forth: () => {
          const last = rangeOf(context, block).load('values,formulas,numberFormat');
          put(forth);
          return () => {
            const late = stateOf(last);
            const edit = pending.find((each) => judgeEdit(block, late, each) !== 'pending');
            if (edit === undefined) return null;
            was = late;
            asItWas = inputAsItWas(block, pending, late);
            return new WorkbookError('conflict', `${edit.sheet}!${addressOf(edit.row, edit.column)}`);
          };
        },
        back: () => put(asItWas),
        look: () => {
          const range = rangeOf(context, block).load('values,formulas,numberFormat');
          return () => unlikeCells(block, pending, was, stateOf(range));
        },
      },
    ];
  });
}

function stateOf({ values, formulas, numberFormat }: Excel.Range): BlockState {
  return {
    values: values.map(([value]: CellValue[]) => (value === '' || value === undefined ? null : value)),
    formulas: formulas.map(([formula]) => String(formula)),
    // A text that begins with = is its own formula.
    isFormula: formulas.map(([formula], row) => String(formula).startsWith('=') && formula !== values[row]?.[0]),
    formats: numberFormat.map(([format]) => String(format)),
  };
}
