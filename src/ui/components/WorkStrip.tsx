import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useShell } from '../PaneContext';

const useStyles = makeStyles({
  strip: {
    position: 'absolute',
    left: 0,
    right: 0,
    bottom: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  bar: { marginTop: tokens.spacingVerticalXS },
});

/** What is being done, how far it is, and *Batal*; lies over the bottom edge so that nothing moves. */
export function WorkStrip() {
  const { state } = useShell();
  return state.work === null ? null : <Strip />;
}

function Strip() {
  const styles = useStyles();
  const { state, translate, cancel } = useShell();
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    strip.current?.querySelector('button')?.focus();
    // The button goes away with the strip; whoever cancelled is back where it began.
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  if (state.work === null) return null;
  const { task, step, done, total } = state.work;
  const label = `${translate(`ui.work.${task}`)}: ${translate(`ui.work.${step}`)}`;
  return (
    <div ref={strip} className={styles.strip}>
      <div>
        <Text block>{label}</Text>
        <ProgressBar className={styles.bar} aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
      </div>
      <Button onClick={cancel}>{translate('ui.action.cancel')}</Button>
    </div>
  );
}
