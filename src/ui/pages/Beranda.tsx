import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { calculatedText } from '../calculatedText';
import { typedOutcome } from '../typedText';
import { openCounts } from '../../engine/check';
import { requiredTableNames } from '../../engine/schema';
import { DataNotice } from '../components/DataNotice';
import { Late } from '../components/Late';
import { PageFrame } from '../components/PageFrame';
import { StepCard } from '../components/StepCard';
import { useShell, type Shell } from '../PaneContext';
import { statusOf } from '../status';

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
});

/** What to do now: the first step that is not done. */
function nextAction({ state, run, dispatch, translate }: Shell) {
  switch (statusOf(state)) {
    case 'unchecked':
    case 'stale':
      return { label: translate('ui.action.check'), run: () => run('check') };
    case 'errors':
      return {
        label: translate('ui.action.seeErrors'),
        run: () => dispatch({ type: 'pageOpened', page: 'periksa' }),
      };
    case 'warnings':
    case 'ready':
      return { label: translate('ui.action.report'), run: () => run('report') };
  }
}

/** Start page: three steps with their state, and what comes next. */
export function Beranda() {
  const styles = useStyles();
  const pane = useShell();
  const { state, translate, language } = pane;
  const { check, checkedAt, report, reportedAt } = state;
  const status = statusOf(state);
  const required = check === null ? [] : requiredTableNames(check.dataset.schema);
  const found = required.filter((name) => check?.dataset.present.has(name)).length;
  const all = required.length;
  const time = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { timeStyle: 'short' });
  const last = (moment: Date | null) =>
    moment === null ? undefined : translate('ui.beranda.lastRun', { time: time.format(moment) });

  let checkText = translate('ui.beranda.check.todo');
  if (check !== null) {
    checkText = check.ready
      ? translate('ui.beranda.check.ready')
      : translate('ui.beranda.check.done', openCounts(check.counts));
  }
  let reportText = translate('ui.beranda.report.todo');
  if (report !== null) {
    const done = translate('ui.beranda.report.done', { count: report.sheets.length });
    const parts = [done, typedOutcome(report, language, translate), calculatedText(report, translate)];
    reportText = parts.filter((part) => part !== '').join(' ');
  } else if (status === 'errors') reportText = translate('ui.beranda.report.draft');

  return (
    <PageFrame title={translate('ui.page.beranda')} action={nextAction(pane)}>
      <DataNotice />
      {check !== null && <Late part="fresh" />}
      <Text>{translate('ui.beranda.intro')}</Text>
      <ol className={styles.steps}>
        <StepCard
          title={translate('ui.beranda.fill')}
          text={
            check === null
              ? translate('ui.beranda.fill.todo')
              : translate('ui.beranda.fill.done', { count: found, all })
          }
          state={check === null ? 'todo' : found === all ? 'done' : 'attention'}
        />
        <StepCard
          title={translate('ui.beranda.check')}
          text={checkText}
          state={check === null ? 'todo' : status === 'ready' ? 'done' : 'attention'}
          last={last(checkedAt)}
        />
        <StepCard
          title={translate('ui.beranda.report')}
          text={reportText}
          state={report === null ? 'todo' : state.stale ? 'attention' : 'done'}
          last={last(reportedAt)}
        />
      </ol>
      {check !== null && <Late part="work" />}
    </PageFrame>
  );
}
