import { Button, Checkbox, makeStyles, Subtitle2, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { importKinds, incompleteRows, type ImportKind, type ImportPreview } from '../../app';
import { findingMessage } from '../../messages/finding';
import { refusalText } from '../../messages/refusal';
import { Notice } from '../components/Notice';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';
import { PreviewRows } from './PreviewRows';
import { useImport, type MatchedImport } from './useImport';

/** Notes that are shown; they may be as many as loans. */
const mostNotes = 5;

const useStyles = makeStyles({
  counts: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: tokens.spacingHorizontalXS },
  count: { minWidth: 0, flexDirection: 'column', paddingInline: 0, lineHeight: tokens.lineHeightBase200 },
  title: { margin: 0 },
  number: { fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What comes of the rows in four counts, with the rows of one of them, before anything is written. */
export function PreviewStep({
  matched,
  preview,
}: {
  readonly matched: MatchedImport;
  readonly preview: ImportPreview;
}) {
  const styles = useStyles();
  const { state, translate } = usePane();
  const { importing, change, save, saveRejected, preview: look } = useImport();
  const { counts, missing, batch, twins, offersBeside } = preview;
  const [kind, setKind] = useState<ImportKind>(() =>
    counts.rejected > 0 ? 'rejected' : counts.new > 0 ? 'new' : 'changed',
  );
  const isBusy = state.work !== null;
  const { isSaved, rejected } = importing;
  const incomplete = useMemo(() => incompleteRows(preview), [preview]);
  return (
    <>
      <Subtitle2 as="h3" className={styles.title}>
        {translate('impor.result')}
      </Subtitle2>
      <div className={styles.counts} role="group" aria-label={translate('impor.result')}>
        {importKinds.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            className={styles.count}
            checked={kind === each}
            onClick={() => setKind(each)}
          >
            <span className={styles.number}>{counts[each]}</span> {translate(`impor.kind.${each}`)}
          </ToggleButton>
        ))}
      </div>
      {missing.length > 0 && (
        <Notice intent="warning">{translate('impor.missing', { columns: missing.join(', ') })}</Notice>
      )}
      {!isSaved && incomplete !== null && (
        <Notice intent="warning">
          {translate('impor.incomplete', { count: incomplete.rows.length, columns: incomplete.columns.join(', ') })}
        </Notice>
      )}
      {!isSaved && twins > 0 && (
        <Notice intent="info">
          {translate('impor.twins', { count: twins })}
          <Checkbox
            label={translate('impor.addTwins')}
            checked={importing.addTwins}
            disabled={isBusy}
            onChange={() => look(matched, { addTwins: !importing.addTwins })}
          />
        </Notice>
      )}
      {!isSaved && offersBeside && (
        <Checkbox
          label={translate('impor.withBeside')}
          checked={importing.withBeside}
          disabled={isBusy}
          onChange={() => look(matched, { withBeside: !importing.withBeside })}
        />
      )}
      {!isSaved && <Told preview={preview} />}
      <div className={styles.actions}>
        {!isSaved && batch !== null && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => save(preview)}>
            {translate('impor.save', { count: counts.new + counts.changed })}
          </Button>
        )}
        {!isSaved && (
          <Button disabledFocusable={isBusy} onClick={() => change({ preview: null })}>
            {translate('impor.back')}
          </Button>
        )}
        {counts.rejected > 0 && (
          <Button disabledFocusable={isBusy} onClick={() => saveRejected(preview, matched.mapping)}>
            {translate('impor.saveRejected')}
          </Button>
        )}
        {isSaved && (
          <Button onClick={() => change({ source: null, pasted: '', preview: null, isSaved: false, rejected: null })}>
            {translate('impor.other')}
          </Button>
        )}
      </div>
      {rejected !== null && (
        <Notice intent="success">{translate(`impor.rejected.${rejected.how}`, { name: rejected.name })}</Notice>
      )}
      <PreviewRows preview={preview} kind={kind} />
    </>
  );
}

/** What goes with the rows, and what must follow elsewhere. */
function Told({ preview: { batch, notes, elsewhere, missing } }: { readonly preview: ImportPreview }) {
  const { translate } = usePane();
  const [first] = elsewhere;
  return (
    <>
      {batch === null && missing.length === 0 && <Text>{translate('impor.nothing')}</Text>}
      {notes.slice(0, mostNotes).map((note, index) => (
        <Text key={index} size={200}>
          {refusalText(translate, note)}
        </Text>
      ))}
      {batch !== null && first !== undefined && (
        <Text size={200}>
          {translate('impor.elsewhere', {
            count: elsewhere.length,
            place: findingPlace(first),
            message: findingMessage(translate, first),
          })}
        </Text>
      )}
    </>
  );
}
