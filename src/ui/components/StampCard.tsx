import { Button, Card, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { checkWorkbook, stampWorkbook, type Change } from '../../app';
import { addressOf } from '../../engine/dataset';
import { entryOf } from '../../engine/schema';
import { formatDate } from '../../messages/format';
import { proposedRevision } from '../../engine/check';
import { useRepairs } from '../findings/useRepairs';
import { uncancelled } from '../../app/uncancelled';
import { localSerial } from '../localSerial';
import { usePane } from '../PaneContext';
import { SaveCopy } from './SaveCopy';

/**
 * The stamp *Siap kirim*: given when the data are ready, shown with its code while they are the same, and plainly lapsed when they have changed.
 * Nothing is shown before the first check, or while unstamped data still need work.
 */
export function StampCard() {
  const { workbook, app, state, translate, language, perform } = usePane();
  const { check, stale } = state;
  const { repair } = useRepairs();
  const [name, setName] = useState<string | null>(null);
  if (check === null || (!check.ready && check.stamp === null)) return null;
  const { stamp } = check;
  const valid = check.stampState === 'valid' && !stale;
  const by = name ?? check.dataset.profile.author ?? '';
  const run = () =>
    perform({
      task: 'stamp',
      work: async (progress) => {
        const at = new Date();
        // What was found some time ago, or row by row, is not stamped.
        const current = await checkWorkbook(workbook, app, progress);
        const given = await stampWorkbook(workbook, current, { by: by.trim(), at: localSerial(at) });
        if (given === null) return { type: 'checked', check: current, at };
        const again = await checkWorkbook(workbook, app, uncancelled(progress));
        return { type: 'stamped', check: again, at, code: given.code };
      },
    });
  const revision = stale ? null : proposedRevision(check.dataset, stamp, check.stampState);
  const { schema, profile, profileCells } = check.dataset;
  const entry = entryOf(schema, 'revision')?.header ?? '';
  const cell = profileCells.get(entry);
  const revise = (place: NonNullable<typeof cell>) => {
    const { sheet, row, column } = place;
    const change: Change = {
      place: { table: schema.profile.name, sheet, cell: addressOf(row, column), row: row + 1, column: entry },
      key: '',
      edit: { sheet, row, column, before: profile.revision, after: revision },
    };
    repair([change]);
  };
  const facts = stamp && { code: stamp.code, by: stamp.by, date: formatDate(Math.floor(stamp.at), language) };
  return (
    <Card appearance="outline">
      <Text weight="semibold">{translate('stamp.title')}</Text>
      <Text>{facts ? translate(valid ? 'stamp.valid' : 'stamp.lapsed', facts) : translate('stamp.hint')}</Text>
      {revision !== null && cell !== undefined && (
        <>
          <Text>{translate('stamp.revise.hint')}</Text>
          <Button disabledFocusable={state.work !== null} onClick={() => revise(cell)}>
            {translate('stamp.revise', { revision })}
          </Button>
        </>
      )}
      {check.ready && !valid && !stale && (
        <>
          <Field label={translate('stamp.name')} required>
            <Input value={by} onChange={(_event, { value }) => setName(value)} />
          </Field>
          <Button disabled={by.trim() === '' || state.work !== null} onClick={run}>
            {translate(stamp ? 'stamp.again' : 'stamp.apply')}
          </Button>
        </>
      )}
      <SaveCopy />
    </Card>
  );
}
