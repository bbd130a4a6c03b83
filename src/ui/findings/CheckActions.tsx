import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  CalendarLtr20Regular,
  ChevronDown16Regular,
  ArrowUndo20Regular,
  Color20Regular,
  Copy20Regular,
  DocumentTable20Regular,
  Keyboard20Regular,
} from '@fluentui/react-icons';
import { useMemo } from 'react';
import { repairPlan, type CheckResult } from '../../app';
import { checkToSheet } from '../../app/checkSheet';
import { formatMonth } from '../../messages/format';
import { SaveCopy } from '../components/SaveCopy';
import { useFileChooser, WORKBOOK_FILES } from '../components/useFileChooser';
import { usePane } from '../PaneContext';
import { useRepairs } from './useRepairs';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, flexShrink: 0 },
});

/** What can be done with the whole outcome of a check: *Perbaiki Otomatis*, and a menu of the rest, so that the list keeps its room. */
export function CheckActions({ check }: { readonly check: CheckResult }) {
  const styles = useStyles();
  const pane = usePane();
  const { workbook, app, state, dispatch, translate, language, show, perform, run, compareWith, comparing } = pane;
  const { setColouring, whileTyping, setWhileTyping } = pane;
  const { plan, planRestore } = useRepairs();
  const earlier = useFileChooser(
    translate('findings.compare'),
    WORKBOOK_FILES,
    ([file]) => file !== undefined && compareWith(file),
  );
  const certain = useMemo(() => repairPlan(check).certain.length, [check]);
  const busy = state.work !== null;
  const writeSheet = () =>
    perform({
      task: 'sheet',
      work: async (progress) => {
        const result = await checkToSheet(workbook, app, translate, language, progress);
        await workbook.select(result.sheet, null);
        return { type: 'sheetWritten', check: result.check, at: new Date() };
      },
    });
  return (
    <>
      <div className={styles.actions}>
        {certain > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={plan}>
            {translate('findings.repair.all', { count: certain })}
          </Button>
        )}
        {check.ready && !state.stale && (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => run('report')}>
            {translate('ui.periksa.next')}
          </Button>
        )}
        <SaveCopy />
        <Menu
          hasIcons
          hasCheckmarks
          checkedValues={{ colour: state.coloured === null ? [] : ['on'], live: whileTyping === true ? ['on'] : [] }}
          onCheckedValueChange={(_event, { name, checkedItems }) => {
            const on = checkedItems.length > 0;
            if (name === 'colour') setColouring(on);
            else setWhileTyping(on);
          }}
        >
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" disabledFocusable={busy} icon={<ChevronDown16Regular />} iconPosition="after">
              {translate('findings.more')}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem
                icon={<Copy20Regular />}
                onClick={() => dispatch({ type: 'asked', dialog: { kind: 'summary' } })}
              >
                {translate('findings.summary')}
              </MenuItem>
              {show !== null && (
                <MenuItem icon={<DocumentTable20Regular />} onClick={writeSheet}>
                  {translate('findings.sheet')}
                </MenuItem>
              )}
              <MenuItemCheckbox icon={<Color20Regular />} name="colour" value="on" persistOnClick={false}>
                {translate('findings.colour')}
              </MenuItemCheckbox>
              {whileTyping !== null && (
                <MenuItemCheckbox icon={<Keyboard20Regular />} name="live" value="on">
                  {translate('live.switch')}
                </MenuItemCheckbox>
              )}
              <MenuItem icon={<ArrowUndo20Regular />} onClick={planRestore}>
                {translate('findings.restore')}
              </MenuItem>
              <MenuItem icon={<CalendarLtr20Regular />} onClick={earlier.choose}>
                {translate('findings.compare')}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
        {earlier.input}
      </div>
      <Coloured />
      {comparing && (
        <Text size={200}>
          {check.comparedWith === null
            ? translate('findings.compared.none')
            : translate('findings.compared', { month: formatMonth(check.comparedWith, language) })}
        </Text>
      )}
    </>
  );
}

/** How coloured cells are told apart, and which are not coloured. */
function Coloured() {
  const { state, translate } = usePane();
  if (state.coloured === null) return null;
  const { protectedSheets, left } = state.coloured;
  const sheets = protectedSheets.join(', ');
  return (
    <Text size={200}>
      {translate('findings.coloured')}
      {sheets !== '' && ` ${translate('findings.coloured.protected', { sheets })}`}
      {left > 0 && ` ${translate('findings.coloured.left', { left })}`}
    </Text>
  );
}
