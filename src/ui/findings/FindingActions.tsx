import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { repairPlan, type CheckResult } from '../../app';
import { checkToSheet } from '../../app/checkSheet';
import { usePane } from '../PaneContext';
import { useRepairs } from './useRepairs';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, flexShrink: 0 },
});

/** What can be done with all findings at once. */
export function FindingActions({ check }: { readonly check: CheckResult }) {
  const styles = useStyles();
  const { workbook, app, state, translate, language, show, perform } = usePane();
  const { plan } = useRepairs();
  const certain = useMemo(() => repairPlan(check).certain.length, [check]);
  const writeSheet = () =>
    perform({
      task: 'sheet',
      work: async (progress) => {
        const result = await checkToSheet(workbook, app, translate, language, progress);
        await workbook.select(result.sheet, null);
        return { type: 'sheetWritten', check: result.check, at: new Date() };
      },
    });
  const busy = state.work !== null;
  if (certain === 0 && show === null) return null;
  return (
    <div className={styles.actions}>
      {certain > 0 && (
        <Button size="small" disabledFocusable={busy} onClick={plan}>
          {translate('findings.repair.all', { count: certain })}
        </Button>
      )}
      {show !== null && (
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={writeSheet}>
          {translate('findings.sheet')}
        </Button>
      )}
    </div>
  );
}
