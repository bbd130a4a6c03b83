import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type KeyboardEvent } from 'react';
import type { AppContext } from '../app';
import type { RawWorkbook } from '../engine/dataset';
import type { Language, OwnTexts, Words } from '../messages';
import { translate as translateWith } from '../messages/translate';
import type { Workbook } from '../workbook/port';
import { Announcer } from './components/Announcer';
import { FailureBar } from './components/FailureBar';
import { Header } from './components/Header';
import { Late } from './components/Late';
import type { PlaceSources } from './components/PlaceChooser';
import { PageTabs } from './components/PageTabs';
import { WorkStrip } from './components/WorkStrip';
import { PaneContext, type Shell } from './PaneContext';
import { Beranda } from './pages/Beranda';
import type { FileTools } from './fileTools';
import { failureOf } from './state/failure';
import { initialState, reduce } from './state/reducer';
import type { LatePart, Page, PaneState } from './state/types';
import { useKeptFocus } from './focus';
import { useHeight } from './room';
import { useColouring } from './state/useColouring';
import { useCore } from './state/useCore';
import { useLive } from './state/useLive';
import { usePrefetch } from './state/usePrefetch';
import { useProfile } from './state/useProfile';
import { useReport } from './state/useReport';
import { useWritten } from './state/useWritten';
import { useTasks, type MakeReport, type Tools } from './state/useTasks';
import { rememberedTyping, rememberTyping } from './typing';
import { darkTheme, lightTheme } from './theme';

/** No class: Fluent UI gives the provider's classes to menus and dialogs too, whose layer would then hide the pane. */
const wholeHeight = { height: '100%' };

const useStyles = makeStyles({
  pane: { position: 'relative', height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
});

export interface PaneProps {
  readonly workbook: Workbook;
  /** Gives what the use cases need. Called once, when the pane has nothing else to do or something needs it; again where that failed. */
  readonly loadApp: () => Promise<AppContext>;
  /** Makes the report elsewhere than in the workbook. */
  readonly makeReport?: MakeReport;
  readonly files: FileTools;
  /** Where a new workbook's place is chosen from; absent where it is not prepared here. */
  readonly places?: PlaceSources;
  /** The running Excel, where it can be tried; absent without Excel. */
  readonly selfTest?: Shell['selfTest'];
  readonly language: Language;
  /** The product's words in that language, and those of the programme that the start page says before the programme is loaded. */
  readonly words: Words;
  readonly startTexts: OwnTexts;
  /** Not given where the page around the pane has the language switch. */
  readonly onLanguage?: (language: Language) => Promise<void>;
  readonly dark: boolean;
  /** Checks as soon as the pane is there. */
  readonly checkAtOnce?: boolean;
  /** The page that is shown first; absent: the start page. */
  readonly firstPage?: Page;
  /** False where there is no Excel in which a cell could be shown. */
  readonly inExcel: boolean;
  /** Hands a file to the user; absent where a pane cannot. */
  readonly handOver?: (name: string, bytes: Uint8Array) => void;
  /** Hands the file with the report to the user. */
  readonly download?: () => void;
  /** Hands the file with its repaired cells to the user. */
  readonly saveCopy?: () => void;
  /** Told about every change of state. */
  readonly onState?: (state: PaneState) => void;
}

/** The whole task pane for one workbook; the page without Excel shows one per file. */
export function Pane(props: PaneProps) {
  const {
    workbook,
    loadApp,
    makeReport,
    files,
    places,
    selfTest,
    language,
    words,
    startTexts,
    onLanguage,
    dark,
    checkAtOnce = false,
    firstPage = 'beranda',
    inExcel,
    handOver,
    download,
    saveCopy,
    onState,
  } = props;
  const styles = useStyles();
  const [state, dispatch] = useReducer(reduce, { ...initialState, page: firstPage });
  const [core, load] = useCore(loadApp);
  const ownWords = (core?.app.programme.texts ?? startTexts)[language];
  const translate = useMemo(() => translateWith(language, words, ownWords), [language, words, ownWords]);
  const [earlier, setEarlier] = useState<readonly RawWorkbook[]>([]);
  const app = useMemo(() => core && { ...core.app, earlier }, [core, earlier]);
  const ready = useCallback(async (): Promise<Tools> => {
    const loaded = await load();
    const texts = loaded.reportTexts(language, translateWith(language, words, loaded.app.programme.texts[language]));
    const intoWorkbook: MakeReport = (...given) => {
      const [report, context, progress, options] = given;
      return loaded.reportIntoExcel(workbook, context, report, progress, options);
    };
    return { ...loaded, app: { ...loaded.app, earlier }, texts, makeReport: makeReport ?? intoWorkbook };
  }, [load, language, words, earlier, makeReport, workbook]);
  const { perform, run, retry, cancel } = useTasks({ workbook, ready, dispatch });
  const { report, reportAfter } = useReport({ workbook, ready, state, dispatch, perform });
  const opened = useProfile(workbook, core, state.prepared);
  const loadPart = useCallback(async (part: LatePart) => (await load()).parts[part](), [load]);
  const later = useMemo(
    () => (core === null ? [load] : [...Object.values(core.parts), ...(files.prefetch ?? [])]),
    [core, load, files],
  );
  usePrefetch(later);

  const show = useCallback<NonNullable<Shell['show']>>(
    ({ sheet, cell }, options) => {
      if (sheet === null) return;
      workbook.select(sheet, cell, options).catch((error: unknown) => {
        const failure = failureOf('open', error);
        const { code } = failure;
        // What the user has hidden stays so until the user agrees.
        if (code === 'hidden' || code === 'filtered') {
          dispatch({ type: 'asked', dialog: { kind: 'reveal', place: { sheet, cell }, code } });
        } else dispatch({ type: 'failed', failure });
      });
    },
    [workbook],
  );

  const compareWith = (file: File) =>
    void perform({
      task: 'compare',
      harmless: true,
      work: async (progress) => {
        const { app: context, checkedTables, checkWorkbook } = await ready();
        const { schema } = context.programme;
        const other = await files.open(schema, new Uint8Array(await file.arrayBuffer()), file.name);
        const tables = await other.readTables(checkedTables(schema));
        const check = await checkWorkbook(workbook, { ...context, earlier: [tables] }, progress);
        setEarlier([tables]);
        return { type: 'checked', check, at: new Date() };
      },
    });

  const setColouring = useColouring(workbook, core, state, dispatch);
  const [whileTyping, setWhileTyping] = useState(rememberedTyping);
  const onWritten = useWritten({ workbook, core, app, state, dispatch });
  useLive({ workbook, core, app, state, enabled: whileTyping, onWritten, dispatch });
  const root = useRef<HTMLDivElement>(null);
  const height = useHeight(root);
  useKeptFocus(root);
  const page = useRef<HTMLDivElement>(null);
  const { checkedAt, quiet } = state;
  const wantsTitle = useRef(false);
  const toTitle = useCallback(() => {
    const title = page.current?.querySelector('h2');
    if (!wantsTitle.current || title === null || title === undefined) return;
    wantsTitle.current = false;
    title.focus();
  }, []);
  useEffect(() => {
    // New results that the user asked for: reading goes on at the title of their page, as soon as that is there.
    wantsTitle.current = checkedAt !== null && !quiet;
    toTitle();
  }, [checkedAt, quiet, toTitle]);
  useEffect(() => onState?.(state), [state, onState]);
  const [wantsCheck, setWantsCheck] = useState(checkAtOnce);
  useEffect(() => {
    if (!wantsCheck) return;
    setWantsCheck(false);
    void run('check');
  }, [wantsCheck, run]);

  const changeLanguage = (change: NonNullable<PaneProps['onLanguage']>) => (wanted: Language) =>
    void change(wanted).catch((error: unknown) => dispatch({ type: 'failed', failure: failureOf('open', error) }));

  const value: Shell = {
    workbook,
    app,
    loadPart,
    opened,
    files,
    places: places ?? null,
    selfTest: selfTest ?? null,
    height,
    language,
    translate,
    setLanguage: onLanguage === undefined ? null : changeLanguage(onLanguage),
    state,
    dispatch,
    // Without Excel the report is a new file, in which certain repairs are made anyway.
    run: (task) => void (task === 'report' && inExcel ? report() : run(task)),
    reportAfter: (offers, chosen) => void reportAfter(offers, chosen),
    perform: (job) => void perform(job),
    compareWith,
    comparing: earlier.length > 0,
    setColouring,
    whileTyping: workbook.watch === undefined ? null : whileTyping,
    setWhileTyping: (on) => {
      rememberTyping(on);
      setWhileTyping(on);
    },
    retry,
    cancel,
    show: inExcel ? show : null,
    handOver: handOver ?? null,
    download: download ?? null,
    saveCopy: saveCopy ?? null,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && state.work !== null) cancel();
  };

  return (
    <PaneContext value={value}>
      <FluentProvider theme={dark ? darkTheme : lightTheme} style={wholeHeight} lang={language}>
        <div ref={root} className={styles.pane} onKeyDown={onKeyDown}>
          <Header />
          <PageTabs />
          <div ref={page} className={styles.page} role="tabpanel" aria-label={translate(`ui.page.${state.page}`)}>
            <FailureBar />
            {state.page === 'beranda' ? <Beranda /> : <Late key={state.page} part={state.page} onShown={toTitle} />}
          </div>
          <WorkStrip />
          <Announcer />
          {state.dialog !== null && <Late part="dialogs" />}
        </div>
      </FluentProvider>
    </PaneContext>
  );
}
