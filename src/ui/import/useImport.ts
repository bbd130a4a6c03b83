import { useMemo } from 'react';
import {
  checkWorkbook,
  importTarget,
  inSteps,
  matchSource,
  previewImport,
  rejectedRows,
  rememberMapping,
  saveBatch,
  type CheckResult,
  type ImportPreview,
} from '../../app';
import type { RawTable } from '../../engine/dataset';
import type { MappingMemory } from '../../engine/entry';
import { describeReason } from '../../messages/importReason';
import type { Progress } from '../../workbook/port';
import { today } from '../entry/TaskMenu';
import { useEntryContext } from '../entry/useEntryContext';
import { handedOver } from '../handedOver';
import { usePane } from '../PaneContext';
import { remember, remembered } from '../remembered';
import { freshLook, type ImportState } from './state';

/** Mappings are kept on this computer, by the headers of the source. */
const memory: MappingMemory = {
  recall: (key) => remembered(`impor.${key}`),
  keep: (key, text) => void remember(`impor.${key}`, text),
};

/** The source as it is matched with a table of the workbook; null while there is none. */
export function useMatching(check: CheckResult, table: string) {
  const { state, language } = usePane();
  const { source, sheet, place, mapping } = state.importing;
  const target = useMemo(() => importTarget(check, table, language === 'en' ? '.' : ','), [check, table, language]);
  const grid = source?.grids[sheet];
  const found = useMemo(
    () => (grid === undefined ? null : matchSource(target, grid, memory, place ?? undefined)),
    [target, grid, place],
  );
  return { target, grid, found, mapping: mapping ?? found?.mapping ?? new Map<string, string>() };
}

export type MatchedImport = ReturnType<typeof useMatching>;

/** What can be done on the page *Impor Data*. */
export function useImport() {
  const { workbook, app, files, state, dispatch, perform, translate, handOver } = usePane();
  const entryContext = useEntryContext();
  const { importing } = state;
  const change = (changes: Partial<ImportState>) => dispatch({ type: 'importChanged', change: changes });

  const read = (name: string, steps: () => Promise<Generator<void, readonly RawTable[]>>) =>
    perform({
      task: 'source',
      harmless: true,
      work: async (progress) => {
        const grids = await inSteps(await steps(), progress);
        return { type: 'importWorked', change: { ...freshLook, source: { name, grids }, sheet: 0 }, at: new Date() };
      },
    });
  const readFile = (file: File) =>
    read(file.name, async () => files.source(new Uint8Array(await file.arrayBuffer()), file.name));
  const readText = (text: string) => {
    const name = translate('impor.pasted');
    read(name, () => files.sourceText(text, name));
  };

  /** What the rows come to in the workbook as it is by now. */
  const preview = ({ target, found, mapping }: MatchedImport, choices: Partial<ImportState> = {}) => {
    if (found === null) return;
    const { fixed, addTwins, withBeside } = { ...importing, ...choices };
    const now = async (progress: Progress): Promise<ImportPreview> => {
      const check = await checkWorkbook(workbook, app, progress);
      const { basis, table } = target;
      const fresh = importTarget(check, table.name, basis.decimal);
      return previewImport(fresh, app, found.source, mapping, { fixed, addTwins, withBeside }, today(), progress);
    };
    perform({
      task: 'preview',
      harmless: true,
      work: async (progress) => {
        const made = await now(progress);
        rememberMapping(memory, target, found.source, mapping);
        const { check } = made.target;
        return { type: 'importWorked', check, at: new Date(), change: { ...choices, preview: made, isSaved: false } };
      },
    });
  };

  const save = ({ target, batch, counts }: ImportPreview) => {
    if (batch === null) return;
    const at = new Date();
    const what = {
      key: 'impor.done',
      params: { table: target.table.name, added: counts.new, changed: counts.changed },
    } as const;
    perform({
      task: 'import',
      work: async (progress) => {
        const { check } = target;
        const saved = await saveBatch(workbook, entryContext(check, at), check, batch, progress);
        change({ isSaved: true });
        return { type: 'entered', check: saved.check, at, saved: { undo: saved.undo, what }, ended: what };
      },
    });
  };

  const saveRejected = (made: ImportPreview, mapping: MatchedImport['mapping']) =>
    perform({
      task: 'rejected',
      work: async () => {
        const header = translate('impor.reasonHeader');
        const rest = rejectedRows(made, mapping, translate('impor.rejectedName'), header, ({ reason }) =>
          reason === undefined ? '' : describeReason(translate, reason),
        );
        const source = (importing.source?.name ?? '').replace(/\.[^.]*$/, '');
        const title = translate('impor.rejectedFile', { name: source });
        const bytes = await files.writeWorkbook({ title, dataSheets: [rest.sheet], report: null });
        const name = `${title}.xlsx`;
        const how = await handedOver(workbook, name, bytes, handOver);
        // Once put right they are brought in as they were matched.
        rememberMapping(memory, made.target, rest.sheet, rest.mapping);
        return { type: 'importWorked', change: { rejected: { how, name } }, at: new Date() };
      },
    });

  return { importing, change, readFile, readText, preview, save, saveRejected };
}
