import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ConsolidationError } from '../../app';
import type { Translate } from '../../messages';
import { describeError } from '../../messages/error';
import { failureOf } from '../../ui/state/failure';
import { downloadFile } from '../../ui/download';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface MakeFileProps {
  readonly label: string;
  /** What the file will be; gives way to `working` while it is made. */
  readonly hint: string;
  readonly working: string;
  readonly translate: Translate;
  /** While something that the file needs is missing. */
  readonly disabled?: boolean;
  make(): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
}

/** A button that makes a file and hands it to the user; below it, what it does or why it failed. */
export function MakeFile({ label, hint, working, translate, disabled = false, make }: MakeFileProps) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const reason = (thrown: unknown) => {
    if (thrown instanceof ConsolidationError) {
      return thrown.misfits.map(({ problem, ...files }) => translate(`consolidate.${problem}`, files)).join(' ');
    }
    const { text, remedy } = describeError(translate, failureOf('report', thrown));
    return `${text} ${remedy}`;
  };
  const download = async () => {
    setBusy(true);
    setError(null);
    try {
      const { name, bytes } = await make();
      downloadFile(name, bytes);
    } catch (thrown) {
      setError(reason(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className={styles.section} aria-busy={busy}>
      <Button icon={<ArrowDownload20Regular />} disabledFocusable={busy || disabled} onClick={() => void download()}>
        {label}
      </Button>
      <Text size={200}>{busy ? working : hint}</Text>
      {error !== null && (
        <Text role="alert" className={styles.error}>
          {error}
        </Text>
      )}
    </section>
  );
}
