import { enPane } from './en/pane';
import { idPane } from './id/pane';

/** The words that the pane's start page says before the programme itself is loaded. */
export const startTexts = { id: idPane, en: enPane };
