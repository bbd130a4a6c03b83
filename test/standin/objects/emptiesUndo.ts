import type { HostTraits } from '../hosts';
import type { ClassName } from './types';

/** Calls after which nothing can be undone any more (docs: excel-add-ins-undo-capabilities; numbers are threads of OfficeDev/office-js). */
const always: ReadonlySet<string> = new Set([
  'Worksheet.Delete',
  'WorksheetProtection.Protect',
  'WorksheetProtection.Unprotect',
  'WorkbookProtection.Protect',
  'WorkbookProtection.Unprotect',
  // Reading them, too (5918).
  'Range.GetMergedAreasOrNullObject',
  // As saving the document's settings (3141).
  'SettingCollection.Add',
  'Setting.Value',
  'Setting.Delete',
  // 2543
  'Worksheet._RegisterSelectionChangedEvent',
  'WorksheetCollection._RegisterSelectionChangedEvent',
]);

const ofSheets: ReadonlySet<string> = new Set(['Worksheet.Name', 'Worksheet.Position', 'Worksheet.Visibility']);

/** Whether calling or setting a member empties what the user can undo. */
export function emptiesUndo(type: ClassName, member: string, traits: HostTraits): boolean {
  const name = `${type}.${member}`;
  return always.has(name) || (traits.forgetsUndoOfSheets && ofSheets.has(name));
}
