import type { Paper } from '../../engine/report';
import { tagih } from './tagih';
import { tunggakan } from './tunggakan';

/** The papers of a UPK (docs/spec/statements.md 4). */
export const papers: readonly Paper[] = [tagih, tunggakan];
