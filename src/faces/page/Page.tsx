import { FluentProvider, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { languageIn, type AppContext } from '../../app';
import { translator } from '../../messages';
import { LanguageButton } from '../../ui/components/LanguageSwitch';
import { useLanguage } from '../../ui/language';
import { darkTheme, lightTheme } from '../../ui/theme';
import { LeaveDialog } from '../../ui/dialogs/LeaveDialog';
import { ContinueMonth } from './ContinueMonth';
import { Deck } from './Deck';
import { DropZone } from './DropZone';
import { FileList } from './FileList';
import { downloadChanged, FilePane } from './FilePane';
import { noFiles, reduceFiles, type FilesAction, type OpenFile } from './files';
import { FirstScreen } from './FirstScreen';
import { NewWorkbook } from './NewWorkbook';
import type { PageFiles } from './pageFiles';
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
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
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

interface PageProps {
  readonly app: AppContext;
  readonly files: PageFiles;
  readonly dark: boolean;
}

/** Whether something of a file would be lost with the page: what was changed and not downloaded, or typed and not saved. */
const hasUnsaved = ({ workbook, pane }: OpenFile): boolean =>
  workbook?.isUnsaved() === true || (pane?.settingsDraft.size ?? 0) > 0;

/** The page without Excel: drop workbooks, see status and findings of each, download report, recap and deck. */
export function Page({ app, files: tools, dark }: PageProps) {
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
          .then((buffer) => tools.open(app.programme.schema, new Uint8Array(buffer), file.name))
          .then(
            (workbook) => dispatch({ type: 'read', id, workbook }),
            (error: unknown) => dispatch({ type: 'unreadable', id, error }),
          );
      }
    },
    [app, tools],
  );

  useEffect(() => {
    if (!wantsSample()) return;
    void sampleFiles().then((loaded) => {
      setSample(true);
      add(loaded);
    });
  }, [add]);

  const isUnsaved = files.some(hasUnsaved);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      if (files.some(hasUnsaved)) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [files, isUnsaved]);
  const title = useRef<HTMLHeadingElement>(null);
  const [leaving, setLeaving] = useState<OpenFile | null>(null);
  /** A file is taken off the list at once only where nothing is lost. */
  const ofList = (action: FilesAction) => {
    const left = action.type === 'removed' ? files.find(({ id }) => id === action.id) : undefined;
    if (left !== undefined && hasUnsaved(left)) setLeaving(left);
    else dispatch(action);
  };
  const leave = (file: OpenFile) => {
    setLeaving(null);
    dispatch({ type: 'removed', id: file.id });
    // What was asked from is gone: without the focus somewhere, the page would stay closed to screen readers, as it is behind a question.
    setTimeout(() => title.current?.focus());
  };
  const startWith = (added: readonly File[]) => {
    setSample(true);
    add(added);
  };

  const readable = files.flatMap(({ name, workbook }) => (workbook === null ? [] : [{ name, workbook }]));

  const looked = files.find(({ id }) => id === chosen);
  const continuing = readable.find(({ workbook }) => workbook === looked?.workbook);

  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} style={wholeHeight} lang={language}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 ref={title} tabIndex={-1} className={styles.title}>
            {translate('ui.file.title')}
          </h1>
          <Text className={styles.private}>
            <ShieldCheckmark20Regular aria-hidden /> {translate('ui.file.private')}
          </Text>
          <LanguageButton translate={translate} onChange={onLanguage} />
        </header>
        <main className={styles.main}>
          <div className={styles.side}>
            <DropZone translate={translate} onFiles={add} />
            {files.length > 0 && <NewWorkbook app={app} tools={tools} language={language} />}
            {sample && <Text>{translate('ui.file.sample')}</Text>}
            <FileList files={files} chosen={chosen} language={language} dispatch={ofList} />
            {readable.length > 1 && <Recap tools={tools} files={readable} app={app} language={language} />}
            {continuing !== undefined && (
              <ContinueMonth tools={tools} file={continuing} app={app} language={language} />
            )}
            {readable.length > 0 && <Deck tools={tools} files={readable} app={app} language={language} />}
          </div>
          {files.length === 0 && <FirstScreen app={app} tools={tools} language={language} onSample={startWith} />}
          {files.map(
            ({ id, workbook }) =>
              workbook !== null && (
                <FilePane
                  key={id}
                  id={id}
                  workbook={workbook}
                  hidden={id !== chosen}
                  app={app}
                  tools={tools}
                  dark={dark}
                  language={language}
                  dispatch={dispatch}
                />
              ),
          )}
        </main>
        {leaving !== null && (
          <LeaveDialog
            title={translate('ui.file.leave')}
            body={translate('ui.file.leaveHint', { name: leaving.name })}
            translate={translate}
            onStay={() => setLeaving(null)}
            discard={{ label: translate('ui.file.leaveDiscard'), run: () => leave(leaving) }}
            keep={{
              label: translate('ui.action.saveCopy'),
              run: () => {
                if (leaving.workbook !== null) void downloadChanged(leaving.workbook).then(() => leave(leaving));
              },
            }}
          />
        )}
      </div>
    </FluentProvider>
  );
}
