import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { formatDate } from '../../messages/format';
import { Choice } from '../components/Choice';
import { DayField } from '../entry/DayField';
import { usePane } from '../PaneContext';
import type { WorkState } from './useWork';

const useStyles = makeStyles({
  frame: { flexShrink: 0 },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
});

/** Of which day the lists are, what is to be collected, and to which places and classes they are narrowed; folded, it says so in a line. */
export function WorkNarrowing({
  state: { work, days, typedDay, subject, all, change },
}: {
  readonly state: WorkState;
}) {
  const styles = useStyles();
  const { state, language, translate } = usePane();
  const { filters, day } = state.workView;
  const narrowing = all.filters.flatMap(({ id, options }) => options.filter(({ value }) => value === filters[id]));
  const summary = translate('tunggakan.narrow', {
    day: formatDate(subject.day, language),
    filters: narrowing.length === 0 ? translate('tunggakan.narrow.all') : narrowing.map(({ text }) => text).join(', '),
  });
  const narrow = (id: string, value: string) => {
    const chosen = Object.entries({ ...filters, [id]: value }).filter(([, each]) => each !== '');
    change({ filters: Object.fromEntries(chosen) });
  };
  const latest = translate('tunggakan.day.last', { day: formatDate(days.last, language) });
  return (
    <Accordion collapsible className={styles.frame}>
      <AccordionItem value="narrow">
        <AccordionHeader size="small" as="h3">
          {summary}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <DayField
            label={translate('tunggakan.day')}
            hint={days.isOnly ? translate('tunggakan.day.only') : latest}
            wrong={latest}
            typed={day}
            day={typedDay}
            last={days.last}
            isReadOnly={days.isOnly}
            onText={(text) => change({ day: text })}
          />
          {work.modes.length > 1 && (
            <Choice
              label={translate('work.mode')}
              value={subject.mode}
              options={work.modes.map((id) => ({ value: id, text: translate(`work.mode.${id}`) }))}
              onChoose={(mode) => change({ mode })}
            />
          )}
          <div className={styles.filters}>
            {all.filters.map(({ id, options }) => (
              <Choice
                key={id}
                label={translate(`work.filter.${id}`)}
                value={filters[id] ?? ''}
                options={[{ value: '', text: translate('tunggakan.all') }, ...options]}
                onChoose={(value) => narrow(id, value)}
              />
            ))}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
