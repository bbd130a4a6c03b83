/** Every indicator at every level is the same by the engine and by the views in DuckDB, on random workbooks of several provinces. */
import { serialOf } from '../../../src/engine/dataset';
import { measuresOf, of, ofPart, special, type Formula, type IndicatorDefinition } from '../../../src/engine/measure';
import type { Programme } from '../../../src/engine/programme';
import { programme } from '../../../src/programme';
import { tables } from '../../../src/programme/tables';
import { perpustakaan } from '../../programme-kecil/perpustakaan';
import { effort } from '../../support/effort';
import { duckdb } from '../../support/store/duckdb';
import { differences } from '../../support/store/equal';
import { randomStore, type StorePlan } from '../../support/store/randomStore';

const seeds = Array.from({ length: effort.runs(1, 8) }, (_, index) => index + 1);

const plan: StorePlan = effort.isWhole
  ? {
      wholes: ['33.26', '33.27', '35.01', '71.02'],
      periods: [
        [2014, 12],
        [2015, 2],
      ],
    }
  : { wholes: ['33.26', '71.02'], periods: [[2015, 2]] };

/** Differences between engine and DuckDB; of a sample only some of the indicators have their own view asked too. */
async function compared(
  { schema, catalogue, settingBook }: Pick<Programme, 'schema' | 'catalogue' | 'settingBook'>,
  own: StorePlan,
  seed: number,
  asked: readonly string[] = ['upk.lar', 'upk.kelas', 'fis.selesai', 'upk.par_bulan', 'lem.forum'],
) {
  const subject = { schema, catalogue, settings: settingBook.defaults };
  const { wholes, statements } = randomStore(subject, own, seed);
  const database = await duckdb(statements('duckdb'));
  const found = await differences(subject, wholes, database.ask, (each) => effort.isWhole || asked.includes(each.id));
  database.close();
  return found;
}

test.each(seeds)('all indicators of all levels of random workbooks, seed %i', async (seed) => {
  expect(await compared(programme, plan, seed)).toEqual([]);
});

test.each(seeds)('so of another programme, seed %i', async (seed) => {
  expect(await compared(perpustakaan, { wholes: ['71', '72'], periods: [[2024, 2]] }, seed)).toEqual([]);
});

test.each(seeds)('an indicator that is added has its view, whatever it looks at, seed %i', async (seed) => {
  const [desa, loans, plans, forums, photos] = [
    measuresOf(tables.Desa),
    measuresOf(tables.Pinjaman),
    measuresOf(tables.Jadwal),
    measuresOf(tables.Forum),
    measuresOf(tables.Foto),
  ];
  const payments = measuresOf(tables.Angsuran);
  const formulas: Readonly<Record<string, Formula>> = {
    // Rows two tables away from their areas, and rows of areas of two levels.
    'uji.jadwal': of(plans.sumOf(['Pokok', 'Jasa'])),
    'uji.foto': of(photos.count(photos.isNot('Tahap', '0%'))),
    'uji.forum': of(forums.sum('Anggota BKM', forums.is('Aktif', 'Ya'))),
    'uji.tidak': of(desa.count(desa.isNot('PLPBK', 'Ya'))),
    'uji.sejak': of(loans.count(loans.compare('Tanggal Cair', '>=', serialOf(2013, 7, 1)))),
    'uji.kosong': of(loans.sum('Pokok', loans.blank('Tanggal Lunas'))),
    // Names that mean the same in every area: each counts where it stands first.
    'uji.nama': of(loans.distinct({ id: 'nama', by: ['Kode KSM', 'Nama KSM'] })),
    'uji.jenis': of(loans.distinct({ id: 'jenis', by: ['Jenis'] }, loans.is('Status', 'Aktif'))),
    'uji.dibayar': special({
      id: 'ujiDibayar',
      parts: { keyOf: 'Pinjaman' },
      formula: ofPart.isAbove0(ofPart.measure(payments.sum('Pokok'))),
      empty: 0,
      contributions: () => [],
    }),
  };
  const indicators = Object.entries(formulas).map(([id, formula]): IndicatorDefinition => ({
    kind: 'value',
    id,
    section: 'uji',
    unit: 'number',
    source: 'uji',
    formula,
  }));
  const catalogue = { ...programme.catalogue, indicators, reportedBy: null, earlierAt: null };
  const small: StorePlan = { wholes: ['33.26', '71.02'], periods: [[2014, 12]] };
  expect(await compared({ ...programme, catalogue }, small, seed, Object.keys(formulas))).toEqual([]);
});
