import { columnsMeasured, IndicatorsOfWholes, type IndicatorResult, type WantedAreas } from '../../engine/measure';
import type { Dataset } from '../../engine/dataset';
import type { Programme } from '../../engine/programme';
import { entryOf, type Profile, type Schema } from '../../engine/schema';
import type { CheckSettings } from '../../engine/settings';
import { loadAreas } from '../areas';
import { keyHeaders } from '../recap/keys';
import type { AppContext } from '../types';
import { agreedSettings } from '../wholes';
import { settingsTableOf, type StoreEntry } from './entry';

/** The columns that are read, by table. */
export type ReadColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the rows of a whole in one period, of the columns that are asked for. */
export type WholeReader = (whole: string, columns: ReadColumns, profile: Profile['values']) => Promise<Dataset>;

/** The profile of a whole of which a store holds workbooks. */
export function profileOfWhole(schema: Schema, { period, whole, wholeName }: StoreEntry): Profile['values'] {
  const [level] = schema.areas.levels;
  const header = (of: 'codeOf' | 'nameOf') => schema.profile.entries.find((entry) => entry[of] === level.id)?.header;
  const values = [
    [entryOf(schema, 'period')?.header, period],
    [header('codeOf'), whole],
    [header('nameOf'), wholeName],
  ] as const;
  return Object.fromEntries(values.flatMap(([key, value]) => (key === undefined ? [] : [[key, value] as const])));
}

/** The settings in force for workbooks of a store: those on which all agree. */
export const settingsOfEntries = (programme: Programme, entries: readonly StoreEntry[]): CheckSettings =>
  agreedSettings(
    programme,
    entries.map((entry) => [settingsTableOf(entry)]),
  );

/**
 * The indicators of workbooks of a store, all of one period, and of the levels above them: the rows of one whole after the other are read back and looked at as
 * those of workbooks are.
 * @param entries the workbooks that are looked at
 * @param settings limits by which they are classed: those on which the workbooks agree, unless given
 */
export async function indicatorsOfStore(
  entries: readonly StoreEntry[],
  read: WholeReader,
  { programme, areas }: AppContext,
  wanted: WantedAreas,
  settings = settingsOfEntries(programme, entries),
): Promise<{ readonly indicators: IndicatorResult; readonly settings: CheckSettings }> {
  const { schema, catalogue } = programme;
  const context = { catalogue, settings };
  const computing = new IndicatorsOfWholes(schema, context, wanted);
  const wholes = new Map(entries.map((entry) => [entry.whole, entry]));
  let columns: ReadColumns | null = null;
  const starts = [...wholes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([whole, entry]) => async () => {
      const profile = profileOfWhole(schema, entry);
      columns ??= columnsMeasured(schema, context, profile);
      const dataset = await read(whole, columns, profile);
      return { dataset, official: (await loadAreas(dataset, areas)).get(whole) ?? null };
    });
  for (const reading of oneAhead(starts)) {
    const { dataset, official } = await reading;
    computing.add(dataset, official);
  }
  return { indicators: computing.result(), settings };
}

/** Starts work in turn, each while the one before is looked at, so that a whole is read from the disk while the one before it is computed. */
function* oneAhead<T>(starts: readonly (() => Promise<T>)[]): Generator<Promise<T>> {
  let next = starts[0]?.();
  for (let index = 1; next !== undefined; index += 1) {
    const current = next;
    next = starts[index]?.();
    // Its failure is told when its turn comes; until then nobody waits for it.
    next?.catch(() => undefined);
    yield current;
  }
}

/** Headers of a table's columns that hold keys which mean something within their workbook only. */
export const keysOfFiles = (schema: Schema, table: string): ReadonlySet<string> => keyHeaders(schema, table);
