import { indicatorsOfStore, unlikePlaces, type EarlierMonth, type StoreEntry } from '../../../app';
import { monthKey } from '../../../engine/dataset';
import type { IndicatorResult, Level, WantedAreas } from '../../../engine/measure';
import type { CheckSettings } from '../../../engine/settings';
import { formatMonth } from '../../../messages/format';
import { CliError } from '../error';
import { contextOf } from '../gather';
import type { Session } from '../session';
import { wantedAreas } from '../wantedAreas';
import { isStore, readCatalogue, type StoreCatalogue } from './catalogue';
import { openRows } from './read';

/** What is asked of a store. */
export interface StoreQuestion {
  readonly folder: string;
  /** Last day of the month; the latest of the store where it is not given. */
  readonly period?: number;
  /** Code of the area; '' : all. */
  readonly area: string;
  readonly levels: readonly Level[] | null;
}

/** The figures of a store, and of what workbooks they are made. */
export interface StoreFigures {
  readonly entries: readonly StoreEntry[];
  readonly indicators: IndicatorResult;
  readonly settings: CheckSettings;
}

/** The store that the arguments stand for: a single folder that is one; null for workbooks. */
export async function storeIn(paths: readonly string[]): Promise<string | null> {
  const [only, ...others] = paths;
  return only !== undefined && others.length === 0 && (await isStore(only)) ? only : null;
}

/** Whether an area lies in another one, or the other way round. */
const touches = (one: string, other: string): boolean =>
  other === '' || `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);

/** Most places that are named in a remark. */
const mostNamed = 10;

/** Computes the indicators of a store, and says of which month they are and which places have no data of it. */
export async function figuresOf(session: Session, question: StoreQuestion): Promise<StoreFigures> {
  const { folder, area, levels } = question;
  const { translate, language } = session;
  const catalogue = await readCatalogue(folder);
  const months = catalogue.entries.map(({ month }) => month).sort();
  const month = question.period === undefined ? months.at(-1) : monthKey(question.period);
  if (month === undefined) throw new CliError('cli.error.storeEmpty', { folder });
  const within = catalogue.entries.filter((entry) => touches(entry.part, area));
  const entries = within.filter((entry) => entry.month === month);
  if (entries.length === 0) {
    const params = { folder, area: area || '-', period: formatMonth(month, language) };
    throw new CliError('cli.error.storeArea', params);
  }
  const wanted = await wantedAreas(session, levels, area);
  const figures = await figuresOfMonth(session, { folder, catalogue, month, entries, wanted });
  session.remark(translate('cli.store.period', { month: formatMonth(month, language), count: entries.length }));
  tellOthers(session, within, entries);
  return { entries, ...figures };
}

/** Workbooks of one month of a store. */
interface StoreMonth {
  readonly folder: string;
  readonly catalogue: StoreCatalogue;
  readonly month: string;
  readonly entries: readonly StoreEntry[];
  readonly wanted: WantedAreas;
}

async function figuresOfMonth(
  session: Session,
  { folder, catalogue, month, entries, wanted }: StoreMonth,
  settings?: CheckSettings,
): Promise<Pick<StoreFigures, 'indicators' | 'settings'>> {
  const rows = await openRows(folder, catalogue, month);
  try {
    return await indicatorsOfStore(entries, rows.read, contextOf(session, undefined), wanted, settings);
  } finally {
    rows.close();
  }
}

/**
 * The figures of the latest earlier month that a store holds of an area, classed as those of the later one are; null where there is none. Says which month that is, and which places
 * have data of one of the two only.
 */
export async function earlierMonthOf(
  session: Session,
  { folder, area, levels }: StoreQuestion,
  { entries, settings }: StoreFigures,
): Promise<EarlierMonth | null> {
  const { translate, language } = session;
  const catalogue = await readCatalogue(folder);
  const now = entries[0]?.month ?? '';
  const before = catalogue.entries.filter(({ part, month }) => month < now && touches(part, area));
  const month = before.map((entry) => entry.month).reduce((latest, each) => (each > latest ? each : latest), '');
  if (month === '') return null;
  const earlier = before.filter((entry) => entry.month === month);
  const wanted = await wantedAreas(session, levels, area);
  const { indicators } = await figuresOfMonth(
    session,
    { folder, catalogue, month, entries: earlier, wanted },
    settings,
  );
  session.remark(translate('cli.store.earlier', { month: formatMonth(month, language) }));
  const unlike = unlikePlaces(entries, earlier);
  if (unlike.length > 0) {
    const params = { count: unlike.length, places: namesOf(unlike.map(({ part, partName }) => [part, partName])) };
    session.remark(translate('cli.store.unlike', params));
  }
  return { entries: earlier, indicators };
}

/** Says which places have data of other months only. */
function tellOthers(session: Session, within: readonly StoreEntry[], entries: readonly StoreEntry[]): void {
  const here = new Set(entries.map(({ part }) => part));
  const missing = [...new Map(within.map((entry) => [entry.part, entry.partName]))].filter(([part]) => !here.has(part));
  if (missing.length === 0) return;
  session.remark(session.translate('cli.store.otherMonth', { count: missing.length, places: namesOf(missing) }));
}

/** Names of places with their codes, as many as a remark holds. */
function namesOf(places: readonly (readonly [part: string, name: string])[]): string {
  const named = places.slice(0, mostNamed).map(([part, name]) => `${name} (${part})`);
  return [...named, ...(places.length > mostNamed ? ['…'] : [])].join(', ');
}
