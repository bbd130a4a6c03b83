import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { Beaker20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AppContext } from '../../app';
import { translator, type Language } from '../../messages';
import { describeError } from '../../messages/error';
import { failureOf } from '../../ui/state/failure';
import { NewWorkbook } from './NewWorkbook';
import type { PageFiles } from './pageFiles';
import { madeSample } from './sample';

const useStyles = makeStyles({
  start: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, overflowY: 'auto' },
  way: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

interface FirstScreenProps {
  readonly app: AppContext;
  readonly tools: PageFiles;
  readonly language: Language;
  /** Takes the made-up workbook. */
  readonly onSample: (files: readonly File[]) => void;
}

/** The page before it has a file: what somebody who has none can do. */
export function FirstScreen({ app, tools, language, onSample }: FirstScreenProps) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const translate = translator(language, app.programme.texts);
  const trySample = () => {
    setBusy(true);
    setError(null);
    madeSample(app, tools)
      .then(onSample, setError)
      .finally(() => setBusy(false));
  };
  const told = error === null ? null : describeError(translate, failureOf('check', error));
  return (
    <div className={styles.start}>
      <section className={styles.way}>
        <h2 className={styles.title}>{translate('ui.file.try')}</h2>
        <Text>{translate('ui.file.tryHint')}</Text>
        <Button icon={<Beaker20Regular />} disabledFocusable={busy} onClick={trySample}>
          {translate(busy ? 'ui.file.tryWork' : 'ui.file.tryAction')}
        </Button>
        {told !== null && (
          <Text role="alert" className={styles.error}>
            {told.text} {told.remedy}
          </Text>
        )}
      </section>
      <section className={styles.way}>
        <h2 className={styles.title}>{translate('ui.file.empty')}</h2>
        <NewWorkbook app={app} tools={tools} language={language} open />
      </section>
    </div>
  );
}
