import { Button, Field, Input, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { triedKeys, type KeyResult, type TriedKey } from '../../app/selfTest';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  field: { width: '100%' },
});

/** Whether an event is one of the tried keys. */
function isKey(key: TriedKey, { ctrlKey, metaKey, key: pressed }: KeyboardEvent): boolean {
  const isControl = ctrlKey || metaKey;
  switch (key) {
    case 'Ctrl+S':
      return isControl && pressed.toLowerCase() === 's';
    case 'Ctrl+Enter':
      return isControl && pressed === 'Enter';
    case 'Esc':
      return pressed === 'Escape';
    case 'Enter':
      return !isControl && pressed === 'Enter';
  }
}

interface KeyTrialProps {
  readonly results: readonly KeyResult[];
  readonly onResults: (results: readonly KeyResult[]) => void;
}

/** Asks for each shortcut once and notes whether it reaches the pane; one that does not is told by the button. */
export function KeyTrial({ results, onResults }: KeyTrialProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const [isTrying, setTrying] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const key = isTrying ? triedKeys[results.length] : undefined;
  const isOver = isTrying && key === undefined;
  useEffect(() => {
    if (key !== undefined) input.current?.focus();
  }, [key]);
  useEffect(() => {
    // The field is gone: reading goes on at the results.
    if (isOver) title.current?.focus();
  }, [isOver]);
  const note = (arrived: boolean) => {
    if (key !== undefined) onResults([...results, { key, arrived }]);
  };
  const start = () => {
    onResults([]);
    setTrying(true);
  };
  return (
    <section className={styles.part} aria-label={translate('uji.keys.title')}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {translate('uji.keys.title')}
      </h3>
      {results.length > 0 && (
        <ul className={styles.list}>
          {results.map((result) => (
            <li key={result.key}>
              {result.key}: {translate(result.arrived ? 'uji.keys.arrived' : 'uji.keys.missing')}
            </li>
          ))}
        </ul>
      )}
      {key === undefined ? (
        <>
          <Text>{translate(isOver ? 'uji.keys.done' : 'uji.keys.intro')}</Text>
          <Button onClick={start}>{translate('uji.keys.start')}</Button>
        </>
      ) : (
        <>
          <Field
            className={styles.field}
            label={translate('uji.keys.press', { key, position: results.length + 1, count: triedKeys.length })}
          >
            <Input
              input={{ ref: input }}
              value=""
              onKeyDown={(event) => {
                if (!isKey(key, event)) return;
                event.preventDefault();
                event.stopPropagation();
                note(true);
              }}
            />
          </Field>
          <Button onClick={() => note(false)}>{translate('uji.keys.nothing')}</Button>
        </>
      )}
    </section>
  );
}
