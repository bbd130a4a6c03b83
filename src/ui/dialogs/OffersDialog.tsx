import { Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportOffers } from '../../app';
import { usePane } from '../PaneContext';
import { typedList } from '../typedText';
import { PaneDialog } from './PaneDialog';

/** Offers certain repairs and Excel Tables before a report is made. */
export function OffersDialog({ offers }: { readonly offers: ReportOffers }) {
  const { translate, language, dispatch, reportAfter } = usePane();
  const count = offers.repairs.certain.length;
  const { tables, refused, typed } = offers;
  const readable = typed.filter(({ value }) => value !== null);
  const [repairs, setRepairs] = useState(count > 0);
  const [asTables, setAsTables] = useState(false);
  const [keepTyped, setKeepTyped] = useState(true);
  const [quiet, setQuiet] = useState(false);
  const run = () => {
    dispatch({ type: 'answered' });
    reportAfter(offers, { repairs, tables: asTables, typed: keepTyped, quiet });
  };
  return (
    <PaneDialog title={translate('offers.title')} action={{ label: translate('ui.action.report'), run }}>
      {count > 0 && (
        <Checkbox
          checked={repairs}
          label={translate('offers.repairs', { count })}
          onChange={(_event, { checked }) => setRepairs(checked === true)}
        />
      )}
      {readable.length > 0 && (
        <div>
          <Checkbox
            checked={keepTyped}
            label={translate('offers.typed', { list: typedList(readable, language, translate) })}
            onChange={(_event, { checked }) => setKeepTyped(checked === true)}
          />
          <Text size={200} block>
            {translate('offers.typed.hint')}
          </Text>
        </div>
      )}
      {typed.length > readable.length && (
        <Text size={200}>
          {translate('offers.typed.unreadable', {
            list: typedList(
              typed.filter(({ value }) => value === null),
              language,
              translate,
            ),
          })}
        </Text>
      )}
      {tables.length > 0 && (
        <div>
          <Checkbox
            checked={asTables}
            label={translate('offers.tables', { names: tables.map(({ name }) => name).join(', ') })}
            onChange={(_event, { checked }) => setAsTables(checked === true)}
          />
          <Text size={200} block>
            {translate('offers.tables.hint')}
          </Text>
        </div>
      )}
      {refused.map(({ name, why }) => (
        <Text key={name} size={200}>
          {translate('offers.refused', { name, why: translate(`offers.refused.${why}`) })}
        </Text>
      ))}
      <Checkbox
        checked={quiet}
        label={translate('offers.quiet')}
        onChange={(_event, { checked }) => setQuiet(checked === true)}
      />
    </PaneDialog>
  );
}
