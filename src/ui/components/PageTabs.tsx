import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { useShell } from '../PaneContext';
import { pages, type Page } from '../state/types';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    // With wide letters the list *Lainnya* goes below: no name is ever cut off.
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Five names fit into the narrowest pane.
  tab: { paddingLeft: tokens.spacingHorizontalXXS, paddingRight: tokens.spacingHorizontalXXS },
  more: {
    flexShrink: 0,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  here: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

/** Pages that have a tab; the others are in the list *Lainnya*. */
const tabs: readonly Page[] = ['beranda', 'isi', 'periksa', 'indikator'];

/** The list of pages. Their names are seen at every width. */
export function PageTabs() {
  const styles = useStyles();
  const { state, dispatch, translate, places, app, selfTest } = useShell();
  const open = (value: unknown) => {
    const page = pages.find((name) => name === value);
    if (page !== undefined) dispatch({ type: 'pageOpened', page });
  };
  const isMissing: Partial<Record<Page, boolean>> = {
    siapkan: places === null,
    uji: selfTest === null,
    tunggakan: app !== null && app.programme.work === undefined,
    hitung: app !== null && app.programme.recalculate === undefined,
    rekap: app !== null && app.programme.schema.areas.levels.length < 3,
    gabung: app !== null && app.programme.schema.areas.levels.length < 3,
    cetak: app !== null && app.programme.papers === undefined,
  };
  const others = pages.filter((page) => !tabs.includes(page) && isMissing[page] !== true);
  const isOther = others.includes(state.page);
  return (
    <div className={styles.bar}>
      <TabList
        size="small"
        aria-label={translate('ui.pages')}
        selectedValue={state.page}
        onTabSelect={(_event, { value }) => open(value)}
      >
        {tabs.map((page) => (
          <Tab key={page} value={page} className={styles.tab}>
            {translate(`ui.page.${page}`)}
          </Tab>
        ))}
      </TabList>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={isOther ? `${styles.more} ${styles.here}` : styles.more}
            icon={<ChevronDown16Regular />}
            iconPosition="after"
          >
            {translate('ui.page.more')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {others.map((page) => (
              <MenuItem key={page} onClick={() => open(page)}>
                {translate(`ui.page.${page}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
