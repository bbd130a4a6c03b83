import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { privateCopy } from '../../app';
import { WorkbookError } from '../../workbook/errors';
import { Notice } from '../components/Notice';
import { handedOver } from '../handedOver';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, alignItems: 'start' },
  title: { margin: 0 },
});

/** *Salinan tanpa data pribadi*: a copy for others, opened beside the workbook, or downloaded. */
export function PrivateCopy() {
  const styles = useStyles();
  const { workbook, app, files, state, translate, perform, handOver } = usePane();
  const { copied, work } = state;
  const make = () =>
    perform({
      task: 'copy',
      work: async (progress) => {
        const spec = await privateCopy(workbook, app, translate, progress);
        const bytes = await files.writeWorkbook(spec);
        if (progress.signal.aborted) throw new WorkbookError('cancelled');
        const name = `${translate('salinan.file', { title: spec.title })}.xlsx`;
        return { type: 'copied', how: await handedOver(workbook, name, bytes, handOver), name };
      },
    });
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {translate('salinan.title')}
      </Text>
      <Text size={200}>{translate('salinan.about')}</Text>
      {copied !== null && <Notice intent="success">{translate(`salinan.${copied.how}`, { name: copied.name })}</Notice>}
      <Button size="small" disabledFocusable={work !== null} onClick={make}>
        {translate('salinan.make')}
      </Button>
    </section>
  );
}
