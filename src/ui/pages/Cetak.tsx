import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CheckResult } from '../../app';
import { paperSizes } from '../../engine/report';
import { formatDate } from '../../messages/format';
import { Choice } from '../components/Choice';
import { DataNotice } from '../components/DataNotice';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { DayField } from '../entry/DayField';
import { BoardPicker } from '../papers/BoardPicker';
import { Signers } from '../papers/Signers';
import { usePaperOrder } from '../papers/usePaperOrder';
import { PaperMade } from '../papers/PaperMade';
import { usePrintPaper } from '../papers/usePrintPaper';
import { usePane } from '../PaneContext';
import { useFirstReading } from '../state/useFirstReading';

const useStyles = makeStyles({
  field: { flexShrink: 0, minWidth: 0 },
  apart: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'start',
    gap: tokens.spacingVerticalXS,
  },
});

/** Levels of letters; 0 stands for the one that is due to each. */
const levels = ['0', '1', '2', '3'] as const;

/** *Cetak*: which paper, for whom, and what it has to be told; one press writes it and shows it, or downloads it. */
export function Cetak() {
  const { state, translate } = usePane();
  useFirstReading();
  const { check } = state;
  if (check !== null && check.dataset.present.size > 0) return <PaperPage check={check} />;
  return (
    <PageFrame title={translate('ui.page.cetak')}>
      <DataNotice />
    </PageFrame>
  );
}

function PaperPage({ check }: { readonly check: CheckResult }) {
  const styles = useStyles();
  const { state, language, translate, show } = usePane();
  const form = usePaperOrder(check);
  const print = usePrintPaper();
  if (form === null) {
    return (
      <PageFrame title={translate('ui.page.cetak')}>
        <Notice intent="info">{translate('cetak.noPeriod')}</Notice>
      </PageFrame>
    );
  }
  const { paper, choices, order, draft, change } = form;
  const lastDay = formatDate(choices.lastDay, language);
  const make = { label: translate(show === null ? 'cetak.download' : 'cetak.make'), run: () => order && print(order) };
  return (
    <PageFrame title={translate('ui.page.cetak')} {...(order === null ? {} : { action: make })}>
      <DataNotice />
      <PaperMade />
      <Text>{translate(show === null ? 'cetak.intro.file' : 'cetak.intro')}</Text>
      <Choice
        label={translate('cetak.kind')}
        value={paper.id}
        options={form.papers.map(({ id }) => ({ value: id, text: translate(`paper.${id}.title`) }))}
        onChoose={(kind) => change({ kind })}
      />
      <BoardPicker choices={choices.of} chosen={draft.of ?? []} onChoose={(of) => change({ of })} />
      {paper.needs.includes('day') && (
        <DayField
          label={translate('cetak.day')}
          hint={translate('cetak.day.last', { day: lastDay })}
          wrong={translate('cetak.day.wrong', { day: lastDay })}
          typed={draft.day ?? null}
          day={form.day}
          last={choices.lastDay}
          onText={(text) => change({ day: text })}
        />
      )}
      {paper.needs.includes('level') && (
        <Choice
          label={translate('cetak.level')}
          value={levels[form.level ?? 0] ?? '0'}
          options={levels.map((value, level) => ({
            value,
            text: level === 0 ? translate('cetak.level.due') : 'I'.repeat(level),
          }))}
          onChoose={(level) => change({ level: level === '0' ? null : Number(level) })}
        />
      )}
      {paper.needs.includes('number') && (
        <Field className={styles.field} label={translate('cetak.number')} hint={translate('cetak.number.hint')}>
          <Input value={draft.number ?? ''} onChange={(_event, { value }) => change({ number: value })} />
        </Field>
      )}
      {paper.needs.includes('signers') && (
        <Signers
          label={translate(`paper.${paper.id}.signers`)}
          choices={choices.of}
          chosen={draft.of ?? []}
          signers={draft.signers ?? {}}
          onChange={(signers) => change({ signers })}
        />
      )}
      <Choice
        label={translate('cetak.paper')}
        value={form.size}
        options={paperSizes.map((size) => ({ value: size, text: size.toUpperCase() }))}
        onChoose={(size) => change({ paper: size })}
      />
      {show !== null && order !== null && (
        <div className={styles.apart}>
          <Button size="small" disabledFocusable={state.work !== null} onClick={() => print(order, 'workbook')}>
            {translate('cetak.file')}
          </Button>
          <Text size={200}>{translate('cetak.file.hint')}</Text>
        </div>
      )}
    </PageFrame>
  );
}
