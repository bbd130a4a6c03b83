import { Text } from '@fluentui/react-components';
import type { CheckResult } from '../../app';
import { tableNames } from '../../engine/schema';
import { Choice } from '../components/Choice';
import { DataNotice } from '../components/DataNotice';
import { PageFrame } from '../components/PageFrame';
import { SaveCopy } from '../components/SaveCopy';
import { UndoMenu } from '../entry/UndoMenu';
import { MappingStep } from '../import/MappingStep';
import { PreviewStep } from '../import/PreviewStep';
import { SourceStep } from '../import/SourceStep';
import { freshLook } from '../import/state';
import { useImport, useMatching } from '../import/useImport';
import { usePane } from '../PaneContext';
import { useFirstReading } from '../state/useFirstReading';

/** *Impor Data*: rows of any layout come into a table, once somebody has seen what comes of them. */
export function Impor() {
  const { state, translate } = usePane();
  const { check } = state;
  useFirstReading();
  return (
    <PageFrame title={translate('ui.page.impor')}>{check === null ? null : <ImportWork check={check} />}</PageFrame>
  );
}

function ImportWork({ check }: { readonly check: CheckResult }) {
  const { translate } = usePane();
  const { importing, change } = useImport();
  const names = tableNames(check.programme.schema);
  const table = names.find((name) => name === importing.table) ?? names[0] ?? '';
  const matched = useMatching(check, table);
  const { preview, source } = importing;
  return (
    <>
      <DataNotice />
      <UndoMenu />
      <SaveCopy />
      {source === null && <Text>{translate('impor.intro')}</Text>}
      {preview === null && (
        <Choice
          label={translate('impor.table')}
          value={table}
          options={names.map((name) => ({ value: name, text: name }))}
          onChoose={(name) => change({ ...freshLook, table: name })}
        />
      )}
      {source === null ? (
        <SourceStep />
      ) : preview === null ? (
        <MappingStep matched={matched} />
      ) : (
        <PreviewStep matched={matched} preview={preview} />
      )}
    </>
  );
}
