import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { isOpen, reminderText, type RecapBoard } from '../../app';
import type { RecapLine, RecapState, ReportTexts } from '../../engine/report';
import { today } from '../entry/TaskMenu';
import { CopyText } from '../components/CopyText';
import { plainList } from '../components/plainList';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  list: {
    ...plainList,
    gap: tokens.spacingVerticalS,
  },
  line: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBottom: tokens.spacingVerticalS,
  },
  head: { display: 'flex', alignSelf: 'stretch', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  title: { margin: 0 },
});

const colours = { in: 'success', revised: 'success', late: 'warning', missing: 'danger' } as const satisfies Readonly<
  Record<RecapState, string>
>;

interface BoardProps {
  readonly board: RecapBoard;
  /** Last day of the recap's month. */
  readonly period: number;
  readonly texts: ReportTexts;
}

/** Every kecamatan: whether its file is there, how its data stand, whose UPK are missing, and a text to remind it. */
export function Board({ board, period, texts }: BoardProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const there = board.lines.filter(({ standing }) => standing?.state !== 'missing');
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.title}>
        {translate('rekap.board')}
      </Text>
      <Text size={200} block>
        {translate('rekap.board.counts', { in: there.length, count: board.lines.length })}
      </Text>
      <ul className={styles.list}>
        {board.lines.map((line) => (
          <BoardLine key={line.code} line={line} board={board} period={period} texts={texts} />
        ))}
      </ul>
      <YearNotes board={board} texts={texts} />
    </section>
  );
}

function BoardLine({ line, board, period, texts }: BoardProps & { readonly line: RecapLine }) {
  const styles = useStyles();
  const { translate } = usePane();
  const { code, name, entry, standing } = line;
  const state = standing?.state ?? 'missing';
  const reporting = standing?.reporting ?? null;
  const silent = standing?.silent ?? [];
  const day = entry?.received ?? entry?.madeOn ?? null;
  const none = texts.text('report.notAvailable');
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Text weight="semibold">{name ?? code}</Text>
        <Badge appearance="tint" color={colours[state]}>
          {texts.text(`recap.state.${state}`)}
        </Badge>
      </div>
      {entry !== null && (
        <Text size={200} className={styles.small}>
          {translate('rekap.board.line', {
            revision: entry.revision ?? 0,
            received: day === null ? none : texts.date(day),
            score: entry.score === null ? none : texts.score(entry.score),
            errors: entry.errors,
          })}
        </Text>
      )}
      {entry === null && state !== 'missing' && (
        <Text size={200} className={styles.small}>
          {translate('rekap.board.unknown')}
        </Text>
      )}
      {reporting !== null && (
        <Text size={200} className={styles.small}>
          {texts.text('recap.reporting')} {texts.text('recap.reporting.of', { ...reporting })}
          {silent.length > 0 && ` · ${texts.text('recap.silent')}: ${silent.join(', ')}`}
        </Text>
      )}
      {isOpen(line) && (
        <CopyText
          label={translate('rekap.remind')}
          title={translate('indicatorPage.summary.text')}
          text={reminderText(line, board, period, today(), texts, translate) ?? ''}
        />
      )}
    </li>
  );
}

/** *Tahun ini*: who was late, or sent nothing, and in which months. */
function YearNotes({ board: { year }, texts }: Pick<BoardProps, 'board' | 'texts'>) {
  const styles = useStyles();
  const { translate } = usePane();
  const months = (timings: (typeof year.rows)[number]['timings'], wanted: 'late' | 'missing'): string =>
    year.months
      .filter((_month, index) => timings[index] === wanted)
      .map((month) => texts.shortMonth(month).split(' ')[0])
      .join(', ') || '–';
  const troubled = year.rows.filter(({ timings }) => timings.includes('late') || timings.includes('missing'));
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.title}>
        {translate('rekap.year')} ({year.year})
      </Text>
      {troubled.length === 0 && <Text size={200}>{translate('rekap.year.good')}</Text>}
      {troubled.map(({ code, name, timings }) => (
        <Text key={code} size={200} block>
          {translate('rekap.year.late', {
            part: name ?? code,
            late: months(timings, 'late'),
            missing: months(timings, 'missing'),
          })}
        </Text>
      ))}
    </>
  );
}
