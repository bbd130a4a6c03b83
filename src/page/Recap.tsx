import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ConsolidationError, type AppContext, type SourceFile } from '../app';
import { translator, type Language } from '../messages';
import { describeError } from '../messages/error';
import { reportTexts } from '../messages/reportTexts';
import { failureOf } from '../ui/state/failure';
import { downloadFile } from './download';
import { fileReport } from './fileReport';

const useStyles = makeStyles({
  recap: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface RecapProps {
  readonly files: readonly SourceFile[];
  readonly app: AppContext;
  readonly language: Language;
}

/** Combines the sub-district workbooks into one kabupaten workbook with its report, to download. */
export function Recap({ files, app, language }: RecapProps) {
  const styles = useStyles();
  const translate = translator(language);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const download = async () => {
    setBusy(true);
    setError(null);
    try {
      const { result, bytes } = await fileReport(files, app, reportTexts(language, translate));
      downloadFile(`Rekap ${result.indicators.areas[0]?.name ?? ''}.xlsx`, bytes);
    } catch (thrown) {
      setError(reason(thrown));
    } finally {
      setBusy(false);
    }
  };
  const reason = (thrown: unknown) => {
    if (thrown instanceof ConsolidationError) {
      return translate(`consolidate.${thrown.problem}`, { file: thrown.file, other: thrown.other });
    }
    const { text, remedy } = describeError(translate, failureOf('report', thrown));
    return `${text} ${remedy}`;
  };

  return (
    <section className={styles.recap} aria-busy={busy}>
      <Button icon={<ArrowDownload20Regular />} disabledFocusable={busy} onClick={() => void download()}>
        {translate('ui.file.recap')}
      </Button>
      <Text size={200}>{translate(busy ? 'ui.work.report' : 'ui.file.recapHint', { count: files.length })}</Text>
      {error !== null && (
        <Text role="alert" className={styles.error}>
          {error}
        </Text>
      )}
    </section>
  );
}
