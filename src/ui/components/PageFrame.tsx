import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { useShell } from '../PaneContext';
import { isTight } from '../room';

const useStyles = makeStyles({
  frame: {
    // What does not fit is scrolled to: nothing in it is ever pressed together.
    flexGrow: 1,
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    '& > *': { flexShrink: 0 },
  },
  tight: {
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  action: { flexShrink: 0, minWidth: 0 },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

interface PageFrameProps {
  readonly title: string;
  /** The page's one primary action; not given where there is none. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Takes the title, for whoever puts the focus there. */
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** Title and primary action of a page. The title can take the focus, so that reading starts there. */
export function PageFrame({ title, action, titleRef, children }: PageFrameProps) {
  const styles = useStyles();
  const { state, height } = useShell();
  return (
    <div className={mergeClasses(styles.frame, isTight(height) && styles.tight)}>
      <div className={styles.top}>
        <h2 ref={titleRef} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {action !== undefined && (
          <Button
            appearance="primary"
            className={styles.action}
            disabledFocusable={state.work !== null}
            onClick={action.run}
          >
            {action.label}
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
