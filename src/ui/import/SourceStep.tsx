import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { usePane } from '../PaneContext';
import { useFileChooser } from '../components/useFileChooser';
import { useImport } from './useImport';

/** Files whose rows can be brought in. */
const SOURCE_FILES = '.xlsx,.xlsm,.ods,.csv,.txt,.tsv';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  file: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
});

/** A file is chosen, or a table is pasted. What is pasted is read at once, however long it is. */
export function SourceStep() {
  const styles = useStyles();
  const { state, translate } = usePane();
  const { importing, change, readFile, readText } = useImport();
  const chooser = useFileChooser(translate('impor.choose'), SOURCE_FILES, ([file]) => {
    if (file !== undefined) readFile(file);
  });
  const isBusy = state.work !== null;
  return (
    <div className={styles.step}>
      <div className={styles.file}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={chooser.choose}>
          {translate('impor.choose')}
        </Button>
        <Text size={200}>{translate('impor.chooseHint')}</Text>
        {chooser.input}
      </div>
      <Field label={translate('impor.paste')}>
        <Textarea
          rows={3}
          value={importing.pasted}
          onChange={(_event, { value }) => change({ pasted: value })}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (isBusy || text.trim() === '') return;
            event.preventDefault();
            readText(text);
          }}
        />
      </Field>
      {importing.pasted.trim() !== '' && (
        <div>
          <Button disabledFocusable={isBusy} onClick={() => readText(importing.pasted)}>
            {translate('impor.read')}
          </Button>
        </div>
      )}
    </div>
  );
}
