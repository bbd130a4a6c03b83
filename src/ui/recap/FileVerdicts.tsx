import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { changeTexts, verdictText, type PlannedFile, type RecapPlan } from '../../app';
import type { ReportTexts } from '../../engine/report';
import { plainList } from '../components/plainList';
import { usePane } from '../PaneContext';
import type { RecapDecisions } from './useRecap';

const useStyles = makeStyles({
  list: {
    ...plainList,
    gap: tokens.spacingVerticalS,
  },
  file: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorPaletteGreenBorderActive}`,
  },
  refused: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  same: { borderLeftColor: tokens.colorNeutralStroke1 },
  text: { overflowWrap: 'anywhere' },
  change: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  title: { margin: 0 },
});

interface FileVerdictsProps {
  readonly plan: RecapPlan;
  readonly texts: ReportTexts;
  readonly decisions: RecapDecisions;
  readonly onDecide: (decisions: RecapDecisions) => void;
}

/** What becomes of each chosen file, and what it changes; where a person may decide otherwise, how. */
export function FileVerdicts({ plan, texts, decisions, onDecide }: FileVerdictsProps) {
  const styles = useStyles();
  const { app, translate } = usePane();
  const classOf = ({ verdict }: PlannedFile): string => {
    const isSame = verdict.kind === 'same' || (verdict.kind === 'refused' && verdict.reason === 'lower-here');
    if (isSame) return `${styles.file} ${styles.same}`;
    return verdict.kind === 'refused' ? `${styles.file} ${styles.refused}` : styles.file;
  };
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.title}>
        {translate('rekap.files')}
      </Text>
      <ul className={styles.list}>
        {plan.files.map((file, index) => (
          <li key={index} className={classOf(file)}>
            <Text className={styles.text}>{verdictText(app.programme, file, plan, texts, translate)}</Text>
            {changeTexts(file, translate).map((text) => (
              <Text key={text} size={200} className={styles.change}>
                {text}
              </Text>
            ))}
            <Choice file={file} index={index} decisions={decisions} onDecide={onDecide} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChoiceProps extends Pick<FileVerdictsProps, 'decisions' | 'onDecide'> {
  readonly file: PlannedFile;
  readonly index: number;
}

/** Of two files of a kecamatan one is chosen; a lower revision is taken all the same. */
function Choice({ file: { file, incoming, verdict }, index, decisions, onDecide }: ChoiceProps) {
  const { translate } = usePane();
  const isForced = decisions.forced.has(index);
  const isRevision = verdict.kind === 'refused' && (verdict.reason === 'older' || verdict.reason === 'same-revision');
  if (isForced || isRevision) {
    const toggle = () => {
      const forced = new Set(decisions.forced);
      if (!forced.delete(index)) forced.add(index);
      onDecide({ ...decisions, forced });
    };
    return <Checkbox label={translate('rekap.force')} checked={isForced} onChange={toggle} />;
  }
  const isTwin = verdict.kind === 'refused' && (verdict.reason === 'twins' || verdict.reason === 'lower-here');
  if (!isTwin || incoming === null) return null;
  const use = () => onDecide({ ...decisions, chosen: new Map(decisions.chosen).set(incoming.part, index) });
  return (
    <Button size="small" onClick={use}>
      {translate('rekap.use', { file })}
    </Button>
  );
}
