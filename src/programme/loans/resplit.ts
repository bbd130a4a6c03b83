import { addEntries, entriesOf, lastSchedule, withEntries, type Account, type Entry } from './account';
import { isOpening } from './opening';
import { bagi } from './split';

/** An entry whose stored split is not the one that the ledger would make now. */
export interface Resplit {
  readonly before: Entry;
  readonly after: Entry;
}

/**
 * *Bagi ulang* (docs/spec/ledger.md 4): splits the payments of open months anew, by day, then by Nomor Bukti, and gives those that come out otherwise. Left as they
 * are: opening rows, reversals and what they reverse, payments up to the last plan of Jadwal, one that settled the loan by less jasa than planned, and whatever would
 * not be used up.
 * @param closed last day of the last closed month, a date serial; null while none is closed
 */
export function bagiUlang(account: Account, closed: number | null): readonly Resplit[] {
  const entries = entriesOf(account);
  const fixedUntil = Math.max(closed ?? -Infinity, lastSchedule(account) ?? -Infinity);
  const reversed = new Set(entries.map(({ koreksiAtas }) => koreksiAtas));
  const isOpen = ({ tanggal, bukti, koreksiAtas }: Entry): boolean =>
    tanggal > fixedUntil && koreksiAtas === undefined && !reversed.has(bukti) && !isOpening(bukti);
  const open = entries.filter(isOpen).sort(byDayAndReceipt);
  const anew = splitAnew(account, entries, open);
  const isSettled = pokokOf(entries) === account.terms.pokok;
  const staysSettled = pokokOf(anew.map(({ after }) => after)) === pokokOf(open);
  const kept = isSettled && !staysSettled ? splitAnew(account, entries, open.slice(0, -1)) : anew;
  return kept.filter(({ before, after }) => before.pokok !== after.pokok);
}

const pokokOf = (entries: readonly Entry[]): number => entries.reduce((sum, { pokok }) => sum + pokok, 0);

/** Splits the open entries one after another, each on top of all that stays as it is and of those before it. */
function splitAnew(account: Account, entries: readonly Entry[], open: readonly Entry[]): readonly Resplit[] {
  const free = new Set(open);
  let sofar = withEntries(
    account,
    entries.filter((entry) => !free.has(entry)),
  );
  return open.map((before) => {
    const { jasa, pokok, lebih } = bagi(sofar, before.tanggal, before.jasa + before.pokok);
    const after = lebih === 0 ? { ...before, jasa, pokok } : before;
    sofar = addEntries(sofar, after);
    return { before, after };
  });
}

const byDayAndReceipt = (a: Entry, b: Entry): number =>
  a.tanggal - b.tanggal || (a.bukti < b.bukti ? -1 : a.bukti > b.bukti ? 1 : 0);
