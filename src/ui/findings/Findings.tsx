import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { CheckResult } from '../../app';
import { kindOf, type Finding } from '../../engine/check';
import { usePane } from '../PaneContext';
import { isTight } from '../room';
import { CheckActions } from './CheckActions';
import { FindingDetail } from './FindingDetail';
import { FindingFilter } from './FindingFilter';
import { FindingTree } from './FindingTree';
import { useFindings } from './useFindings';
import { useSolved } from './useSolved';

const useStyles = makeStyles({
  work: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  tools: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The findings of a check: what can be done with all of them, filter, list, the open one. Alt with an arrow key goes to the next or the one before from anywhere here, Esc
 * closes the open one. Where there is little room the list comes first and the open finding takes the place of the tools, so that no line moves when it is opened.
 */
export function Findings({ check }: { readonly check: CheckResult }) {
  const styles = useStyles();
  const { state, dispatch, translate, show, height } = usePane();
  const { finding, view } = state;
  const tight = isTight(height);
  const list = useRef<HTMLDivElement>(null);
  /** Whether grouping and search are shown; null: nobody has said. */
  const [chosen, setNarrowing] = useState<boolean | null>(null);
  const narrowing = chosen ?? (!tight || view.query !== '' || view.only !== null);
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
  const close = () => {
    list.current?.focus();
    dispatch({ type: 'findingOpened', finding: null });
  };
  const step = (by: 1 | -1) => {
    const next = shown.ordered[index + by];
    if (next === undefined) return;
    open(next);
    show?.(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of a menu come by here too, though it stands elsewhere.
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && isHere && finding !== null && state.work === null) return close();
    const by = event.altKey ? steps[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };

  const tools = (
    <div className={styles.tools}>
      <CheckActions check={check} />
      <FindingFilter counts={check.counts} groups={shown.groups} narrowing={narrowing} onNarrowing={setNarrowing} />
    </div>
  );
  const detail = finding !== null && index >= 0 && (
    <FindingDetail
      finding={finding}
      text={shown.textOf(finding)}
      position={index + 1}
      count={shown.ordered.length}
      shown={shown.ordered.filter((each) => kindOf(each) === kindOf(finding))}
      onStep={step}
      onClose={close}
    />
  );
  return (
    <div className={styles.work} onKeyDown={onKeyDown}>
      {!tight && tools}
      {shown.rows.length === 0 ? (
        <Text>{translate('ui.periksa.nothingShown')}</Text>
      ) : (
        <FindingTree shown={shown} onOpen={open} listRef={list} />
      )}
      {tight && detail === false ? tools : detail}
    </div>
  );
}
