import { serialOf } from '../../engine/dataset';
import { dataSheet, profileSheet, rowsOf, type DataSheet, type TableRow, type WorkbookSpec } from '../../engine/report';
import { syntheticAuthor, templateVersion } from '../profil';
import { schema, type TableName, type Tables } from '../schema';
import type { Area } from '../../areas';
import { sumOf } from './apportion';
import { sampleForum, samplePartnerships, samplePhotos } from './aims';
import { angsuranRows, numbered, sampleEntries } from './angsuran';
import { sampleBlm } from './blm';
import { sampleBoards, type Board } from './boards';
import { figures } from './figures';
import { sampleKegiatan } from './kegiatan';
import { otherLoans, revolvingLoans, type Loan } from './loans';
import { monthEnd } from './months';
import { pinjamanRows } from './pinjaman';
import { seeded } from './random';
import { sampleCapital, upkRows } from './upk';

/** A workbook of the sample, ready to be written. */
export interface SampleWorkbook {
  readonly fileName: string;
  readonly spec: WorkbookSpec;
}

/** Code of the kabupaten that the sample is about. */
export const sampleKabupaten = figures.kabupaten;

/** Each part draws from a stream of its own, so that a change to one leaves the others as they are. */
const seeds = {
  boards: 1,
  blm: 2,
  kegiatan: 7,
  capital: 4,
  otherLoans: 5,
  loans: 1_000,
  upk: 2_000,
  forum: 3_000,
  partners: 8,
} as const;

/** Share of a UPK's assets that it lends out at most. */
const lendingShare = 0.76;

const periode = monthEnd(figures.year, figures.month);

function profilOf(areas: Area, kecamatan: Area) {
  return profileSheet(schema, {
    'Kode Kabupaten': areas.code,
    Kabupaten: areas.name,
    'Kode Kecamatan': kecamatan.code,
    Kecamatan: kecamatan.name,
    Periode: periode,
    'Disusun Oleh': syntheticAuthor,
    Jabatan: 'Fasilitator Kelurahan (contoh)',
    'Tanggal Penyusunan': serialOf(figures.year + 1, 1, 3),
    Revisi: 0,
    'Versi Templat': templateVersion,
  });
}

/** A data table of the programme as a sheet. */
function sheetOf<Name extends TableName>(name: Name, rows: readonly TableRow<Tables[Name]>[]): DataSheet {
  return dataSheet(schema, name, rowsOf(schema.tables[name], rows));
}

/**
 * The sample: one synthetic workbook for each of the eight kecamatan that the programme assisted in Kabupaten Pekalongan.
 * Below the kabupaten everything is invented by a seeded generator; the totals are exactly the deck's (`figures`), and every rule holds.
 * @param areas area codes of 33.26; throws when they do not hold the deck's 119 desa
 */
export function sampleWorkbooks(areas: Area): readonly SampleWorkbook[] {
  const boards = sampleBoards(areas, seeded(seeds.boards));
  const blm = sampleBlm(boards, seeded(seeds.blm));
  const kegiatan = sampleKegiatan(blm, seeded(seeds.kegiatan));
  const ekonomi = boards.map((board) => sumOf(blm, (one) => (one.board === board ? one.used.Ekonomi : 0)));
  const capital = sampleCapital(boards, ekonomi, seeded(seeds.capital));
  const others = otherLoans(boards, seeded(seeds.otherLoans));

  const books = boards.map((board, index) => {
    const { modalAwal = 0, aset = 0 } = capital[index] ?? {};
    const other = others.get(board);
    const loans: Loan[] = revolvingLoans(board, aset * lendingShare, seeded(seeds.loans + index));
    if (other) loans.push(other);
    const upk = upkRows(board, { modalAwal, aset }, loans, seeded(seeds.upk + index));
    const own = numbered(board, loans);
    const entries = sampleEntries(board, own);
    return { board, pinjaman: pinjamanRows(board, own, entries, periode), angsuran: angsuranRows(entries), upk };
  });

  const partnerships = samplePartnerships(boards, seeded(seeds.partners));

  const kecamatan = [...new Set(boards.map((board) => board.kecamatan))];
  return kecamatan.map((own, index) => {
    const isOwn = ({ board }: { readonly board: Board }) => board.kecamatan === own;
    const ownBoards = boards.filter((board) => board.kecamatan === own);
    const ownBooks = books.filter(isOwn);
    const ownBkm = new Set<unknown>(ownBoards.map(({ kodeBkm }) => kodeBkm));
    const works = kegiatan.filter(isOwn).map(({ row }) => row);
    return {
      fileName: `contoh-${own.code}-${own.name}.xlsx`,
      spec: {
        title: `${syntheticAuthor}: Kecamatan ${own.name}`,
        dataSheets: [
          profilOf(areas, own),
          sheetOf(
            'Desa',
            ownBoards.map((board) => board.desaRow),
          ),
          sheetOf(
            'BKM',
            ownBoards.map((board) => board.bkmRow),
          ),
          sheetOf(
            'BLM',
            blm.filter(isOwn).map(({ row }) => row),
          ),
          sheetOf('Kegiatan', works),
          sheetOf(
            'Pinjaman',
            ownBooks.flatMap(({ pinjaman }) => pinjaman),
          ),
          sheetOf(
            'Angsuran',
            ownBooks.flatMap(({ angsuran }) => angsuran),
          ),
          sheetOf(
            'UPK',
            ownBooks.flatMap(({ upk }) => upk),
          ),
          sheetOf('Forum', [sampleForum(own, ownBoards, seeded(seeds.forum + index))]),
          sheetOf(
            'Kemitraan',
            partnerships.filter((row) => ownBkm.has(row['Kode BKM'])),
          ),
          sheetOf('Foto', samplePhotos(works)),
        ],
        report: null,
      },
    };
  });
}
