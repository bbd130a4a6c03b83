import { WorkbookError } from '../errors';
import { workbookError } from './errors';

/** Most places that an error names. */
const mostPlaces = 5;

/** A look at cells that were taken back; tells after the sync the places that do not hold what they held. */
export type Look = () => readonly string[];

/** What is looked at: queued together, in one request. */
export type Looks = () => readonly Look[];

/** What was taken back after a writing broke off. */
export interface TakenBack {
  /** Sheets and tables that were being written to. */
  readonly places: readonly string[];
  /** Looks at cells, cut where a request or its answer would become too big. */
  readonly looks: readonly Looks[];
  /** Further looks that take requests of their own. */
  readonly more?: () => Promise<readonly string[]>;
  /** Whether nothing was done if Excel refused the request as a whole. */
  readonly isFirst: boolean;
}

/**
 * The error to tell of a writing that broke off and was taken back: Excel promises nothing of a batch that failed, so that its cells are read again. When they hold what they
 * held it is the error itself, else `not-restored` with the places, or `not-verified` where Excel does not answer.
 */
export async function toldAfter(context: Excel.RequestContext, error: unknown, back: TakenBack): Promise<unknown> {
  const cause = workbookError(error, '');
  const failure = (code: 'not-restored' | 'not-verified', places: readonly string[]): WorkbookError =>
    new WorkbookError(code, listed(places), [cause.code, cause.details].filter((text) => text !== '').join(' · '), {
      cause: error,
    });
  try {
    const unlike: string[] = [];
    for (const queue of back.looks) {
      const looks = queue();
      // Nearly always there is one request for all cells.
      await context.sync();
      unlike.push(...looks.flatMap((look) => look()));
    }
    unlike.push(...((await back.more?.()) ?? []));
    return unlike.length === 0 ? error : failure('not-restored', unlike);
  } catch {
    // While a cell is being edited, Excel does nothing of a request.
    if (back.isFirst && cause.code === 'cell-edit-mode') return error;
    return failure('not-verified', back.places);
  }
}

function listed(all: readonly string[]): string {
  const places = [...new Set(all)].filter((place) => place !== '');
  const more = places.length > mostPlaces ? `, +${places.length - mostPlaces}` : '';
  return `${places.slice(0, mostPlaces).join(', ')}${more}`;
}
