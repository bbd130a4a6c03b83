import { useEffect, useMemo, useRef, useState } from 'react';
import {
  formOf,
  hindrances,
  keptValues,
  rowKeyText,
  rowOfKey,
  rowValues,
  tryBatch,
  type CheckResult,
  type FormState,
  type FormTarget,
  type Trial,
} from '../../app';
import type { Finding } from '../../engine/check';
import { addressOf, tableIn } from '../../engine/dataset';
import { tableOf, type CellValue } from '../../engine/schema';
import { usePane } from '../PaneContext';
import type { CellOf } from '../state/types';
import { decimalOf } from './fieldText';
import { useReasons, type Reasons } from './useReasons';
import { useStore } from './useStore';
import { draftName, useDraft } from './useDraft';
import { useTrial } from './useTrial';

/** A row to be edited, by its key; null: a new one. */
export interface FormSubject {
  readonly table: string;
  readonly key: string | null;
}

/** What *Simpan* is to do: store the row and go back, go on with the next one, or store it although cells are blank. */
export type SaveMode = 'back' | 'next' | 'incomplete';

/** A field whose cell has changed in the sheet while something else was typed. */
export interface Conflict {
  readonly header: string;
  readonly sheet: CellValue;
}

/** A form of a row at work. */
export interface RowForm {
  readonly form: FormState;
  readonly trial: Trial | null;
  /** Findings of the row that are to be shown, by the header of their field. */
  findingsOf(header: string): readonly Finding[];
  /** What was typed into a field; undefined where nothing was. */
  typedText(header: string): string | undefined;
  type(header: string, text: string): void;
  /** Says that a field was left, so that what is wrong with it may be said. */
  leave(header: string): void;
  /** What stood in the way of the last saving. */
  readonly stopped: readonly Finding[];
  /** True where only blank cells stood in the way. */
  readonly isIncomplete: boolean;
  save(mode: SaveMode): void;
  readonly isDirty: boolean;
  readonly wasRestored: boolean;
  discard(): void;
  readonly conflicts: readonly Conflict[];
  resolve(header: string, take: 'sheet' | 'form'): void;
  /** Warnings of the row that are accepted with it. */
  readonly reasons: Reasons;
  /** The row is no longer in the sheet. */
  readonly isGone: boolean;
  addAgain(): void;
}

/** The state of a form, from what was typed and what the sheet holds; `onSaved` is told where the row is stored. */
export function useRowForm(check: CheckResult, subject: FormSubject, onSaved: (mode: SaveMode) => void): RowForm {
  const { app, language, show } = usePane();
  const store = useStore();
  const { table } = subject;
  const { dataset } = check;
  const draft = useDraft(draftName(check, table, subject.key ?? ''));
  const reasons = useReasons(check, table, subject.key ?? '');
  const { texts: typed, setTexts: setTyped, wasRestored } = draft;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(Object.keys(typed)));
  const [showAll, setShowAll] = useState(false);
  const [stopped, setStopped] = useState<readonly Finding[]>([]);
  const [isIncomplete, setIncomplete] = useState(false);
  const [key, setKey] = useState(subject.key);
  const [start, setStart] = useState<FormTarget & { kind: 'new' }>({ kind: 'new', start: {} });
  const row = key === null ? -1 : rowOfKey(dataset, table, key);
  const now = useMemo(() => (row === -1 ? null : rowValues(dataset, table, row)), [dataset, table, row]);
  const [known, setKnown] = useState(now);
  const isGone = key !== null && now === null;

  // What changed in the sheet and was not typed over is taken over; the rest is asked about.
  const conflicts = conflictsOf(known, now, typed);
  useEffect(() => {
    if (now === null || known === null || conflicts.length > 0) return;
    setKnown(now);
  }, [now, known, conflicts.length]);

  const base = known === null ? null : { ...known, ...unTyped(now ?? known, typed) };
  const target: FormTarget = base === null ? start : { kind: 'row', row, base };
  const basis = { period: dataset.profile.period, decimal: decimalOf(language) } as const;
  const form = formOf(check, table, target, typed, basis);
  const trial = useTrial(check, app, isGone ? null : form.batch);
  const isDirty = form.batch !== null && draft.isDirty;

  const reset = () => {
    draft.discard();
    reasons.discard();
    setLeft(new Set());
    setShowAll(false);
    setStopped([]);
    setIncomplete(false);
  };
  const run = useRef(0);
  const save = async (mode: SaveMode) => {
    const { batch } = form;
    if (batch === null || conflicts.length > 0 || isGone) return;
    run.current += 1;
    const thisRun = run.current;
    const result = await tryBatch(check, app, batch);
    if (thisRun !== run.current) return;
    const faults = hindrances(result);
    const blank = result.own.flatMap(({ finding }) => (finding.rule === 'required' ? [finding] : []));
    const stops = faults.length > 0 || mode === 'incomplete' ? faults : blank;
    setStopped(stops);
    setIncomplete(faults.length === 0 && blank.length > 0);
    if (stops.length > 0) {
      setShowAll(true);
      return;
    }
    const { schema } = check.programme;
    const written = tableOf(schema, table).key.map((header) => String(form.values[header] ?? ''));
    const named = { table, key: rowKeyText(schema, table, written.join(' / '), language) };
    const own = reasons.additions(result);
    store(check, own.length === 0 ? batch : { ...batch, own }, {
      what: { key: key === null ? 'isi.added' : 'isi.changed', params: named },
      ended: { key: 'isi.saved', params: named },
      onSaved: (saved) => {
        setStart({ kind: 'new', start: keptValues(check, table, form.values) });
        reset();
        onSaved(mode);
        if (mode !== 'next') show?.(cellOfRow(saved.check, table, saved.rows[0] ?? null));
      },
    });
  };

  return {
    form,
    trial,
    findingsOf: (header) => {
      // What an entry elsewhere makes of a value that nobody touched is said at once; of what is being typed when its field is left.
      const isTouched = Object.hasOwn(typed, header) || (form.values[header] ?? null) === null;
      const isShown = showAll || left.has(header);
      return (trial?.own ?? []).flatMap(({ finding, isNew }) =>
        finding.column === header && (isShown || (isNew && !isTouched)) ? [finding] : [],
      );
    },
    typedText: (header) => typed[header],
    type: (header, text) => setTyped((before) => ({ ...before, [header]: text })),
    leave: (header) => setLeft((before) => (before.has(header) ? before : new Set([...before, header]))),
    stopped,
    isIncomplete,
    save: (mode) => void save(mode),
    isDirty,
    wasRestored,
    discard: reset,
    conflicts,
    resolve: (header, take) => {
      const sheet = now?.[header] ?? null;
      setKnown((before) => ({ ...before, [header]: sheet }));
      if (take === 'sheet')
        setTyped((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== header)));
    },
    reasons,
    isGone,
    addAgain: () => {
      setStart({ kind: 'new', start: form.values });
      setKnown(null);
      setKey(null);
    },
  };
}

/** Fields that were typed into and whose cell has changed since the form knew it. */
function conflictsOf(
  known: Readonly<Record<string, CellValue>> | null,
  now: Readonly<Record<string, CellValue>> | null,
  typed: Readonly<Record<string, string>>,
): readonly Conflict[] {
  if (known === null || now === null) return [];
  return Object.keys(typed).flatMap((header) => {
    const sheet = now[header] ?? null;
    return sheet === (known[header] ?? null) ? [] : [{ header, sheet }];
  });
}

/** The cells that nobody typed over, as they are now. */
const unTyped = (
  now: Readonly<Record<string, CellValue>>,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(Object.entries(now).filter(([header]) => !Object.hasOwn(typed, header)));

/** Where a row stands: its first key cell. */
function cellOfRow({ programme, dataset }: CheckResult, name: string, row: number | null): CellOf {
  const { place, sheetColumns } = tableIn(dataset, name);
  const column = sheetColumns.get(tableOf(programme.schema, name).key[0]);
  return { sheet: place.sheet, cell: row === null || column === undefined ? null : addressOf(row, column) };
}
