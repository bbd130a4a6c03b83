import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type KeyboardEvent } from 'react';
import { checkedTables, checkWorkbook, type AppContext } from '../app';
import type { RawWorkbook } from '../engine/dataset';
import { translator, type Language } from '../messages';
import { reportTexts } from '../messages/reportTexts';
import type { Workbook } from '../workbook/port';
import { Announcer } from './components/Announcer';
import { FailureBar } from './components/FailureBar';
import { Header } from './components/Header';
import type { PlaceSources } from './components/PlaceChooser';
import { PageTabs } from './components/PageTabs';
import { WorkStrip } from './components/WorkStrip';
import { Dialogs } from './dialogs';
import { PaneContext, type Pane as PaneValue } from './PaneContext';
import { Beranda } from './pages/Beranda';
import { Hitung } from './pages/Hitung';
import { Impor } from './pages/Impor';
import { Indikator } from './pages/Indikator';
import { Isi } from './pages/Isi';
import { Pengaturan } from './pages/Pengaturan';
import { Periksa } from './pages/Periksa';
import { Siapkan } from './pages/Siapkan';
import { Uji } from './pages/Uji';
import type { FileTools } from './fileTools';
import { failureOf } from './state/failure';
import { initialState, reduce } from './state/reducer';
import type { Page, PaneState } from './state/types';
import { useColouring } from './state/useColouring';
import { useLive } from './state/useLive';
import { useReport } from './state/useReport';
import { useTasks, type MakeReport } from './state/useTasks';
import { rememberedTyping, rememberTyping } from './typing';
import { darkTheme, lightTheme } from './theme';

/** No class: Fluent UI gives the provider's classes to menus and dialogs too, whose layer would then hide the pane. */
const wholeHeight = { height: '100%' };

const useStyles = makeStyles({
  pane: { position: 'relative', height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
});

const pageOf: Readonly<Record<Page, () => React.ReactNode>> = {
  beranda: Beranda,
  isi: Isi,
  periksa: Periksa,
  indikator: Indikator,
  siapkan: Siapkan,
  impor: Impor,
  hitung: Hitung,
  pengaturan: Pengaturan,
  uji: Uji,
};

export interface PaneProps {
  readonly workbook: Workbook;
  readonly app: AppContext;
  readonly makeReport: MakeReport;
  readonly files: FileTools;
  /** Gives the wholes that a workbook may be prepared for; absent where it is not prepared here. */
  readonly areaNames?: PlaceSources['names'];
  /** The running Excel, where it can be tried; absent without Excel. */
  readonly selfTest?: PaneValue['selfTest'];
  readonly language: Language;
  /** Not given where the page around the pane has the language switch. */
  readonly onLanguage?: (language: Language) => void;
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
    app: faceApp,
    makeReport,
    files,
    areaNames,
    selfTest,
    language,
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
  const translate = useMemo(() => translator(language, faceApp.programme.texts), [language, faceApp]);
  const texts = useMemo(() => reportTexts(language, translate), [language, translate]);
  const [earlier, setEarlier] = useState<readonly RawWorkbook[]>([]);
  const app = useMemo(() => ({ ...faceApp, earlier }), [faceApp, earlier]);
  const { perform, run, retry, cancel } = useTasks({ workbook, app, texts, makeReport, dispatch });

  const { report, reportAfter } = useReport({ workbook, app, texts, makeReport, state, dispatch, perform });

  const show = useCallback<NonNullable<PaneValue['show']>>(
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
        const opened = await files.open(app.programme.schema, new Uint8Array(await file.arrayBuffer()), file.name);
        const tables = await opened.readTables(checkedTables(app.programme.schema));
        const check = await checkWorkbook(workbook, { ...app, earlier: [tables] }, progress);
        setEarlier([tables]);
        return { type: 'checked', check, at: new Date() };
      },
    });

  const places = useMemo(
    () => (areaNames === undefined ? null : { names: areaNames, areas: faceApp.areas }),
    [areaNames, faceApp],
  );
  const setColouring = useColouring(workbook, state, dispatch);
  const [whileTyping, setWhileTyping] = useState(rememberedTyping);
  useLive({ workbook, app, state, enabled: whileTyping, dispatch });
  const page = useRef<HTMLDivElement>(null);
  const { checkedAt, quiet } = state;
  useEffect(() => {
    // New results that the user asked for: reading goes on at the title of their page.
    if (checkedAt !== null && !quiet) page.current?.querySelector('h2')?.focus();
  }, [checkedAt, quiet]);
  useEffect(() => onState?.(state), [state, onState]);
  const [wantsCheck, setWantsCheck] = useState(checkAtOnce);
  useEffect(() => {
    if (!wantsCheck) return;
    setWantsCheck(false);
    void run('check');
  }, [wantsCheck, run]);

  const value: PaneValue = {
    workbook,
    app,
    files,
    places,
    selfTest: selfTest ?? null,
    language,
    translate,
    setLanguage: onLanguage ?? null,
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
  const CurrentPage = pageOf[state.page];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && state.work !== null) cancel();
  };

  return (
    <PaneContext value={value}>
      <FluentProvider theme={dark ? darkTheme : lightTheme} style={wholeHeight} lang={language}>
        <div className={styles.pane} onKeyDown={onKeyDown}>
          <Header />
          <PageTabs />
          <div ref={page} className={styles.page} role="tabpanel" aria-label={translate(`ui.page.${state.page}`)}>
            <FailureBar />
            <CurrentPage />
          </div>
          <WorkStrip />
          <Announcer />
          <Dialogs />
        </div>
      </FluentProvider>
    </PaneContext>
  );
}
