import { useMemo } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { acceptanceTable, repairsOf } from '../../app';
import type { Finding } from '../../engine/check';
import { ruleTitle } from '../../messages/finding';
import { cellText } from '../cellText';
import { changeText, editText } from '../changeText';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';
import { EditRowButton } from './EditRowButton';
import { ExtendTableButton } from './ExtendTableButton';
import { useRepairs } from './useRepairs';
import { SeverityIcon } from '../components/SeverityIcon';

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    // In view with its buttons, however little room there is.
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    // The list keeps its room: what is longer scrolls, between the head and the buttons.
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  body: {
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  row: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  head: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  place: { flexGrow: 1, minWidth: 0 },
  position: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
  },
  fact: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** How much of a pane of a height the open finding may take: its head, some lines and its buttons. */
const detailHeight = (height: number): number => Math.max(136, Math.round(height * 0.2));

interface FindingDetailProps {
  readonly finding: Finding;
  /** What is said of it. */
  readonly text: string;
  /** Place in the list, from 1, and how many there are. */
  readonly position: number;
  readonly count: number;
  /** Findings of its kind in the list. */
  readonly shown: readonly Finding[];
  readonly onClose: () => void;
  /** Opens the next finding (1) or the one before (-1). */
  readonly onStep: (by: 1 | -1) => void;
}

/** The open finding: whole message, the entry as it stands, the repair, and the way to the next one. */
export function FindingDetail({ finding, text, position, count, shown, onStep, onClose }: FindingDetailProps) {
  const styles = useStyles();
  const { workbook, app, state, dispatch, translate, language, show, perform, height } = usePane();
  const { repair: makeRepairs } = useRepairs();
  const { check } = state;
  const { schema } = app.programme;
  const repairOf = useMemo(() => (check === null ? null : repairsOf(check)), [check]);
  const repair = repairOf?.(finding) ?? null;
  const withdraw = () =>
    perform({
      task: 'withdraw',
      harmless: true,
      work: async () => {
        const { tables: notes } = await workbook.readTables([acceptanceTable]);
        return { type: 'asked', dialog: { kind: 'withdraw', finding, shown, notes } };
      },
    });
  const { fix = null } = finding;
  const now = cellText(schema, finding, finding.value, language);
  const isFormula = repair !== null && fix?.formula === true;
  const change = isFormula
    ? editText(schema, repair, translate)
    : fix === null
      ? { before: now, after: null }
      : changeText(schema, finding, finding.value, fix.value, language);
  const why = `rule.${finding.rule}.why`;
  return (
    <section className={styles.card} style={{ maxHeight: detailHeight(height) }} aria-label={findingPlace(finding)}>
      <div className={styles.head}>
        <SeverityIcon severity={finding.severity} />
        <Text weight="semibold" truncate wrap={false} className={styles.place}>
          {findingPlace(finding)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-label={translate('ui.action.previous')}
          aria-keyshortcuts="Alt+ArrowUp"
          title={translate('findings.keys')}
          disabledFocusable={position <= 1}
          onClick={() => onStep(-1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDown20Regular />}
          aria-label={translate('ui.action.next')}
          aria-keyshortcuts="Alt+ArrowDown"
          title={translate('findings.keys')}
          disabledFocusable={position >= count}
          onClick={() => onStep(1)}
        />
        <Text size={200} className={styles.position}>
          {translate('ui.periksa.position', { position, count })}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={translate('ui.action.close')}
          onClick={onClose}
        />
      </div>
      <div className={styles.body} tabIndex={0} role="group" aria-label={ruleTitle(translate, finding.rule)}>
        <Text>{text}</Text>
        {finding.accepted !== undefined && (
          <Text size={200}>
            {translate('findings.accepted.by', { by: finding.accepted.by, reason: finding.accepted.reason })}
          </Text>
        )}
        {finding.cell !== null && (
          <dl className={styles.facts}>
            <Fact label={translate('ui.periksa.value')} text={change.before} />
            {fix !== null && (fix.formula === undefined || isFormula) && (
              <Fact
                label={translate(fix.certain ? 'ui.periksa.repair.certain' : 'ui.periksa.repair.suggestion')}
                text={change.after ?? translate('ui.periksa.repair.remove')}
              />
            )}
          </dl>
        )}
        {translate.has(why) && (
          <Text size={200}>
            {translate('findings.why')}: {translate(why)}
          </Text>
        )}
      </div>
      <div className={styles.row}>
        {repair !== null && (
          <Button size="small" disabledFocusable={state.work !== null} onClick={() => makeRepairs([repair])}>
            {translate(isFormula ? 'findings.repair.formula' : 'findings.repair.one')}
          </Button>
        )}
        {finding.severity === 'warning' && finding.accepted === undefined && (
          <Button
            size="small"
            disabledFocusable={state.work !== null}
            onClick={() => dispatch({ type: 'asked', dialog: { kind: 'accept', finding, shown } })}
          >
            {translate('findings.accept')}
          </Button>
        )}
        {finding.accepted !== undefined && (
          <Button size="small" disabledFocusable={state.work !== null} onClick={withdraw}>
            {translate('findings.withdraw')}
          </Button>
        )}
        <ExtendTableButton finding={finding} />
        {check !== null && <EditRowButton check={check} finding={finding} />}
        {show !== null && finding.sheet !== null && (
          <Button size="small" onClick={() => show(finding)}>
            {translate('ui.action.goToCell')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string | null }) {
  const styles = useStyles();
  const { translate } = usePane();
  return (
    <>
      <dt>
        <Text size={200}>{label}</Text>
      </dt>
      <dd className={styles.fact}>{text ?? translate('ui.periksa.blank')}</dd>
    </>
  );
}
