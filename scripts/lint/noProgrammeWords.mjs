import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Refuses what belongs to a programme where none may be known: its nouns in names, texts and comments, and whatever its tables, lists, profile and
 * indicators are called.
 */

/** Nouns of the programme, and English words for them. */
const nouns = new Set(
  `desa kelurahan kecamatan kabupaten bkm lkm upk ksm blm pnpm p2kp plpbk pjm pronangkis tridaya swadaya relawan fasilitator
  pinjaman tunggakan menunggak angsuran saldo kolektibilitas kegiatan prasarana memuaskan penundaan kemandirian kemendagri pob
  board boards loan loans borrower borrowers instalment instalments arrears village villages`.split(/\s+/),
);

/** Texts in quotes in the source of the programme that are long enough to be nothing else. */
function namesIn(folder) {
  const indicators = readdirSync(join(folder, 'indicators')).map((file) => join('indicators', file));
  const quoted = ['tables.ts', 'lists.ts', 'profil.ts', ...indicators].flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/'([^'\n]+)'/g)].map(([, text]) => text),
  );
  return quoted.filter(
    (text) => /^[A-Z].*[a-z]+ \S*[A-Za-z]{3}/.test(text) || /^[a-z]{3}\.[a-z_]+[a-z0-9_]*$/.test(text),
  );
}

/** `desaOfRow` and `DESA_ROW` as words. */
const wordsOf = (text) => text.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*[a-z]*/g) ?? [];

/** @type {import('eslint').Rule.RuleModule} */
export const noProgrammeWords = {
  meta: {
    type: 'problem',
    schema: [{ type: 'string' }],
    messages: { word: '"{{word}}" is a word of the programme: it belongs to src/programme.' },
  },
  create(context) {
    const { options } = context;
    const names = namesIn(options[0]);
    return {
      Program(program) {
        for (const { value, loc } of [...program.tokens, ...program.comments]) {
          const word =
            wordsOf(value).find((each) => nouns.has(each.toLowerCase().replace(/nya$/, ''))) ??
            names.find((name) => value.includes(name));
          if (word !== undefined) context.report({ loc, messageId: 'word', data: { word } });
        }
      },
    };
  },
};
