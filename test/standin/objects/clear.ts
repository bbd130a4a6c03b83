import { fail } from '../errors';
import { contains, intersection, parseReference } from '../model/area';
import type { Session } from '../session';
import { settlingTables } from './cells';
import { unmergeRange } from './merges';
import type { RangeValue } from './types';

const kinds = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;

/** `range.clear`: contents, formats and links, or one of them. Tables stay; their header cells are named again. */
export function clearRange(range: RangeValue, applyTo: string, session: Session): void {
  const { sheet, area } = range;
  if (!(kinds as readonly string[]).includes(applyTo)) fail('InvalidArgument', `A range cannot clear ${applyTo}.`);
  const contents = applyTo === 'All' || applyTo === 'Contents';
  const links = applyTo !== 'Contents' && applyTo !== 'Formats';
  const formats = applyTo === 'All' || applyTo === 'Formats';
  if (contents) sheet.guardCells(area);
  else sheet.guard();
  if (formats) {
    unmergeRange(range);
    dropRules(range);
  }
  const target = sheet.bounded(area);
  if (target === null) return;
  if (contents) session.undo.remember(sheet, target);
  const settle = settlingTables(range);
  sheet.each(target, (row, column) => {
    if (contents) sheet.put(row, column, { value: null });
    if (formats) sheet.setStyle(row, column, undefined);
    if (links) dropLink(range, row, column);
  });
  if (contents) {
    settle();
    session.note('changed', sheet, area);
  }
}

function dropLink({ sheet }: RangeValue, row: number, column: number): void {
  const extra = sheet.extra(row, column);
  if (extra?.link === undefined) return;
  const { link, ...rest } = extra;
  void link;
  sheet.setExtra(row, column, rest);
}

/** Data validations and conditional formats that lie wholly in the range go with the formats. */
function dropRules({ sheet, area }: RangeValue): void {
  const stays = (rule: { readonly range: string }): boolean => {
    const ruleArea = parseReference(rule.range)?.area;
    return ruleArea === undefined || intersection(ruleArea, area) === null || !contains(area, ruleArea);
  };
  if (sheet.parts.dataValidations !== undefined)
    sheet.parts.dataValidations = sheet.parts.dataValidations.filter(stays);
  if (sheet.parts.conditionalRules !== undefined)
    sheet.parts.conditionalRules = sheet.parts.conditionalRules.filter(stays);
}
