import { Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReportOffers } from '../../app';
import { usePane } from '../PaneContext';
import { PaneDialog } from './PaneDialog';

/** Offers certain repairs and Excel Tables before a report is made. */
export function OffersDialog({ offers }: { readonly offers: ReportOffers }) {
  const { translate, dispatch, reportAfter } = usePane();
  const count = offers.repairs.certain.length;
  const { tables, refused } = offers;
  const [repairs, setRepairs] = useState(count > 0);
  const [asTables, setAsTables] = useState(false);
  const [quiet, setQuiet] = useState(false);
  const run = () => {
    dispatch({ type: 'answered' });
    reportAfter(offers, { repairs, tables: asTables, quiet });
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
