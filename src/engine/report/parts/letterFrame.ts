import type { Letter } from '../../settings';
import type { SheetContext } from '../model/context';
import type { Grid } from '../model/grid';
import { putLetterHead } from './letterHead';

/** Who made the data, and when; null where not filled in. */
export interface LetterAuthor {
  readonly name: string | null;
  readonly position: string | null;
  /** Serial of the day. */
  readonly date: number | null;
}

/** Its middle is that of the page. */
const middleColumn = 3;
const lastColumn = 7;
/** Rows left free for a signature. */
const signatureRows = 3;

/** What stands above the letter's text: letter head, place and day, number, subject, state of the data, and to whom it goes. */
export function putOpening(grid: Grid, context: SheetContext, letter: Letter, { date }: LetterAuthor): void {
  const { texts, total, period, subtitle } = context;
  putLetterHead(grid, letter, { middle: middleColumn, columns: lastColumn + 1 });
  const place = letter.place ?? texts.text('leader.blankPlace');
  const day = date === null ? texts.text('leader.blankDay') : texts.longDate(date);
  grid.put(grid.height, lastColumn, `${place}, ${day}`, 'letterRight');
  const [, state = ''] = subtitle;
  const subject = texts.text('leader.title', {
    area: total.name,
    programme: texts.text('report.programme', { period }),
  });
  grid.put(grid.height, 0, texts.text('leader.number', { number: texts.text('leader.blankNip') }), 'text');
  grid.put(grid.height, 0, texts.text('leader.subject', { subject }), 'strong');
  grid.put(grid.height, 0, texts.text('leader.state', { state }), 'text');
  grid.skip(1);
  grid.put(
    grid.height,
    0,
    texts.text('leader.to', { to: letter.addressee ?? texts.text('leader.blankOffice') }),
    'text',
  );
  grid.put(grid.height, 0, texts.text('leader.at'), 'text');
  grid.skip(1);
}

/**
 * Three blocks side by side: who prepared, checked, and takes note, each with room to sign, name and NIP; what is not known is a line to be filled in
 * by hand.
 */
export function putSignatures(grid: Grid, { texts }: SheetContext, letter: Letter, author: LetterAuthor): void {
  const blocks = [
    { column: 0, role: 'prepared', name: author.name, office: author.position, nip: letter.preparedNip },
    { column: 2, role: 'checked', name: letter.checkedName, office: letter.checkedOffice, nip: letter.checkedNip },
    { column: 5, role: 'noted', name: letter.notedName, office: letter.notedOffice, nip: letter.notedNip },
  ] as const;
  grid.skip(1);
  const top = grid.height;
  for (const { column, role, name, office, nip } of blocks) {
    const number = nip ?? texts.text('leader.blankNip');
    grid.put(top, column, texts.text(`leader.${role}`), 'text');
    grid.put(top + 1, column, office ?? texts.text('leader.blankOffice'), 'text');
    grid.put(top + 2 + signatureRows, column, name ?? texts.text('leader.blankName'), 'strong');
    grid.put(top + 3 + signatureRows, column, texts.text('leader.nip', { nip: number }), 'text');
  }
}
