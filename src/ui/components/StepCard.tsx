import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled, Circle24Regular, Warning24Filled } from '@fluentui/react-icons';
import { useShell } from '../PaneContext';

export type StepState = 'todo' | 'attention' | 'done';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  todo: { color: tokens.colorNeutralForeground3 },
  attention: { color: tokens.colorPaletteDarkOrangeForeground1 },
  done: { color: tokens.colorPaletteGreenForeground1 },
});

const icons: Readonly<Record<StepState, React.JSX.Element>> = {
  todo: <Circle24Regular />,
  attention: <Warning24Filled />,
  done: <CheckmarkCircle24Filled />,
};

interface StepCardProps {
  readonly title: string;
  readonly text: string;
  readonly state: StepState;
  /** When it was last done, ready to show. */
  readonly last?: string | undefined;
}

/** One of the three steps of Beranda and how it stands. */
export function StepCard({ title, text, state, last }: StepCardProps) {
  const styles = useStyles();
  const { translate } = useShell();
  return (
    <li className={styles.card}>
      <span className={styles[state]} role="img" aria-label={translate(`ui.beranda.state.${state}`)}>
        {icons[state]}
      </span>
      <div>
        <Text as="h3" weight="semibold" className={styles.title} block>
          {title}
        </Text>
        <Text block>{text}</Text>
        {last !== undefined && (
          <Text size={200} className={styles.quiet}>
            {last}
          </Text>
        )}
      </div>
    </li>
  );
}
