import { useDeferredValue, useMemo } from 'react';
import { areaOfFindings, type CheckResult } from '../../app';
import { kindOf, type Finding } from '../../engine/check';
import { tableIn } from '../../engine/dataset';
import { searchedText, searchOf } from '../../engine/entry';
import { findingMessage, ruleTitle } from '../../messages/finding';
import type { Translate } from '../../messages';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';
import { groupFindings, listed, listRows, type Group, type Grouping, type GroupName, type Row } from './groups';

/** The findings as the page shows them. */
export interface ShownFindings {
  /** All groups that the filter and the search leave, with those that the choice of one group hides. */
  readonly groups: readonly Group[];
  /** Findings of the shown groups that have a line, in the order of the list, closed groups included. */
  readonly ordered: readonly Finding[];
  readonly rows: readonly Row[];
  /** Group of a finding that is shown. */
  groupOf(finding: Finding): Group | undefined;
  /** What is said of a finding: of one that stands for all of its table, how many there are. */
  textOf(finding: Finding): string;
}

/** Filters, searches and groups the findings of the check. */
export function useFindings(): ShownFindings {
  const { state, translate } = usePane();
  const { check } = state;
  const { shown, grouping, only, closed } = state.view;
  // Typing stays quick: 50,000 findings are searched when there is time.
  const query = useDeferredValue(state.view.query);

  const textOf = useMemo(() => searchTexts(translate), [translate]);
  const found = useMemo(() => {
    const isFound = searchOf(query);
    return (check?.findings ?? []).filter(
      (finding) => shown.has(kindOf(finding)) && (query.trim() === '' || isFound([textOf(finding)])),
    );
  }, [check, shown, query, textOf]);
  const groups = useMemo(() => {
    if (check === null) return [];
    return groupFindings(
      found,
      grouping,
      namer(grouping, translate, grouping === 'area' ? areaOfFindings(check) : none),
    );
  }, [check, found, grouping, translate]);
  return useMemo(() => {
    const chosen = groups.filter(({ key }) => key === only);
    const visible = chosen.length > 0 ? chosen : groups;
    const groupOf = new Map(visible.flatMap((group) => group.findings.map((finding) => [finding, group] as const)));
    return {
      groups,
      ordered: visible.flatMap(listed),
      rows: listRows(visible, closed),
      groupOf: (finding) => groupOf.get(finding),
      textOf: (finding) =>
        foldedText(check, finding, groupOf.get(finding), translate) ?? findingMessage(translate, finding),
    };
  }, [check, groups, only, closed, translate]);
}

/** The line of a finding that stands for others of its table in its group; null for any other. */
function foldedText(
  check: CheckResult | null,
  { rule, table, row }: Finding,
  group: Group | undefined,
  translate: Translate,
): string | null {
  if (check === null || rule !== 'row-unfilled') return null;
  const count = group?.findings.filter((each) => each.rule === rule && each.table === table).length ?? 0;
  const all = tableIn(check.dataset, table).rowCount;
  return count < 2 ? null : translate('ui.fresh.rows', { table, count, all, row: String(row ?? '') });
}

const none = () => null;

/** How findings are called in a grouping. */
function namer(
  grouping: Grouping,
  translate: Translate,
  areaOf: ReturnType<typeof areaOfFindings>,
): (finding: Finding) => GroupName {
  switch (grouping) {
    case 'rule':
      return ({ rule }) => ({ key: rule, label: ruleTitle(translate, rule) });
    case 'table':
      return ({ table }) => ({ key: table, label: table });
    case 'severity':
      return ({ severity }) => ({ key: severity, label: translate(`ui.severity.${severity}`) });
    case 'area':
      return (finding) => {
        const area = areaOf(finding);
        if (area === null) return { key: '', label: translate('findings.group.noArea') };
        return { key: area.code, label: `${area.name} · ${area.code}` };
      };
  }
}

/** What a finding is found by, as a search compares it: place, entry and message; made once per finding. */
function searchTexts(translate: Translate): (finding: Finding) => string {
  const texts = new WeakMap<Finding, string>();
  return (finding) => {
    let text = texts.get(finding);
    if (text === undefined) {
      text = searchedText(
        `${findingPlace(finding)} ${String(finding.value ?? '')} ${findingMessage(translate, finding)}`,
      );
      texts.set(finding, text);
    }
    return text;
  };
}
