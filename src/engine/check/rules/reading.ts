import { pendingResult, serialOf, type Fix, type ReadingFault, type ReadingRule } from '../../dataset';
import {
  columnsOf,
  profilEntries,
  requiredTableNames,
  yesNo,
  type CellValue,
  type ColumnSchema,
  type Header,
  type TableName,
} from '../../schema';
import { inRange } from './cells/range';
import type { Findings } from '../findings';
import type { ReadingRuleEntry } from '../rule';
import type { Subject } from '../subject';
import type { RuleId, Severity } from '../types';

const reading = (id: ReadingRule | 'settings', severity: Severity): ReadingRuleEntry => ({
  id,
  severity,
  phase: 'reading',
});

/** Without villages and boards there is nothing to check; any other table may truly have no rows. */
const emptyIsWarning = Object.fromEntries(
  requiredTableNames.filter((name) => name !== 'Desa' && name !== 'BKM').map((name) => [name, 'warning' as const]),
);

/** Rules whose faults the reader notices; here they only get their severity. */
export const readingRules: readonly ReadingRuleEntry[] = [
  reading('table-missing', 'error'),
  { ...reading('table-empty', 'error'), severityIn: { ...emptyIsWarning, Angsuran: 'warning' } },
  reading('column-missing', 'error'),
  reading('column-duplicate', 'error'),
  reading('column-unknown', 'info'),
  reading('column-personal', 'warning'),
  reading('totals-row', 'warning'),
  { ...reading('text-row', 'warning'), severityOf: { below: 'info' } },
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

const ruleOf = new Map<RuleId, ReadingRuleEntry>(readingRules.map((rule) => [rule.id, rule]));

/** The entry of a rule whose faults the reader notices, for one that only the check can see. */
export function readingRule(id: ReadingRule): ReadingRuleEntry {
  return ruleOf.get(id) ?? reading(id, 'error');
}

/** Turns what the reader noticed into findings, and notes the rows that have an error. The reader has marked the cells already. */
export function reportFaults(subject: Subject, findings: Findings, faults: readonly ReadingFault[]): void {
  for (const fault of faults) {
    const rule = ruleOf.get(fault.rule);
    if (rule === undefined) continue;
    const own = rule.severityOf?.[fault.variant ?? ''] ?? rule.severityIn?.[fault.table] ?? rule.severity;
    const state = fault.table === 'Profil' ? null : subject.state(fault.table);
    const row = state === null || fault.sheetRow === null ? -1 : state.rowOfSheetRow(fault.sheetRow);
    const merged = row === -1 ? null : (state?.table.mergedTop(row, fault.column as Header<TableName>) ?? null);
    const hit = {
      params: paramsOf(fault),
      ...fixOf(fault),
      ...variantOf(fault),
    };
    const severity = findings.addFault(rule, own, fault, hit, merged);
    if (severity === 'error' && row !== -1) state?.addError(row, 0);
  }
}

/** Tells which rows of Pengaturan are not used. */
export function reportSettings({ context }: Subject, findings: Findings): void {
  const rule = ruleOf.get('settings');
  if (rule === undefined) return;
  for (const fault of context.settingFaults ?? []) {
    findings.addSetting(rule, rule.severityOf?.[fault.kind] ?? rule.severity, fault);
  }
}

/** Lists up to this long are named in full in a message. */
const longestList = 7;

/** The fault's repair. A number with thousands restored that the column does not allow either is none. */
function fixOf({ rule, fix, table, column }: ReadingFault): { readonly fix?: Fix } {
  const schema = schemaOf(table, column);
  const outside = rule === 'integer' && schema !== undefined && !inRange(schema, Number(fix?.value));
  return fix === undefined || outside ? {} : { fix };
}

function schemaOf(table: ReadingFault['table'], column: string | null): ColumnSchema | undefined {
  const columns: readonly ColumnSchema[] = table === 'Profil' ? profilEntries : columnsOf(table);
  return columns.find(({ header }) => header === column);
}

/** The fault's own parameters, the column's name and what the message tells about the column: the unit of its numbers, its list, a code's form. */
function paramsOf(fault: ReadingFault): Readonly<Record<string, CellValue>> {
  const schema = schemaOf(fault.table, fault.column);
  return {
    column: fault.column,
    unit: schema?.type ?? null,
    ...(fault.rule === 'choice' ? { allowed: optionsOf(schema).join(', ') } : {}),
    ...(fault.rule === 'pattern' || fault.rule === 'profile' ? { example: exampleOf(schema) } : {}),
    ...fault.params,
  };
}

function optionsOf(schema: ColumnSchema | undefined): readonly string[] {
  return schema?.type === 'yesno' ? yesNo : (schema?.options ?? []);
}

/** A month as the serial of its last day, or a code. */
function exampleOf(schema: ColumnSchema | undefined): CellValue {
  if (schema?.type === 'month') return serialOf(2014, 12, 31);
  return '33.26.11.2001'.split('.').slice(0, schema?.groups?.length).join('.');
}

/** The fault's own wording; a short list of choices is named. A certain repair has a wording of its own, and so has a table that may truly be empty. */
function variantOf({ rule, table, column, value, variant, fix }: ReadingFault): { readonly variant?: string } {
  if (variant !== undefined) return { variant };
  if (rule === 'formula-error' && value === pendingResult) return { variant: 'pending' };
  if (rule === 'table-empty') return table === 'Desa' || table === 'BKM' ? {} : { variant: 'mayBe' };
  if (rule === 'type' && fix?.certain === true && typeof value !== 'string') return { variant: 'cell' };
  if (rule !== 'choice' || table === 'Profil' || fix?.certain === true) return {};
  const { length } = optionsOf(schemaOf(table, column));
  return length <= longestList ? { variant: 'list' } : {};
}
