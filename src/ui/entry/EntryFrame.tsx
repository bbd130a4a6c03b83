import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { LeaveDialog } from '../dialogs/LeaveDialog';
import { usePane } from '../PaneContext';
import { DraftNotice } from './DraftNotice';
import { focusFirst } from './fieldFocus';
import { useFormKeys } from './useFormKeys';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    containerType: 'inline-size',
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  title: { margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    '@container (min-width: 640px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  actions: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What was typed and is not stored yet. */
export interface Unsaved {
  readonly isDirty: boolean;
  /** It was typed at an earlier time. */
  readonly wasRestored: boolean;
  readonly discard: () => void;
}

interface EntryFrameProps {
  readonly title: string;
  readonly unsaved: Unsaved;
  /** Takes the frame, for whoever moves the focus in it. */
  readonly frameRef: RefObject<HTMLDivElement | null>;
  /** What is to be known before it is filled in further. */
  readonly notices?: ReactNode;
  readonly fields: ReactNode;
  readonly actions: ReactNode;
  readonly children?: ReactNode;
  /** Ctrl+S, and with `isNext` Ctrl+Enter. */
  readonly onSave: (isNext: boolean) => void;
  readonly onClose: () => void;
}

/** What everything has that is filled in: title, fields, actions at the bottom, its keys, and the question before what was typed is left. */
export function EntryFrame(props: EntryFrameProps) {
  const { title, unsaved, frameRef, notices, fields, actions, children, onSave, onClose } = props;
  const styles = useStyles();
  const { state, translate } = usePane();
  const [leaving, setLeaving] = useState(false);
  const close = () => {
    if (state.work !== null) return;
    if (unsaved.isDirty) setLeaving(true);
    else onClose();
  };
  const keys = useFormKeys({ form: frameRef, onSave, onEscape: close });
  useEffect(() => focusFirst(frameRef.current, 'blank'), [frameRef]);
  return (
    <div ref={frameRef} className={styles.frame} {...keys}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={translate('isi.back')} onClick={close} />
        <Text as="h3" weight="semibold" className={styles.title}>
          {title}
        </Text>
      </div>
      {unsaved.wasRestored && unsaved.isDirty && <DraftNotice onDiscard={unsaved.discard} />}
      {notices}
      <div className={styles.fields}>{fields}</div>
      {children}
      <div className={styles.actions}>{actions}</div>
      {leaving && (
        <LeaveDialog
          title={translate('isi.leave.title')}
          body={translate('isi.leave.body')}
          translate={translate}
          onStay={() => setLeaving(false)}
          discard={{
            label: translate('isi.leave.discard'),
            run: () => {
              unsaved.discard();
              onClose();
            },
          }}
          keep={{ label: translate('isi.leave.keep'), run: onClose }}
        />
      )}
    </div>
  );
}

/** The element of a frame. */
export const useFrame = (): RefObject<HTMLDivElement | null> => useRef<HTMLDivElement>(null);
