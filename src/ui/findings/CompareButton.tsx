import { Button, Text } from '@fluentui/react-components';
import { useRef } from 'react';
import { formatMonth } from '../../messages/format';
import { usePane } from '../PaneContext';

/** Asks for an earlier workbook of the same place and compares with it; says with which month the results were compared. */
export function CompareButton() {
  const { state, translate, language, compareWith, comparing } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const month = state.check?.comparedWith ?? null;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={state.work !== null}
        onClick={() => input.current?.click()}
      >
        {translate('findings.compare')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={translate('findings.compare')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) compareWith(file);
          // The same file can be chosen again after it was changed.
          event.target.value = '';
        }}
      />
      {comparing && (
        <Text size={200}>
          {month === null
            ? translate('findings.compared.none')
            : translate('findings.compared', { month: formatMonth(month, language) })}
        </Text>
      )}
    </>
  );
}
