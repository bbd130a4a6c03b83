import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentAdd24Regular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent } from 'react';
import type { Translate } from '../../messages';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandStroke1}` },
  input: { display: 'none' },
});

interface DropZoneProps {
  readonly translate: Translate;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes workbooks, dropped or chosen. */
export function DropZone({ translate, onFiles }: DropZoneProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent, entering: boolean) => {
    event.preventDefault();
    setOver(entering);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <DocumentAdd24Regular aria-hidden />
      <Text>{translate('ui.file.drop')}</Text>
      <Button appearance="primary" onClick={() => input.current?.click()}>
        {translate('ui.file.choose')}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        aria-label={translate('ui.file.choose')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
    </div>
  );
}
