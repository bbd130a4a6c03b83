import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { CheckResult } from '../../app';
import { kindOf, type Finding } from '../../engine/check';
import { usePane } from '../PaneContext';
import { FindingDetail } from './FindingDetail';
import { FindingFilter } from './FindingFilter';
import { FindingTree } from './FindingTree';
import { useFindings } from './useFindings';
import { useSolved } from './useSolved';

const useStyles = makeStyles({
  work: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The findings of a check: filter, list, the open one. Alt with an arrow key goes to the next or the one before from anywhere here. */
export function Findings({ check }: { readonly check: CheckResult }) {
  const styles = useStyles();
  const { state, dispatch, translate, show } = usePane();
  const { finding, view } = state;
  const shown = useFindings();
  useSolved(shown);
  const index = finding === null ? -1 : shown.ordered.indexOf(finding);

  const open = (next: Finding) => {
    const key = shown.groupOf(next)?.key;
    if (key !== undefined && view.closed.has(key)) {
      const closed = new Set(view.closed);
      closed.delete(key);
      dispatch({ type: 'viewChanged', change: { closed } });
    }
    dispatch({ type: 'findingOpened', finding: next });
  };
  const step = (by: 1 | -1) => {
    const next = shown.ordered[index + by];
    if (next === undefined) return;
    open(next);
    show?.(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? steps[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };

  return (
    <div className={styles.work} onKeyDown={onKeyDown}>
      <FindingFilter counts={check.counts} groups={shown.groups} />
      {shown.rows.length === 0 ? (
        <Text>{translate('ui.periksa.nothingShown')}</Text>
      ) : (
        <FindingTree shown={shown} onOpen={open} />
      )}
      {finding !== null && index >= 0 && (
        <FindingDetail
          finding={finding}
          text={shown.textOf(finding)}
          position={index + 1}
          count={shown.ordered.length}
          shown={shown.ordered.filter((each) => kindOf(each) === kindOf(finding))}
          onStep={step}
        />
      )}
    </div>
  );
}
