import { indicatorsOfStore, type StoreEntry } from '../../../app';
import { monthKey } from '../../../engine/dataset';
import type { IndicatorResult, Level } from '../../../engine/measure';
import type { CheckSettings } from '../../../engine/settings';
import { formatMonth } from '../../../messages/format';
import { CliError } from '../error';
import { contextOf } from '../gather';
import type { Session } from '../session';
import { wantedAreas } from '../wantedAreas';
import { isStore, readCatalogue } from './catalogue';
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
  const rows = await openRows(folder, catalogue, month);
  try {
    const wanted = await wantedAreas(session, levels, area);
    const { indicators, settings } = await indicatorsOfStore(entries, rows.read, contextOf(session, undefined), wanted);
    session.remark(translate('cli.store.period', { month: formatMonth(month, language), count: entries.length }));
    tellOthers(session, within, entries);
    return { entries, indicators, settings };
  } finally {
    rows.close();
  }
}

/** Says which places have data of other months only. */
function tellOthers(session: Session, within: readonly StoreEntry[], entries: readonly StoreEntry[]): void {
  const here = new Set(entries.map(({ part }) => part));
  const missing = [...new Map(within.map((entry) => [entry.part, entry.partName]))].filter(([part]) => !here.has(part));
  if (missing.length === 0) return;
  const named = missing.slice(0, mostNamed).map(([part, name]) => `${name} (${part})`);
  const places = [...named, ...(missing.length > mostNamed ? ['…'] : [])].join(', ');
  session.remark(session.translate('cli.store.otherMonth', { count: missing.length, places }));
}
