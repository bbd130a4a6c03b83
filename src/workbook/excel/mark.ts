import { markFormula, markLooks, markRule, planMarks } from '../marks';
import type { CellMark, MarkOutcome } from '../port';
import { loud, quietly } from './quietly';

/**
 * Colours cells by conditional formats of ours, in place of those coloured before; null: only takes them away. Users' formats and rules stay.
 * A rule shows its colour while the name `IM_tanda` has the rule's number: counting it up puts out the earlier ones even where
 * Excel fails to delete them (office-js#5222 and #6827: on some builds rules cannot be read back where a range has several).
 */
export async function mark(context: Excel.RequestContext, cells: readonly CellMark[] | null): Promise<MarkOutcome> {
  const { names, worksheets } = context.workbook;
  const switchName = names.getItemOrNullObject(markRule);
  switchName.load('formula');
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const number = numberOf(switchName);
  const locked = new Set(worksheets.items.filter((each) => each.protection.protected).map(({ name }) => name));
  const { areas, ...outcome } = planMarks(cells ?? [], (sheet) => locked.has(sheet));
  const open = worksheets.items.map(({ name }) => name).filter((name) => !locked.has(name));
  if (cells === null && number <= 0) {
    // Off already; what could not be deleted then is tried again.
    if (number < 0) await removeOthers(context, open, number).catch(() => loud(context));
    return outcome;
  }
  const next = Math.abs(number) + 1;
  const formula = `=${cells === null ? -next : next}`;
  quietly(context, () => {
    if (switchName.isNullObject) names.add(markRule, formula);
    else switchName.formula = formula;
    for (const { kind, sheet, row, column, rows, columns } of areas) {
      const range = worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
      const rule = range.conditionalFormats.add('Custom').custom;
      rule.rule.formula = markFormula(next);
      const look = markLooks[kind];
      rule.format.fill.color = `#${look.fill}`;
      rule.format.font.color = `#${look.color}`;
      rule.format.font[look.script] = true;
    }
  });
  try {
    await context.sync();
  } catch (error) {
    await loud(context);
    throw error;
  }
  if (number === 0) return outcome;
  // Out of use already, so that a failure here leaves nothing to be seen.
  await removeOthers(context, open, next).catch(() => loud(context));
  return outcome;
}

/** Whether colouring is on. */
export async function isMarked(context: Excel.RequestContext): Promise<boolean> {
  const switchName = context.workbook.names.getItemOrNullObject(markRule);
  switchName.load('formula');
  await context.sync();
  return numberOf(switchName) > 0;
}

/** Number of the colouring that counts, below 0 while colouring is off; 0: there was none yet. */
function numberOf({ isNullObject, formula }: Excel.NamedItem): number {
  return isNullObject ? 0 : Number(String(formula).replace('=', '')) || 0;
}

/** Deletes our rules of other numbers from the sheets, and what was added and not made a rule any more before a request broke off: it has neither formula nor look. */
async function removeOthers(context: Excel.RequestContext, sheets: readonly string[], current: number): Promise<void> {
  const rules = sheets.map((sheet) => context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats);
  rules.forEach((each) => each.load('items/type'));
  await context.sync();
  const custom = rules.flatMap((each) => each.items.filter(({ type }) => type === 'Custom'));
  // A rule of another kind has no formula to load: only the custom ones are asked (office-js#2180).
  const formulas = custom.map((format) => ({ format, rule: format.custom.rule, look: format.custom.format }));
  formulas.forEach(({ rule, look }) => {
    rule.load('formula');
    look.load('fill/color,font/color');
  });
  await context.sync();
  quietly(context, () => {
    for (const { format, rule, look } of formulas) {
      const isOurs = rule.formula.startsWith(`=${markRule}=`) && rule.formula !== markFormula(current);
      const isUnmade = /^=?(false)?$/i.test(rule.formula) && !look.fill.color && !look.font.color;
      if (isOurs || isUnmade) format.delete();
    }
  });
  await context.sync();
}
