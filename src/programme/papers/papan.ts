import { valueAt } from '../../engine/check';
import { textAt } from '../../engine/dataset';
import { isClassed, numberOf, type AreaIndicators } from '../../engine/measure';
import { PaperSheet, unknownMark, type Paper, type PaperSubject, type StyleName } from '../../engine/report';
import type { CellValue } from '../../engine/schema';
import type { IndicatorId } from '../indicators';
import { boardsOf, boardTitle, dataOf, loansOf, type PaperData } from './common';
import { putPapanCharts } from './papanCharts';

/** What it is and the figure, twice: loans on the left, grants, works and board on the right. */
const widths = [30, 20, 30, 20] as const;
const sides = { left: 0, right: 2 } as const;

/** A sheet with one board's figures, and where they come from. */
interface Poster {
  readonly sheet: PaperSheet;
  readonly data: PaperData;
  readonly subject: PaperSubject;
  readonly board: number;
  readonly area: AreaIndicators;
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

  line(key: string, value: number | null, unit: Unit): void {
    this.figure(this.text(key), value, looks[unit]);
  }

  /** Words, and a figure beside them. */
  figure(words: string, value: CellValue, style: StyleName): void {
    this.poster.sheet.grid.put(this.row, this.column + 1, value ?? unknownMark, style);
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

/** What was paid back of the revolving loans of a board, in rupiah. */
function repaidOf({ book }: PaperData, board: number): number {
  const { Pinjaman: rows } = book.tables;
  return book
    .loansOf(board)
    .filter((row) => valueAt(rows, row, 'Jenis') === 'Bergulir')
    .reduce((sum, row) => sum + Number(valueAt(rows, row, 'Angsuran Pokok') ?? 0), 0);
}

function putLoans(side: Side): void {
  const { poster } = side;
  const { subject, data, board, area } = poster;
  const { texts } = data.context;
  const par = area.values['upk.par'];
  const parClass = isClassed(par) && par.class !== null ? texts.text(`class.${par.class}`) : unknownMark;
  side.heading('loans');
  side.line('modalAwal', figure(poster, 'upk.modal_awal'), 'rupiah');
  side.line('aset', figure(poster, 'upk.aset'), 'rupiah');
  side.line('lentYear', figure(poster, 'pin.pokok_tahun', subject.indicators.period.slice(0, 4)), 'rupiah');
  side.line('lent', figure(poster, 'pin.pokok'), 'rupiah');
  side.line('repaid', repaidOf(data, board), 'rupiah');
  side.line('saldo', figure(poster, 'pin.saldo'), 'rupiah');
  side.line('ksm', figure(poster, 'pin.ksm'), 'whole');
  side.line('loanCount', figure(poster, 'pin.jumlah'), 'whole');
  side.line('women', figure(poster, 'pin.perempuan'), 'percent');
  side.line('poor', figure(poster, 'pin.miskin'), 'percent');
  side.line('arrears', figure(poster, 'pin.tunggakan'), 'rupiah');
  side.figure(side.text('par', { class: parClass }), figure(poster, 'upk.par'), looks.percent);
  side.line('income', figure(poster, 'upk.pendapatan'), 'rupiah');
  side.line('cost', figure(poster, 'upk.biaya'), 'rupiah');
  side.line('profit', figure(poster, 'upk.laba'), 'rupiah');
}

/** Most kinds of works that are listed; the rest is counted. */
const mostWorks = 3;

function putGrants(side: Side): void {
  const { poster } = side;
  side.heading('grants');
  side.line('received', figure(poster, 'blm.cair'), 'rupiah');
  side.line('used', figure(poster, 'blm.dimanfaatkan'), 'rupiah');
  for (const use of ['lingkungan', 'sosial', 'ekonomi'] as const)
    side.line(use, figure(poster, `blm.${use}`), 'rupiah');
  side.line('swadaya', figure(poster, 'blm.swadaya'), 'rupiah');
  side.heading('works');
  const works = poster.area.values['fis.selesai'];
  const list = Array.isArray(works) ? works : [];
  for (const { jenis, satuan, volume } of list.slice(0, mostWorks))
    side.figure(`${jenis ?? unknownMark} (${satuan ?? unknownMark})`, volume ?? null, 'posterDecimal');
  if (list.length === 0) side.put(side.text('noWorks'), 'poster');
  if (list.length > mostWorks) side.put(side.text('moreWorks', { count: list.length - mostWorks }), 'poster');
}

function putBoard(side: Side): void {
  const { data, board } = side.poster;
  const { BKM: boards } = data.book.tables;
  const elected = valueAt(boards, board, 'Tanggal Pemilihan Terakhir');
  side.heading('board');
  side.line('members', figure(side.poster, 'bkm.pengurus'), 'whole');
  side.line('womenShare', figure(side.poster, 'bkm.perempuan'), 'percent');
  const day = typeof elected === 'number' ? data.context.texts.date(elected) : null;
  side.figure(side.text('elected'), day, 'posterRight');
}

/** Three plain sentences made from the figures. */
function putSentences(poster: Poster): void {
  const { sheet, data, subject, board } = poster;
  const { texts } = data.context;
  const loans = loansOf(subject, subject.period).filter((loan) => loan.board === board);
  const groups = new Set(loans.map(({ group, row }) => (group === -1 ? `row ${row}` : group)));
  const late = new Set(
    loans.filter(({ state }) => state.lama > 0).map(({ group, row }) => (group === -1 ? `row ${row}` : group)),
  );
  const sentences = [
    texts.text('paper.papan.onTime', { count: groups.size, good: groups.size - late.size }),
    texts.text('paper.papan.back', {
      lent: texts.rupiah(figure(poster, 'pin.pokok') ?? 0),
      repaid: texts.rupiah(repaidOf(data, board)),
    }),
    texts.text('paper.papan.grantsUsed', {
      cair: texts.rupiah(figure(poster, 'blm.cair') ?? 0),
      used: texts.rupiah(figure(poster, 'blm.dimanfaatkan') ?? 0),
    }),
  ];
  for (const sentence of sentences) sheet.paragraph(sentence, 'poster', 1.25);
}

/** Papan Informasi: a page in large type for each board, for the notice board of its desa (docs/spec/statements.md 9). */
export const papan: Paper = {
  id: 'papan',
  make(subject) {
    const { context, indicators } = subject;
    const { texts } = context;
    const data = dataOf(subject);
    const codeOf = (board: number): string => {
      const desa = data.book.desaOf(board);
      return desa === -1 ? '' : textAt(data.book.tables.Desa.text('Kode Desa'), desa);
    };
    const areaOf = (board: number): AreaIndicators | undefined =>
      indicators.areas.find(({ level, code }) => level === 'desa' && code !== '' && code === codeOf(board));
    const boards = boardsOf(subject, data, (board) => areaOf(board) !== undefined);
    if (boards.length === 0) return [];
    const sheet = new PaperSheet(context, {
      id: 'papan',
      name: texts.text('paper.papan.sheet'),
      orientation: 'portrait',
      widths,
    });
    for (const board of boards) {
      const area = areaOf(board);
      if (area === undefined) continue;
      const poster = { sheet, data, subject, board, area };
      sheet.breakPage();
      sheet.head(texts.text('paper.papan.title'), []);
      sheet.line(boardTitle(data, board), 'posterHead');
      sheet.line(context.period, 'poster');
      putSentences(poster);
      const top = sheet.next;
      putLoans(new Side(poster, sides.left, top));
      const right = new Side(poster, sides.right, top);
      putGrants(right);
      putBoard(right);
      putPapanCharts(sheet, area, board);
      sheet.signatures([{ column: 2, office: texts.text('paper.office.bkm') }]);
    }
    return [sheet.finish()];
  },
};
