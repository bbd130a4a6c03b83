import { pendingResult, type Fix, type ReadingFault, type ReadingRule } from '../../dataset';
import {
  columnsOf,
  isTable,
  tableNames,
  tableOf,
  yesNo,
  type CellValue,
  type ColumnSchema,
  type Schema,
} from '../../schema';
import type { Findings } from '../findings';
import type { ReadingRuleEntry, Subject } from '../rule';
import type { Severity } from '../types';
import { inRange } from './cells/range';

const reading = (id: ReadingRule | 'settings', severity: Severity): ReadingRuleEntry => ({
  id,
  severity,
  phase: 'reading',
});

const mayBeEmpty = (schema: Schema, name: string): boolean =>
  isTable(schema, name) && tableOf(schema, name).mayBeEmpty === true;

/** Without what everything else refers to there is nothing to check; any other table may truly have no rows. */
const emptyRule = (schema: Schema): ReadingRuleEntry => ({
  ...reading('table-empty', 'error'),
  severityIn: Object.fromEntries(
    tableNames(schema).flatMap((name) => (mayBeEmpty(schema, name) ? [[name, 'warning' as const]] : [])),
  ),
});

const made = new WeakMap<Schema, readonly ReadingRuleEntry[]>();

/** Rules whose faults the reader notices; here they only get their severity. */
export function readingRules(schema: Schema): readonly ReadingRuleEntry[] {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const rules = [reading('table-missing', 'error'), emptyRule(schema), ...otherRules];
  made.set(schema, rules);
  return rules;
}

const otherRules: readonly ReadingRuleEntry[] = [
  reading('column-missing', 'error'),
  reading('column-duplicate', 'error'),
  reading('column-unknown', 'info'),
  reading('column-personal', 'warning'),
  reading('totals-row', 'warning'),
  { ...reading('text-row', 'warning'), severityOf: { below: 'info' } },
  reading('rows-outside-table', 'warning'),
  reading('formula-overwritten', 'info'),
  reading('formula-error', 'error'),
  reading('profile', 'error'),
  // An unknown name may be the user's own note.
  { ...reading('settings', 'warning'), severityOf: { unknown: 'info' } },
  reading('type', 'error'),
  reading('integer', 'error'),
  reading('choice', 'error'),
  reading('pattern', 'error'),
  reading('spacing', 'warning'),
];

/** The entry of a rule whose faults the reader notices, for one that only the check can see. */
export function readingRule(schema: Schema, id: string): ReadingRuleEntry {
  const rule = readingRules(schema).find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule of reading ${id}`);
  return rule;
}

/** Turns what the reader noticed into findings, and notes the rows that have an error. The reader has marked the cells already. */
export function reportFaults(subject: Subject, findings: Findings, faults: readonly ReadingFault[]): void {
  const { schema } = subject.dataset;
  for (const fault of faults) {
    const rule = readingRule(schema, fault.rule);
    const own = rule.severityOf?.[fault.variant ?? ''] ?? rule.severityIn?.[fault.table] ?? rule.severity;
    const state = isTable(schema, fault.table) ? subject.state(fault.table) : null;
    const row = state === null || fault.sheetRow === null ? -1 : state.rowOfSheetRow(fault.sheetRow);
    const merged = row === -1 ? null : (state?.table.mergedTop(row, fault.column ?? '') ?? null);
    const hit = {
      params: paramsOf(schema, fault),
      ...(fault.plain === undefined ? {} : { plain: fault.plain }),
      ...fixOf(schema, fault),
      ...variantOf(schema, fault),
    };
    const severity = findings.addFault(rule, own, fault, hit, merged);
    if (severity === 'error' && row !== -1) state?.addError(row, 0);
  }
}

/** Tells which settings are not used. */
export function reportSettings({ context, dataset }: Subject, findings: Findings): void {
  const rule = readingRule(dataset.schema, 'settings');
  for (const fault of context.settingFaults ?? []) {
    findings.addSetting(rule, rule.severityOf?.[fault.kind] ?? rule.severity, fault);
  }
}

/** Lists up to this long are named in full in a message. */
const longestList = 7;

/** The fault's repair. A number with thousands restored that the column does not allow either is none. */
function fixOf(own: Schema, { rule, fix, table, column }: ReadingFault): { readonly fix?: Fix } {
  const schema = schemaOf(own, table, column);
  const outside = rule === 'integer' && schema !== undefined && !inRange(schema, Number(fix?.value));
  return fix === undefined || outside ? {} : { fix };
}

function schemaOf(own: Schema, table: string, column: string | null): ColumnSchema | undefined {
  const columns = isTable(own, table) ? columnsOf(own, table) : own.profile.entries;
  return columns.find(({ header }) => header === column);
}

/** The fault's own parameters, the column's name and what the message tells about the column: the unit of its numbers, its list, a code's form. */
function paramsOf(own: Schema, fault: ReadingFault): Readonly<Record<string, CellValue>> {
  const schema = schemaOf(own, fault.table, fault.column);
  return {
    column: fault.column,
    unit: schema?.type ?? null,
    ...(fault.rule === 'choice' ? { allowed: optionsOf(schema).join(', ') } : {}),
    ...(fault.rule === 'pattern' || fault.rule === 'profile' ? { example: schema?.example ?? '' } : {}),
    ...fault.params,
  };
}

function optionsOf(schema: ColumnSchema | undefined): readonly string[] {
  return schema?.type === 'yesno' ? yesNo : (schema?.options ?? []);
}

/** The fault's own wording; a short list of choices is named. A certain repair has a wording of its own, and so has a table that may truly be empty. */
function variantOf(
  own: Schema,
  { rule, table, column, value, variant, fix }: ReadingFault,
): { readonly variant?: string } {
  if (variant !== undefined) return { variant };
  if (rule === 'formula-error' && value === pendingResult) return { variant: 'pending' };
  if (rule === 'table-empty') return mayBeEmpty(own, table) ? { variant: 'mayBe' } : {};
  if (rule === 'type' && fix?.certain === true && typeof value !== 'string') return { variant: 'cell' };
  if (rule !== 'choice' || !isTable(own, table) || fix?.certain === true) return {};
  const { length } = optionsOf(schemaOf(own, table, column));
  return length <= longestList ? { variant: 'list' } : {};
}
