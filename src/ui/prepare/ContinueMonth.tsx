import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { continuedWorkbook, type SourceFile } from '../../app';
import { formatMonth } from '../../messages/format';
import { entryTexts } from '../../messages/entryTexts';
import { WorkbookError } from '../../workbook/errors';
import { Notice } from '../components/Notice';
import { useFileChooser, WORKBOOK_FILES } from '../components/useFileChooser';
import { handedOver } from '../handedOver';
import { usePane } from '../PaneContext';
import { continuedName } from './continuedName';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'start' },
});

/** *Lanjutkan Bulan Lalu*: the next month's workbook, from the one that is open or from a file, opened beside it. */
export function ContinueMonth() {
  const styles = useStyles();
  const { workbook, app, files, state, translate, language, perform, handOver } = usePane();
  const { continued, work } = state;

  const make = (source: () => Promise<SourceFile>) =>
    perform({
      task: 'continue',
      work: async ({ signal }) => {
        const { spec, period } = await continuedWorkbook(
          await source(),
          app,
          entryTexts(language, translate),
          translate,
        );
        const bytes = await files.writeWorkbook(spec);
        if (signal.aborted) throw new WorkbookError('cancelled');
        const name = continuedName(spec.title, period, language);
        const how = await handedOver(workbook, name, bytes, handOver);
        return { type: 'continued', how, name, month: formatMonth(period, language) };
      },
    });
  const fromFile = (file: File) =>
    make(async () => ({
      name: file.name,
      workbook: await files.open(app.programme.schema, new Uint8Array(await file.arrayBuffer()), file.name),
    }));
  const chooser = useFileChooser(translate('ui.siapkan.next.file'), WORKBOOK_FILES, fromFile);

  return (
    <section className={styles.section}>
      <Subtitle2 as="h3">{translate('ui.siapkan.next')}</Subtitle2>
      <Text>{translate('ui.siapkan.next.intro')}</Text>
      {continued !== null && (
        <Notice intent="success">{translate(`ui.siapkan.next.${continued.how}`, { ...continued })}</Notice>
      )}
      <Button
        disabledFocusable={work !== null}
        onClick={() => make(() => Promise.resolve({ name: translate('ui.header'), workbook }))}
      >
        {translate('ui.siapkan.next.this')}
      </Button>
      <Button disabledFocusable={work !== null} onClick={chooser.choose}>
        {translate('ui.siapkan.next.file')}
      </Button>
      {chooser.input}
    </section>
  );
}
