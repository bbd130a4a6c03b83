import { atOnce, columnsAsked, monthKey, tableIn, type Dataset } from '../dataset';
import { allLevels, areaWithin, type OfficialArea, type Profile, type Schema } from '../schema';
import type { IndicatorContext } from './catalogue';
import { catalogueLeaves, Combination } from './combination';
import { shownSlots, valuesInSteps } from './compute';
import { measuring } from './measuring';
import { isUnlinked, type AreaIndicators, type AreaSlot, type IndicatorResult, type Level } from './types';

/** Which areas of several workbooks are asked for, and what those above the workbooks are called. */
export interface WantedAreas {
  /** Ids of levels; null: all. */
  readonly levels: readonly Level[] | null;
  /** Code of the area that they lie in, or are; '' : everywhere. */
  readonly within: string;
  /** Name of an area above the wholes. */
  nameOf(level: Level, code: string): string;
}

/**
 * Computes the indicators of several wholes and of the levels above them (`AreaSchema.above`), one whole after the other, so that the rows of one only need
 * to be in memory. In the result depths count from the highest level of the schema.
 */
export class IndicatorsOfWholes {
  private readonly levels: readonly { readonly id: Level; readonly depth: number; readonly groups: number }[];
  private readonly above: ReadonlySet<Level>;
  private readonly upper = new Map<string, { readonly slot: AreaSlot; readonly combined: Combination }>();
  private readonly unlinked: { slot: AreaSlot | null; readonly combined: Combination };
  private readonly areas: AreaIndicators[] = [];
  private period = '';

  constructor(
    private readonly schema: Schema,
    private readonly context: Omit<IndicatorContext, 'official'>,
    private readonly wanted: WantedAreas,
  ) {
    this.levels = allLevels(schema).map(({ id, groups }, depth) => ({ id, groups, depth }));
    this.above = new Set((schema.areas.above ?? []).map(({ id }) => id));
    this.unlinked = { slot: null, combined: this.combination() };
  }

  /** Adds the data of one whole, all of one period. @param official the whole in the official list; null when its code is not known */
  add(dataset: Dataset, official: OfficialArea | null): void {
    const context: IndicatorContext = { ...this.context, official };
    const measured = measuring(dataset, context);
    const { slots } = measured.areas;
    const { period } = dataset.profile;
    if (period !== null) this.period = monthKey(period);
    const shift = this.above.size;
    for (const slot of shownSlots(dataset, context.catalogue, measured)) {
      const own = slots[slot];
      if (own === undefined) continue;
      const area = { ...own, depth: own.depth + shift };
      if (slot === 0) this.addAbove(area.code, (combined) => combined.add(measured, slot));
      if (isUnlinked(own)) {
        this.unlinked.slot ??= area;
        this.unlinked.combined.add(measured, slot);
      } else if (this.isWanted(area))
        this.areas.push({ ...area, values: atOnce(valuesInSteps(measured.valuesOf(slot), context)) });
    }
  }

  /** The indicators of what was added: level by level from the highest, each in the order of codes; last the rows that reach no area, of all wholes. */
  result(): IndicatorResult {
    const combined = [...this.upper.values()].filter(({ slot }) => this.isWanted(slot));
    const areas = [...combined.map(({ slot, combined: all }) => this.computed(slot, all)), ...this.areas].toSorted(
      (a, b) => a.depth - b.depth || (a.code < b.code ? -1 : 1),
    );
    const { slot } = this.unlinked;
    const rest = slot !== null && this.isOfWholes() ? [this.computed(slot, this.unlinked.combined)] : [];
    return { period: this.period, areas: [...areas, ...rest] };
  }

  /** Whether all rows of the wholes that were added are asked for, and not those of a part only. */
  private isOfWholes(): boolean {
    const { within } = this.wanted;
    return within === '' || within.split('.').length <= this.schema.areas.levels[0].groups;
  }

  /** The areas above a whole, each with what it is put together from. */
  private addAbove(code: string, add: (combined: Combination) => void): void {
    for (const { id, depth, groups } of this.levels) {
      if (!this.above.has(id)) continue;
      const own = areaWithin({ groups }, code);
      const key = `${id} ${own}`;
      const known = this.upper.get(key) ?? {
        slot: { level: id, depth, code: own, name: this.wanted.nameOf(id, own) },
        combined: this.combination(),
      };
      this.upper.set(key, known);
      add(known.combined);
    }
  }

  private isWanted({ level, code }: AreaSlot): boolean {
    const { levels, within } = this.wanted;
    return (levels?.includes(level) ?? true) && (within === '' || `${code}.`.startsWith(`${within}.`));
  }

  private computed(slot: AreaSlot, combined: Combination): AreaIndicators {
    return { ...slot, values: atOnce(valuesInSteps(combined.values(), this.context)) };
  }

  private combination(): Combination {
    return new Combination(this.schema, catalogueLeaves(this.context.catalogue));
  }
}

/**
 * The columns that the indicators of a catalogue are computed from, and those that name areas which the official list does not have, by table.
 * @param profile values of a profile with a period
 */
export function columnsMeasured(
  schema: Schema,
  context: Omit<IndicatorContext, 'official'>,
  profile: Profile['values'],
): ReadonlyMap<string, ReadonlySet<string>> {
  return columnsAsked(schema, profile, (dataset) => {
    const all: WantedAreas = { levels: null, within: '', nameOf: (_, code) => code };
    new IndicatorsOfWholes(schema, context, all).add(dataset, null);
    const areas = tableIn(dataset, schema.areas.table);
    for (const { nameColumn } of schema.areas.levels) if (nameColumn !== undefined) areas.column(nameColumn);
  });
}
