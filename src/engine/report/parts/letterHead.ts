import type { Letter } from '../../settings';
import type { Grid } from '../model/grid';

/** Where a letter head stands: the column over the middle of the page, and how many columns the page has. */
interface Middle {
  readonly middle: number;
  readonly columns: number;
}

/** The letter head in the middle of the page with a line below, in the next rows; nothing where the settings have none. */
export function putLetterHead(grid: Grid, { head1, head2, head3 }: Letter, { middle, columns }: Middle): void {
  const lines = [head1, head2, head3].filter((line) => line !== null);
  if (lines.length === 0) return;
  lines.forEach((line, index) => grid.put(grid.height, middle, line, index === 0 ? 'letterHead' : 'letterLine'));
  grid.putRow(grid.height, 0, Array<null>(columns).fill(null), 'letterRule');
}
