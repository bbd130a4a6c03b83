import { readDataset } from '../../../src/engine/dataset';
import type { OfficialArea } from '../../../src/engine/schema';
import { indicatorViews, tableDefinitions, type DialectName, type SqlProgramme } from '../../../src/engine/sql';
import type { StoredWhole } from './equal';
import { joinedWorkbook, randomOf, randomWorkbook } from './randomWorkbook';
import { insertsOf, officialInsert } from './storeText';

/** Which wholes a random store holds: their codes, and of which periods; of one there are two files. */
export interface StorePlan {
  readonly wholes: readonly string[];
  readonly periods: readonly (readonly [year: number, month: number])[];
}

/** A store with random workbooks: the statements that make it in a database, and what the engine is to compare with. */
export function randomStore(programme: SqlProgramme, plan: StorePlan, seed: number) {
  const random = randomOf(seed);
  const inserts: string[] = [];
  const lists = new Map<string, OfficialArea>();
  const wholes: StoredWhole[] = [];
  for (const [year, month] of plan.periods)
    plan.wholes.forEach((whole, index) => {
      const files = index === 0 ? [0, 1] : [0];
      const raws = files.map((file) => randomWorkbook(programme.schema, { whole, year, month, file }, random));
      raws.forEach((raw, file) => inserts.push(insertsOf(readDataset(programme.schema, raw), `${whole}-${file}.xlsx`)));
      const dataset = readDataset(programme.schema, joinedWorkbook(programme.schema, raws));
      const official = lists.get(whole) ?? (index === plan.wholes.length - 1 ? null : officialOf(whole));
      if (official !== null) lists.set(whole, official);
      wholes.push({ dataset, official });
    });
  const statements = (dialect: DialectName): string =>
    [
      tableDefinitions(programme, dialect),
      ...inserts,
      officialInsert([...lists.values()]),
      indicatorViews(programme, dialect),
    ].join('\n');
  return { wholes, statements };
}

/** An official list of a whole: of three levels, one of its areas more than random workbooks name. */
function officialOf(code: string): OfficialArea {
  const within = (own: string, count: number): OfficialArea[] =>
    Array.from({ length: count }, (_, index) => ({
      code: `${own}.${String(index + 1).padStart(2, '0')}`,
      name: `Bagian ${index + 1}`,
      areas: [],
    }));
  return {
    code,
    name: `Wilayah ${code}`,
    areas: within(code, 5).map((area) => ({ ...area, areas: within(area.code, 3) })),
  };
}
