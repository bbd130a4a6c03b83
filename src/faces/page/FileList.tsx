import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { translator, type Language } from '../../messages';
import { describeError } from '../../messages/error';
import { StatusBadge } from '../../ui/components/StatusBadge';
import { failureOf } from '../../ui/state/failure';
import { plainList } from '../../ui/components/plainList';
import type { FilesAction, OpenFile } from './files';

const useStyles = makeStyles({
  list: {
    ...plainList,
    gap: tokens.spacingVerticalXS,
  },
  file: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'start',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  open: { justifyContent: 'start', minWidth: 0, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  entry: { minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXXS },
  name: { overflowWrap: 'anywhere' },
  error: { color: tokens.colorPaletteRedForeground1 },
  unreadable: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
});

interface FileListProps {
  readonly files: readonly OpenFile[];
  readonly chosen: number | null;
  readonly language: Language;
  readonly dispatch: (action: FilesAction) => void;
}

/** The files handed over, each with its status or the reason why it cannot be read. */
export function FileList({ files, chosen, language, dispatch }: FileListProps) {
  const styles = useStyles();
  const translate = translator(language);
  return (
    <ul className={styles.list} aria-label={translate('ui.file.list')}>
      {files.map((file) => (
        <li key={file.id} className={mergeClasses(styles.file, file.id === chosen && styles.chosen)}>
          {file.error === null ? (
            <Button
              appearance="transparent"
              className={styles.open}
              disabled={file.workbook === null}
              aria-current={file.id === chosen}
              onClick={() => dispatch({ type: 'chosen', id: file.id })}
            >
              <span className={styles.entry}>
                <Text className={styles.name}>{file.name}</Text>
                <FileStatus file={file} language={language} />
              </span>
            </Button>
          ) : (
            <div className={mergeClasses(styles.entry, styles.unreadable)} role="alert">
              <Text className={styles.name}>{file.name}</Text>
              <FileError error={file.error} language={language} />
            </div>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={translate('ui.file.remove', { name: file.name })}
            onClick={() => dispatch({ type: 'removed', id: file.id })}
          />
        </li>
      ))}
    </ul>
  );
}

function FileStatus({ file, language }: { readonly file: OpenFile; readonly language: Language }) {
  if (file.pane === null || (file.pane.work !== null && file.pane.check === null)) {
    return <Spinner size="extra-tiny" label={translator(language)('ui.file.reading')} />;
  }
  return <StatusBadge state={file.pane} translate={translator(language)} />;
}

function FileError({ error, language }: { readonly error: unknown; readonly language: Language }) {
  const styles = useStyles();
  const { text, remedy } = describeError(translator(language), failureOf('check', error));
  return (
    <Text size={200} className={styles.error}>
      {text} {remedy}
    </Text>
  );
}
