import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import {
  ClipboardTaskListLtr20Regular,
  DataBarVertical20Regular,
  Home20Regular,
  Settings20Regular,
} from '@fluentui/react-icons';
import { usePane } from '../PaneContext';
import { pages, type Page } from '../state/types';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    overflowX: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    containerType: 'inline-size',
  },
  // Where there is no room for all labels only that of the open page is seen; all are read out.
  other: {
    '@container (max-width: 420px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  },
});

const icons: Readonly<Record<Page, React.JSX.Element>> = {
  beranda: <Home20Regular />,
  periksa: <ClipboardTaskListLtr20Regular />,
  indikator: <DataBarVertical20Regular />,
  pengaturan: <Settings20Regular />,
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
        <Tab key={page} value={page} icon={icons[page]} title={translate(`ui.page.${page}`)}>
          <span className={page === state.page ? undefined : styles.other}>{translate(`ui.page.${page}`)}</span>
        </Tab>
      ))}
    </TabList>
  );
}
