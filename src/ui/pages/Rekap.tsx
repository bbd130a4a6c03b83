import { Button, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { figureText, mayBeTaken } from '../../app';
import { formatMonth } from '../../messages/format';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SaveCopy } from '../components/SaveCopy';
import { useFileChooser, WORKBOOK_FILES } from '../components/useFileChooser';
import { DayField, readDay } from '../entry/DayField';
import { localSerial } from '../localSerial';
import { usePane } from '../PaneContext';
import { Board } from '../recap/Board';
import { Corrections } from '../recap/Corrections';
import { FileVerdicts } from '../recap/FileVerdicts';
import { PrivateCopy } from '../recap/PrivateCopy';
import { useRecap } from '../recap/useRecap';

/** *Rekap Kecamatan*: files of kecamatan are chosen, looked at, and taken into the recap; the board says who is missing. */
export function Rekap() {
  const { app, state, translate, language } = usePane();
  const [typed, setTyped] = useState<string | null>(null);
  const period = state.recap?.recap?.period ?? null;
  const day = typed === null ? Math.floor(localSerial(new Date())) : readDay(typed, period, language);
  const readFor = useRef(day);
  const { work, plan, texts, decisions, setDecisions, choose, chooseAgain, take, refresh } = useRecap();
  const chosen = (files: readonly File[]) => {
    readFor.current = day;
    choose(files, day);
  };
  const chooser = useFileChooser(translate('rekap.choose'), WORKBOOK_FILES, chosen, { several: true });
  // The day counts for the score: files that are chosen already are looked at again.
  const dayLeft = () => {
    if (readFor.current === day) return;
    readFor.current = day;
    chooseAgain(day);
  };
  const count = plan.files.filter(({ verdict }) => mayBeTaken(verdict)).length;
  const isNew = plan.recap === null;
  const canTake = count > 0 && plan.isDecided;
  const action = canTake
    ? { label: translate(isNew ? 'rekap.make' : 'rekap.take'), run: take }
    : { label: translate('rekap.choose'), run: chooser.choose };
  const done = work?.done ?? null;
  return (
    <PageFrame title={translate('ui.page.rekap')} {...(work === null ? {} : { action })}>
      {chooser.input}
      <Text>{translate(work !== null && work.recap === null ? 'rekap.introNew' : 'rekap.intro')}</Text>
      {done !== null && (
        <Notice intent={done.boardError === null ? 'success' : 'warning'}>
          {done.boardError !== null
            ? translate('rekap.boardStale')
            : done.made === null
              ? translate('rekap.done', { count: done.count })
              : translate(`rekap.made.${done.made.how}`, { count: done.count, name: done.made.name })}
        </Notice>
      )}
      <DayField
        label={translate('rekap.received')}
        hint={translate('isi.hint.date')}
        wrong={translate('rekap.received.wrong')}
        typed={typed}
        day={day}
        onText={setTyped}
        onLeave={dayLeft}
      />
      {canTake && (
        <div>
          <Button disabledFocusable={state.work !== null} onClick={chooser.choose}>
            {translate('rekap.choose')}
          </Button>
        </div>
      )}
      {work !== null && work.files.length > 0 && (
        <>
          {plan.previous !== null && plan.period !== null && (
            <Notice intent="info">{translate('rekap.nextMonth', { month: formatMonth(plan.period, language) })}</Notice>
          )}
          <FileVerdicts plan={plan} texts={texts} decisions={decisions} onDecide={setDecisions} />
          <Corrections plan={plan} decisions={decisions} onDecide={setDecisions} />
          {work.figures.length > 0 && (
            <section>
              <Text weight="semibold" block>
                {translate('rekap.figures')}
              </Text>
              {work.figures.map((figure) => (
                <Text key={figure.id} size={200} block>
                  {figureText(app.programme, figure, texts, translate)}
                </Text>
              ))}
            </section>
          )}
        </>
      )}
      {work?.board != null && work.recap !== null && (
        <>
          <Board board={work.board} period={work.recap.period} texts={texts} />
          <div>
            <Button size="small" disabledFocusable={state.work !== null} onClick={refresh}>
              {translate('rekap.refresh')}
            </Button>
          </div>
        </>
      )}
      <div>
        <SaveCopy />
      </div>
      <PrivateCopy />
    </PageFrame>
  );
}
