import { Button, makeStyles } from '@fluentui/react-components';
import { Print20Regular } from '@fluentui/react-icons';
import { leaderFiles } from '../../app';
import { reportTexts } from '../../messages/reportTexts';
import { WorkbookError } from '../../workbook/errors';
import { handedOver } from '../handedOver';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({ button: { alignSelf: 'start', flexShrink: 0 } });

/** *Cetak untuk pimpinan*: the few sheets meant for paper as a workbook of its own, opened beside the one at hand or downloaded. */
export function LeaderButton() {
  const styles = useStyles();
  const { workbook, app, files, state, translate, language, perform, handOver } = usePane();
  const print = () =>
    perform({
      task: 'leader',
      harmless: true,
      work: async (progress) => {
        const source = { name: translate('ui.header'), workbook };
        const { check, workbook: made } = await leaderFiles([source], app, reportTexts(language, translate), progress);
        const bytes = await files.writeWorkbook(made);
        if (progress.signal.aborted) throw new WorkbookError('cancelled');
        const name = translate('indicatorPage.leader.name', { area: made.title });
        const how = await handedOver(workbook, `${name}.xlsx`, bytes, handOver);
        return { type: 'leaderPrinted', check, at: new Date(), how, name };
      },
    });
  return (
    <Button
      size="small"
      className={styles.button}
      icon={<Print20Regular />}
      disabledFocusable={state.work !== null}
      onClick={print}
    >
      {translate('indicatorPage.leader')}
    </Button>
  );
}
