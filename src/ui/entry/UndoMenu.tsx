import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
} from '@fluentui/react-components';
import { checkWorkbook, takeBack } from '../../app';
import { usePane } from '../PaneContext';
import type { SavedEntry } from '../state/types';
import { uncancelled } from '../../app/uncancelled';
import { DoneNotice } from '../components/DoneNotice';
import { Notice } from '../components/Notice';
import { useEntryContext } from './useEntryContext';

/** What was saved last, with *Urungkan*, and a list of what was saved before. `leaves`: it is only told of, since its place is on another page. */
export function UndoMenu({ leaves = false }: { readonly leaves?: boolean }) {
  const { workbook, app, state, translate, perform, saveCopy } = usePane();
  const entryContext = useEntryContext();
  const { saved, work } = state;
  const [last, ...others] = saved;
  if (last === undefined) return null;
  const text = ({ what }: SavedEntry): string => translate(what.key, what.params);
  const undo = (entry: SavedEntry) => {
    const at = new Date();
    perform({
      task: 'takeBack',
      work: async (progress) => {
        // As the sheet is now: what was changed there since must not be lost.
        const now = await checkWorkbook(workbook, app, uncancelled(progress));
        const { check } = await takeBack(workbook, entryContext(now, at), now, entry.undo, progress);
        return {
          type: 'entered',
          check,
          at,
          saved: null,
          gone: entry,
          ended: { key: 'isi.undone', params: { what: text(entry) } },
        };
      },
    });
  };
  const tools = (
    <Toolbar size="small">
      <Button size="small" disabledFocusable={work !== null} onClick={() => undo(last)}>
        {translate('isi.undo')}
      </Button>
      {others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton
              size="small"
              appearance="subtle"
              aria-label={translate('isi.undoList', { count: saved.length })}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {saved.map((entry, index) => (
                <MenuItem key={index} onClick={() => undo(entry)}>
                  {text(entry)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </Toolbar>
  );
  const told = `${text(last)}. ${saveCopy === null ? translate('isi.savedExcel') : ''}`;
  return leaves ? (
    <DoneNotice about={last} action={tools}>
      {told}
    </DoneNotice>
  ) : (
    <Notice intent="success" action={tools}>
      {told}
    </Notice>
  );
}
