import type { WorkbookSpec } from '../../src/engine/report';
import type { CellValue } from '../../src/engine/schema';
import { kabupatenArea } from './areas';
import { sheetIn, tinySpec } from './parts';

/**
 * A tiny workbook of the sample as that of another kecamatan: its codes and names, in Profil and everywhere else, are those of the official list there.
 * @param part which of the sample's workbooks it is made of
 * @param place which kecamatan of the kabupaten it becomes
 */
export function tinySpecOf(kabupaten: string, place: number, part = place): WorkbookSpec {
  const spec = tinySpec(part);
  const whole = kabupatenArea(kabupaten);
  const kecamatan = whole.areas[place];
  if (kecamatan === undefined) throw new Error(`no kecamatan ${place} in ${kabupaten}`);
  const names = new Map<CellValue, CellValue>([
    ['33.26', whole.code],
    ['Kabupaten Pekalongan', whole.name],
  ]);
  for (const [entry, value] of sheetIn(spec, 'Profil').rows) {
    if (entry === 'Kode Kecamatan') names.set(value ?? null, kecamatan.code);
    if (entry === 'Kecamatan') names.set(value ?? null, kecamatan.name);
  }
  const { columns, rows } = sheetIn(spec, 'Desa');
  const at = (header: string) => columns.findIndex((column) => column.header === header);
  const desa = new Map<CellValue, { readonly code: string; readonly name: string }>();
  [...rows].forEach((cells, index) => {
    const official = kecamatan.areas.filter(({ code }) => /\.2\d{3}$/.test(code))[index];
    if (official !== undefined) desa.set(cells[at('Kode Desa')] ?? null, official);
  });
  return {
    ...spec,
    dataSheets: spec.dataSheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => {
        const own = sheet.name === 'Desa' ? desa.get(cells[at('Kode Desa')] ?? null) : undefined;
        return cells.map((value, column): CellValue => {
          if (own !== undefined && column === at('Desa/Kelurahan')) return own.name;
          if (own !== undefined && column === at('Jenis')) return 'Desa';
          return desa.get(value)?.code ?? names.get(value) ?? value;
        });
      }),
    })),
  };
}
