import { findingMessage, type FindingLike } from './finding';
import type { Translate } from './index';
import { refusalText, type RefusalLike } from './refusal';

/** Why a row of a source is not taken: what a rule or the programme says, a name that several rows have, or an earlier row (from 0) with its key. */
export type ReasonLike =
  | { readonly kind: 'rule'; readonly finding: FindingLike }
  | { readonly kind: 'refused'; readonly refusal: RefusalLike }
  | { readonly kind: 'ambiguous'; readonly column: string; readonly text: string; readonly keys: readonly string[] }
  | { readonly kind: 'repeat'; readonly row: number };

/** Keys that are named where several rows have one name. */
const mostKeys = 3;

/** Why a row is not taken, in words, with the column where one is meant. */
export function describeReason(translate: Translate, reason: ReasonLike): string {
  if (reason.kind === 'refused') return refusalText(translate, reason.refusal);
  if (reason.kind === 'repeat') return translate('impor.reason.repeat', { row: String(reason.row + 1) });
  if (reason.kind === 'ambiguous') {
    const { column, text, keys } = reason;
    const shown = [...keys.slice(0, mostKeys), ...(keys.length > mostKeys ? ['…'] : [])].join(', ');
    return translate('impor.reason.ambiguous', { column, text, count: String(keys.length), keys: shown });
  }
  const { finding } = reason;
  const message = findingMessage(translate, finding);
  const isNamed = finding.column === null || message.includes(finding.column);
  return isNamed ? message : `${finding.column ?? ''}: ${message}`;
}
