import { useEffect, useMemo, useState } from 'react';
import { checkWorkbook, readSettingRows, saveSettings, settingValueIn, withChanges, type SettingRows } from '../../app';
import { targetOf } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import { reportTexts } from '../../messages/reportTexts';
import { uncancelled } from '../../app/uncancelled';
import { usePane } from '../PaneContext';
import { failureOf } from '../state/failure';
import type { Failure } from '../state/types';
import { settingErrors, settingFields, targetField, targetFields, type SettingField } from './fields';

/** Rows of Pengaturan as they are now, why they cannot be read, or null while they are being read. */
type Read = { readonly rows: SettingRows } | { readonly failure: Failure } | null;

/** The settings of the pane's workbook, what is typed but not saved, and the work on them. */
export function useSettings() {
  const { workbook, app, state, language, translate, setLanguage, dispatch, perform } = usePane();
  const { programme } = app;
  const { settingsDraft: draft, settingsSaved: saved, check, stale } = state;
  const [read, setRead] = useState<Read>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    readSettingRows(workbook).then(
      (rows) => wanted && setRead({ rows }),
      (error: unknown) => wanted && setRead({ failure: failureOf('settings', error) }),
    );
    return () => {
      wanted = false;
    };
    // What was saved, and what somebody changed in the sheet, is read again.
  }, [workbook, saved, stale, check, attempt]);

  const rows = useMemo(() => (read !== null && 'rows' in read ? read.rows : []), [read]);
  const fields = useMemo((): readonly SettingField[] => {
    const context = { programme, language, translate };
    const targets = targetFields(rows, context);
    const texts = reportTexts(language, translate);
    const added = [...draft.keys()].flatMap((name) => {
      const id = targets.some((field) => field.name === name) ? null : targetOf(programme.catalogue, name, texts);
      return id === null ? [] : [targetField(id, context, name)];
    });
    return [...settingFields(context), ...targets, ...added];
  }, [programme, rows, draft, language, translate]);
  const changes = useMemo(() => {
    const all = fields.flatMap((field) => {
      const text = draft.get(field.name);
      const before = settingValueIn(rows, field.name);
      if (text === undefined || text === field.show(before)) return [];
      const after = field.cell(text);
      return after === before ? [] : [[field.name, after] as const];
    });
    return new Map<string, CellValue>(all);
  }, [fields, draft, rows]);
  const errors = useMemo(
    () => settingErrors(withChanges(rows, changes), fields, { programme, language, translate }),
    [programme, rows, changes, fields, language, translate],
  );
  const wrong = [...changes.keys()].filter((name) => errors.has(name)).length;

  const write = (entries: ReadonlyMap<string, CellValue>, isUndoing: boolean) =>
    perform({
      task: 'settings',
      work: async (progress) => {
        const before = await saveSettings(workbook, programme, entries);
        // What is written is written: the check after it is not to be cancelled.
        const checked = check === null ? null : await checkWorkbook(workbook, app, uncancelled(progress));
        return {
          type: 'settingsSaved',
          saved: isUndoing ? null : { before },
          check: checked,
          at: new Date(),
          ended: isUndoing
            ? { key: 'settings.undone', params: {} }
            : { key: 'settings.saved', params: { names: [...entries.keys()].join(', ') } },
        };
      },
    });

  return {
    /** Null while the settings are being read. */
    fields: read !== null && 'rows' in read ? fields : null,
    failure: read !== null && 'failure' in read ? read.failure : null,
    readAgain: () => setAttempt((count) => count + 1),
    errors,
    changes,
    /** Number of changes that cannot be saved as they are. */
    wrong,
    textOf: (field: SettingField): string => draft.get(field.name) ?? field.show(settingValueIn(rows, field.name)),
    type: (name: string, text: string | null) => dispatch({ type: 'settingTyped', name, text }),
    discard: () => dispatch({ type: 'settingsDiscarded' }),
    save: () => {
      const chosen = changes.get('Bahasa');
      if (chosen !== undefined) setLanguage?.(chosen === 'Inggris' ? 'en' : 'id');
      write(changes, false);
    },
    saved,
    undo: () => saved !== null && write(saved.before, true),
  };
}
