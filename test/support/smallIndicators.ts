import { computeIndicators } from '../../src/engine/measure';
import { catalogue } from '../../src/programme/indicators';
import { defaultSettings, type Settings } from '../../src/programme/settings/settings';
import { kabupatenArea } from './areas';
import { workbook } from './markdown';
import { read } from './programme';

export const official = kabupatenArea('33.26');

/** Profil of Kabupaten Pekalongan, June 2014. */
export const profil = `
## Profil
| Uraian | Isian |
|---|---|
| Kode Kabupaten | 33.26 |
| Periode | 2014-06-30 |
`.replace('33.26', '"33.26"');

/** Two desa of Bojong and one of Kedungwuni, with a board each: A, B and C. */
export const places = `
## Desa as table
| Kode Desa | Kecamatan | Desa/Kelurahan | Jenis | P2KP 2002 | KK | KK Miskin |
|---|---|---|---|---|---|---|
| 33.26.11.2001 | Bojong | Bukur | Desa | Ya | 100 | 40 |
| 33.26.11.2002 | Bojong | Kalipancur | Desa | Tidak | 200 | "?" |
| 33.26.13.1013 | Kedungwuni | Pekajangan | Kelurahan | Ya | 300 | 60 |

## BKM as table
| Kode BKM | Kode Desa | Nama BKM | Tanggal Berdiri | Tanggal Pemilihan Terakhir | PJM Pronangkis | Pengurus L | Pengurus P | Tahun BKM Award |
|---|---|---|---|---|---|---|---|---|
| A | 33.26.11.2001 | Mandiri | 2005-01-01 | 2011-06-30 | Ya | 10 | 5 | 2013 |
| B | 33.26.11.2002 | Sejahtera | 2011-06-29 | | Tidak | 8 | | |
| C | 33.26.13.1013 | Guyub | 2003-01-01 | 2011-06-29 | | | | 2014 |
`;

/** The indicators of a small workbook, by id and area code. */
export const indicators = (markdown: string, settings: Partial<Settings> = {}) => {
  const { areas } = computeIndicators(read(workbook(markdown)), {
    catalogue,
    official,
    settings: { ...defaultSettings, ...settings },
  });
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return (id: string, code = '33.26') => byCode.get(code)?.values[id];
};
