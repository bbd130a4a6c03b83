import { acceptanceTable, type CheckResult, type Trial } from '../../app';
import { acceptanceRows, type Finding } from '../../engine/check';
import type { OwnAddition } from '../../engine/entry';
import { localSerial } from '../localSerial';
import { draftName, useDraft } from './useDraft';

/** The reasons for which warnings of a row are accepted with it. */
export interface Reasons {
  /** What was typed for a warning; undefined where it is not accepted. */
  of(finding: Finding): string | undefined;
  /** Gives the reason for a warning; undefined takes the acceptance back. */
  give(finding: Finding, reason: string | undefined): void;
  /** Who accepts them. */
  readonly by: string;
  nameBy(name: string): void;
  /** What is stored with a row; nothing for warnings that the row no longer has, and where a reason or the name is blank. */
  additions(trial: Trial): readonly OwnAddition[];
  discard(): void;
}

/** Id of the name among the reasons, which no rule has. */
const nameId = '';

const idOf = ({ rule, column }: Finding): string => `${rule} ${column ?? ''}`;

/** The reasons of a form, kept as drafts like what is typed into it. */
export function useReasons(check: CheckResult, table: string, key: string): Reasons {
  const { texts, setTexts, discard } = useDraft(draftName(check, table, key, 'Catatan Pemeriksaan'));
  const put = (id: string, text: string | undefined): void =>
    setTexts((before) => ({
      ...Object.fromEntries(Object.entries(before).filter(([each]) => each !== id)),
      ...(text === undefined ? {} : { [id]: text }),
    }));
  const by = texts[nameId] ?? check.dataset.profile.author ?? '';
  return {
    of: (finding) => texts[idOf(finding)],
    give: (finding, reason) => put(idOf(finding), reason),
    by,
    nameBy: (name) => put(nameId, name),
    additions: ({ own, check: { dataset } }) => {
      const at = localSerial(new Date());
      const rows = own.flatMap(({ finding }) => {
        const reason = texts[idOf(finding)]?.trim() ?? '';
        const isGiven = finding.accepted === undefined && reason !== '' && by.trim() !== '';
        return isGiven ? acceptanceRows([finding], dataset, { reason, by: by.trim(), at }) : [];
      });
      return rows.length === 0 ? [] : [{ table: acceptanceTable, rows }];
    },
    discard: () => discard(),
  };
}
