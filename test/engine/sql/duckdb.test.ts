/** Every indicator at every level is the same by the engine and by the views in DuckDB, on random workbooks of several provinces. */
import type { Programme } from '../../../src/engine/programme';
import { programme } from '../../../src/programme';
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
async function compared({ schema, catalogue, settingBook }: Programme, own: StorePlan, seed: number) {
  const subject = { schema, catalogue, settings: settingBook.defaults };
  const { wholes, statements } = randomStore(subject, own, seed);
  const database = await duckdb(statements('duckdb'));
  const found = await differences(
    subject,
    wholes,
    database.ask,
    (each) => effort.isWhole || ['upk.lar', 'upk.kelas', 'fis.selesai', 'upk.par_bulan', 'lem.forum'].includes(each.id),
  );
  database.close();
  return found;
}

test.each(seeds)('all indicators of all levels of random workbooks, seed %i', async (seed) => {
  expect(await compared(programme, plan, seed)).toEqual([]);
});

test.each(seeds)('so of another programme, seed %i', async (seed) => {
  expect(await compared(perpustakaan, { wholes: ['71', '72'], periods: [[2024, 2]] }, seed)).toEqual([]);
});
