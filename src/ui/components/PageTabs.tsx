import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtr20Regular, DataBarVertical20Regular, Home20Regular } from '@fluentui/react-icons';
import { usePane } from '../PaneContext';
import { pages, type Page } from '../state/types';

const useStyles = makeStyles({
  tabs: { flexShrink: 0, overflowX: 'auto', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const icons: Readonly<Record<Page, React.JSX.Element>> = {
  beranda: <Home20Regular />,
  periksa: <ClipboardTaskListLtr20Regular />,
  indikator: <DataBarVertical20Regular />,
};

/** The list of pages. */
export function PageTabs() {
  const styles = useStyles();
  const { state, dispatch, translate } = usePane();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={translate('ui.pages')}
      selectedValue={state.page}
      onTabSelect={(_event, { value }) => {
        const page = pages.find((name) => name === value);
        if (page !== undefined) dispatch({ type: 'pageOpened', page });
      }}
    >
      {pages.map((page) => (
        <Tab key={page} value={page} icon={icons[page]}>
          {translate(`ui.page.${page}`)}
        </Tab>
      ))}
    </TabList>
  );
}
