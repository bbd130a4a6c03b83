import { enWords } from './en';
import { enCli } from './en/cli';
import { idWords } from './id';
import { idCli } from './id/cli';

/** The product's own texts, whatever the programme. The Indonesian keys are the contract; the compiler holds English to the same ones. */
const id = { ...idWords, ...idCli };

/** Key of a text of the product. */
export type MessageKey = keyof typeof id;

export const catalogues: Readonly<Record<'id' | 'en', Readonly<Record<MessageKey, string>>>> = {
  id,
  en: { ...enWords, ...enCli },
};
