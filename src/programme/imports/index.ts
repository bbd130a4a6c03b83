import type { Imports } from '../../engine/entry';
import { angsuranImport } from './angsuran';
import { pinjamanImport } from './pinjaman';
import { words } from './words';

/** What rows need that come from lists of another layout. */
export const imports: Imports = { words, tables: { Angsuran: angsuranImport, Pinjaman: pinjamanImport } };
