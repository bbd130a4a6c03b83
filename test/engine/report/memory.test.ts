import { memoryTables, readMemory } from '../../../src/engine/report';
import { workbook } from '../../support/markdown';
import { reportWords } from '../../support/programme';
import { catalogue } from '../../../src/programme/indicators';

const texts = reportWords();
const read = (markdown: string) => readMemory(catalogue, workbook(markdown).tables, texts);

test('history and targets, whatever the form of the period and of the indicator’s name', () => {
  const { history, targets } = read(`
    ## Riwayat Indikator as table
    | Periode | Wilayah | Indikator | Nilai |
    | "2014-06" | 33.26 | wil.desa | 117 |
    | 2014-09-30 | 33.26 | wil.desa | 118 |
    | besok | 33.26 | wil.desa | 119 |
    | "2014-09" | 33.26 | upk.par | – |
    ## Pengaturan
    | Pengaturan aplikasi |
    | Nilai | Nama |
    | 0.1 | Target upk.par |
    | 0.95 | target  BLM dimanfaatkan terhadap BLM cair |
    | 3 | Ambang menunggak (bulan) |
    | 1 | Target yang tidak ada |
    | banyak | Target wil.desa |`);
  expect(history).toEqual([
    { period: '2014-06', area: '33.26', indicator: 'wil.desa', value: 117 },
    { period: '2014-09', area: '33.26', indicator: 'wil.desa', value: 118 },
  ]);
  expect([...targets]).toEqual([
    ['upk.par', 0.1],
    ['blm.persen_dimanfaatkan', 0.95],
  ]);
});

test('a workbook without these tables, or with other headings, remembers nothing', () => {
  expect(read('')).toEqual({ history: [], targets: new Map() });
  expect(read('## Pengaturan\n| A | B |\n| Target upk.par | 0.1 |').targets.size).toBe(0);
  expect(memoryTables).toEqual(['Riwayat Indikator', 'Pengaturan']);
});
