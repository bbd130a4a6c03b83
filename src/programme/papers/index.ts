import type { Paper } from '../../engine/report';
import { kartu } from './kartu';
import { kuitansi } from './kuitansi';
import { lpp } from './lpp';
import { lu02 } from './lu02';
import { neraca } from './neraca';
import { papan } from './papan';
import { tagih } from './tagih';
import { teguran } from './teguran';
import { tunggakan } from './tunggakan';

/** The papers of a UPK (docs/spec/statements.md 4). */
export const papers: readonly Paper[] = [tagih, kartu, teguran, kuitansi, tunggakan, lu02, lpp, neraca, papan];
