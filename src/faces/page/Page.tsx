import { FluentProvider, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { languageIn, type AppContext } from '../../app';
import { translator } from '../../messages';
import { LanguageButton } from '../../ui/components/LanguageSwitch';
import { useLanguage } from '../../ui/language';
import { darkTheme, lightTheme } from '../../ui/theme';
import { openWorkbookFile } from '../../workbook/file';
import { ContinueMonth } from './ContinueMonth';
import { Deck } from './Deck';
import { DropZone } from './DropZone';
import { FileList } from './FileList';
import { FilePane } from './FilePane';
import { noFiles, reduceFiles } from './files';
import { NewWorkbook } from './NewWorkbook';
import { Recap } from './Recap';
import { sampleFiles, wantsSample } from './sample';

/** Below this width list and pane stand one above the other. */
const narrow = '@media (max-width: 760px)';

/** No class: menus and dialogs would get it too (see Pane). */
const wholeHeight = { minHeight: '100%' };

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    height: '100vh',
    display: 'grid',
    gridTemplateColumns: 'minmax(260px, 340px) minmax(320px, 760px)',
    gridTemplateRows: 'auto 1fr',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    [narrow]: {
      height: 'auto',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto',
      padding: tokens.spacingHorizontalM,
    },
  },
  head: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  title: { margin: 0 },
  private: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  // Its children are cells of the page's grid.
  main: { display: 'contents' },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: 0, overflowY: 'auto' },
});

/** The page without Excel: drop workbooks, see status and findings of each, download report, recap and deck. */
export function Page({ app, dark }: { readonly app: AppContext; readonly dark: boolean }) {
  const styles = useStyles();
  const [{ files, chosen }, dispatch] = useReducer(reduceFiles, noFiles);
  const first = files.find(({ workbook }) => workbook !== null)?.workbook ?? null;
  const asked = useMemo(() => first && (() => languageIn(first, app.programme)), [first, app]);
  const [language, onLanguage] = useLanguage(asked);
  const [sample, setSample] = useState(false);
  const nextId = useRef(0);
  const translate = translator(language);

  const add = useCallback(
    (added: readonly File[]) => {
      for (const file of added) {
        const id = nextId.current++;
        dispatch({ type: 'added', id, name: file.name });
        file
          .arrayBuffer()
          .then((buffer) => openWorkbookFile(app.programme.schema, new Uint8Array(buffer), file.name))
          .then(
            (workbook) => dispatch({ type: 'read', id, workbook }),
            (error: unknown) => dispatch({ type: 'unreadable', id, error }),
          );
      }
    },
    [app],
  );

  useEffect(() => {
    if (!wantsSample()) return;
    void sampleFiles().then((loaded) => {
      setSample(true);
      add(loaded);
    });
  }, [add]);

  const readable = files.flatMap(({ name, workbook }) => (workbook === null ? [] : [{ name, workbook }]));

  const looked = files.find(({ id }) => id === chosen);
  const continuing = readable.find(({ workbook }) => workbook === looked?.workbook);

  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} style={wholeHeight} lang={language}>
      <div className={styles.page}>
        <header className={styles.head}>
          <Text as="h1" size={500} weight="semibold" className={styles.title}>
            {translate('ui.file.title')}
          </Text>
          <Text className={styles.private}>
            <ShieldCheckmark20Regular aria-hidden /> {translate('ui.file.private')}
          </Text>
          <LanguageButton translate={translate} onChange={onLanguage} />
        </header>
        <main className={styles.main}>
          <div className={styles.side}>
            <DropZone translate={translate} onFiles={add} />
            <NewWorkbook app={app} language={language} />
            {sample && <Text>{translate('ui.file.sample')}</Text>}
            <FileList files={files} chosen={chosen} language={language} dispatch={dispatch} />
            {readable.length > 1 && <Recap files={readable} app={app} language={language} />}
            {continuing !== undefined && <ContinueMonth file={continuing} app={app} language={language} />}
            {readable.length > 0 && <Deck files={readable} app={app} language={language} />}
          </div>
          {files.map(
            ({ id, workbook }) =>
              workbook !== null && (
                <FilePane
                  key={id}
                  id={id}
                  workbook={workbook}
                  hidden={id !== chosen}
                  app={app}
                  dark={dark}
                  language={language}
                  dispatch={dispatch}
                />
              ),
          )}
        </main>
      </div>
    </FluentProvider>
  );
}
