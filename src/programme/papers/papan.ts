import { valueAt } from '../../engine/check';
import { isClassed, numberOf, type AreaIndicators, type Contributions } from '../../engine/measure';
import { unknownMark, type CellTrace, type PaperSheet, type StyleName } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import type { ArrearsLoan } from '../arrears/arrearsLoan';
import type { IndicatorId } from '../indicators';
import { boardPaper } from './boardPaper';
import { askedBoards, boardTitle, kodeDesa, loansByBoard, type PaperData } from './common';
import { cellsOf, cellTrace } from './loanSources';
import { putPapanCharts } from './papanCharts';

/** What it is and the figure, twice: loans on the left, grants, works and board on the right. */
const widths = [29, 20, 2, 29, 20] as const;
const sides = { left: 0, right: 3 } as const;

/** A sheet with one board's figures, and where they come from. */
interface Poster {
  readonly sheet: PaperSheet;
  readonly data: PaperData;
  readonly board: number;
  readonly area: AreaIndicators;
  readonly loans: readonly ArrearsLoan[];
}

type Unit = 'whole' | 'rupiah' | 'percent';
const looks = { whole: 'posterWhole', rupiah: 'posterRupiah', percent: 'posterPercent' } as const;

/** One half of the page, filled from above. */
class Side {
  constructor(
    readonly poster: Poster,
    private readonly column: number,
    private row: number,
  ) {}

  heading(key: string): void {
    this.put(this.text(key), 'section');
  }

  /** An indicator of the desa; of a series the value of one group. */
  indicator(key: string, id: IndicatorId, unit: Unit, group?: string): void {
    this.figure(this.text(key), figure(this.poster, id, group), looks[unit], traceOf(this.poster, id, group));
  }

  /** Words, and a figure beside them. */
  figure(words: string, value: CellValue, style: StyleName, trace?: CellTrace): void {
    const cell = { value: value ?? unknownMark, style, ...(trace === undefined ? {} : { trace }) };
    this.poster.sheet.grid.show(this.row, this.column + 1, cell);
    this.put(words, 'poster');
  }

  put(words: string, style: StyleName): void {
    this.poster.sheet.grid.put(this.row, this.column, words, style);
    this.row += 1;
  }

  text(key: string, params?: Readonly<Record<string, string | number>>): string {
    return this.poster.data.context.texts.text(`paper.papan.${key}`, params);
  }
}

const figure = ({ area }: Poster, id: IndicatorId, group?: string): number | null => numberOf(area.values[id], group);

/** Explains an indicator's number. */
const traceOf = ({ area }: Poster, id: IndicatorId, group?: string): CellTrace => ({
  kind: 'indicator',
  id,
  area: { level: area.level, code: area.code },
  ...(group === undefined ? {} : { group }),
});

/** A column of Pinjaman summed up over revolving loans of a board, and their rows. */
function sumOfLoans({ book }: PaperData, board: number, header: 'Angsuran Pokok' | 'Anggota', isActive = false) {
  const { Pinjaman } = book.tables;
  const rows = book
    .loansOf(board)
    .filter((row) => valueAt(Pinjaman, row, 'Jenis') === 'Bergulir')
    .filter((row) => !isActive || valueAt(Pinjaman, row, 'Status') === 'Aktif');
  return { rows, amount: rows.reduce((sum, row) => sum + Number(valueAt(Pinjaman, row, header) ?? 0), 0) };
}

/** What was paid back of all revolving loans of a board, in rupiah. */
const repaidOf = (data: PaperData, board: number) => sumOfLoans(data, board, 'Angsuran Pokok');

function putLoans(side: Side): void {
  const { poster } = side;
  const { data, board, area } = poster;
  const { texts } = data.context;
  const par = area.values['upk.par'];
  const parClass = isClassed(par) && par.class !== null ? texts.text(`class.${par.class}`) : unknownMark;
  side.heading('loans');
  side.indicator('modalAwal', 'upk.modal_awal', 'rupiah');
  side.indicator('aset', 'upk.aset', 'rupiah');
  side.indicator('lentYear', 'pin.pokok_tahun', 'rupiah', data.indicators.period.slice(0, 4));
  side.indicator('lent', 'pin.pokok', 'rupiah');
  const putSum = (key: string, header: 'Angsuran Pokok' | 'Anggota', unit: Unit, isActive: boolean): void => {
    const { rows, amount } = sumOfLoans(data, board, header, isActive);
    const words = side.text(key);
    const cells = (): readonly Contributions[] => [cellsOf('Pinjaman', data.book.tables.Pinjaman, header, rows)];
    // What was lent is not known where there is no table of loans: then neither is this.
    const shown = figure(poster, 'pin.pokok') === null ? null : amount;
    side.figure(words, shown, looks[unit], cellTrace(data.context, words, texts.text('paper.trace.loans'), cells));
  };
  putSum('repaid', 'Angsuran Pokok', 'rupiah', false);
  side.indicator('saldo', 'pin.saldo', 'rupiah');
  side.indicator('ksm', 'pin.ksm', 'whole');
  side.indicator('loanCount', 'pin.jumlah', 'whole');
  putSum('members', 'Anggota', 'whole', true);
  side.indicator('women', 'pin.perempuan', 'percent');
  side.indicator('poor', 'pin.miskin', 'percent');
  side.indicator('arrears', 'pin.tunggakan', 'rupiah');
  side.figure(
    side.text('par', { class: parClass }),
    figure(poster, 'upk.par'),
    looks.percent,
    traceOf(poster, 'upk.par'),
  );
  side.indicator('income', 'upk.pendapatan', 'rupiah');
  side.indicator('cost', 'upk.biaya', 'rupiah');
  side.indicator('profit', 'upk.laba', 'rupiah');
}

/** Most kinds of works that are listed; the rest is counted. */
const mostWorks = 3;

function putGrants(side: Side): void {
  const { poster } = side;
  side.heading('grants');
  side.indicator('received', 'blm.cair', 'rupiah');
  side.indicator('used', 'blm.dimanfaatkan', 'rupiah');
  for (const use of ['lingkungan', 'sosial', 'ekonomi'] as const) side.indicator(use, `blm.${use}`, 'rupiah');
  side.indicator('swadaya', 'blm.swadaya', 'rupiah');
  side.heading('works');
  const works = poster.area.values['fis.selesai'];
  const list = Array.isArray(works) ? works : [];
  for (const { jenis, satuan, volume } of list.slice(0, mostWorks))
    side.figure(`${jenis ?? unknownMark} (${satuan ?? unknownMark})`, volume ?? null, 'posterDecimal');
  const isKnown = poster.data.book.dataset.present.has('Kegiatan');
  if (list.length === 0) side.put(isKnown ? side.text('noWorks') : unknownMark, 'poster');
  if (list.length > mostWorks) side.put(side.text('moreWorks', { count: list.length - mostWorks }), 'poster');
}

function putBoard(side: Side): void {
  const { data, board } = side.poster;
  const { BKM: boards } = data.book.tables;
  const elected = valueAt(boards, board, 'Tanggal Pemilihan Terakhir');
  side.heading('board');
  side.indicator('officers', 'bkm.pengurus', 'whole');
  side.indicator('womenShare', 'bkm.perempuan', 'percent');
  const day = typeof elected === 'number' ? data.context.texts.date(elected) : null;
  side.figure(side.text('elected'), day, 'posterRight');
}

/** Plain sentences made from the figures: none where there is nothing to tell of, or where it is not known. */
function putSentences(poster: Poster): void {
  const { sheet, data, board, loans } = poster;
  const { texts } = data.context;
  const say = (key: string, params: Readonly<Record<string, string | number>>): void =>
    sheet.paragraph(texts.text(`paper.papan.${key}`, params), 'poster', 1.25);
  const groups = new Set(loans.map(({ group, row }) => (group === -1 ? `row ${row}` : group)));
  const late = new Set(
    loans.filter(({ state }) => state.lama > 0).map(({ group, row }) => (group === -1 ? `row ${row}` : group)),
  );
  if (groups.size > 0) say('onTime', { count: groups.size, good: groups.size - late.size });
  const lent = figure(poster, 'pin.pokok') ?? 0;
  if (lent > 0) say('back', { lent: texts.rupiah(lent), repaid: texts.rupiah(repaidOf(data, board).amount) });
  const cair = figure(poster, 'blm.cair') ?? 0;
  const used = figure(poster, 'blm.dimanfaatkan');
  if (cair > 0 && used !== null) say('grantsUsed', { cair: texts.rupiah(cair), used: texts.rupiah(used) });
}

function putPoster(poster: Poster): void {
  const { sheet, data, board, area } = poster;
  const { context } = data;
  sheet.head(context.texts.text('paper.papan.title'), []);
  sheet.line(boardTitle(data, board), 'posterHead');
  sheet.line(
    context.texts.text('paper.asOf', { area: context.period, day: context.texts.longDate(data.period) }),
    'poster',
  );
  putSentences(poster);
  const top = sheet.next;
  putLoans(new Side(poster, sides.left, top));
  const right = new Side(poster, sides.right, top);
  putGrants(right);
  putBoard(right);
  putPapanCharts(sheet, area, board);
  sheet.signatures([{ column: sides.right, office: context.texts.text('paper.office.bkm') }]);
}

/** Papan Informasi: a page in large type for each board, for the notice board of its desa (docs/spec/statements.md 9). */
export const papan = boardPaper({
  id: 'papan',
  orientation: 'portrait',
  widths,
  items: (data) => {
    const desa = data.indicators.areas.filter(({ level, code }) => level === 'desa' && code !== '');
    const byCode = new Map(desa.map((area) => [area.code, area]));
    const loans = loansByBoard(data, data.period);
    return new Map(
      askedBoards(data).flatMap((board) => {
        const area = byCode.get(kodeDesa(data.book, board));
        return area === undefined ? [] : [[board, { area, loans: loans.get(board) ?? [] }] as const];
      }),
    );
  },
  begin: (sheet, data) => ({ put: (board, own) => putPoster({ sheet, data, board, ...own }) }),
});
