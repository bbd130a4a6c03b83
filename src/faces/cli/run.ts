import { availableParallelism } from 'node:os';
import { Command, CommanderError, Help, Option } from 'commander';
import type { Language, Translate } from '../../messages';
import packageJson from '../../../package.json';
import { areaFiles, upperNames } from './areas';
import { arrearsCommand } from './arrears';
import { deckCommand } from './deck';
import { CliError } from './error';
import { explainCommand } from './explain';
import { fixCommand } from './fix';
import { importCommand } from './import';
import { indicatorsCommand } from './indicators';
import { loansCommand } from './loans';
import { mergeCommand } from './merge';
import { recapCommand } from './recap';
import { recalculateCommand } from './recalculate';
import { consolidateCommand, reportCommand } from './report';
import { FileReader } from './reading/reader';
import { sampleCommand } from './sample';
import { Session, type ExitCode, type Streams } from './session';
import { sqlCommand } from './sql';
import { statementCommand } from './statement';
import { storeCommand } from './store';
import { templateCommand } from './template';
import { validateCommand } from './validate';

const languages = ['id', 'en'] as const satisfies readonly Language[];

/** The language of help and messages; needed before the arguments are understood, since the help itself is in that language. */
function languageOf(args: readonly string[]): Language {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const wanted = joined ?? args[args.indexOf('--lang') + 1];
  return args.some((arg) => arg === '--lang' || arg.startsWith('--lang='))
    ? (languages.find((language) => language === wanted) ?? 'id')
    : 'id';
}

/** What commander adds to its messages: what is like what was typed, and what may be chosen. */
const additions = [
  [/\(Did you mean (?:one of )?(.+)\?\)/, 'cli.commander.meant'],
  [/Allowed choices are (.+)\./, 'cli.commander.choices'],
] as const;

/** What commander found wrong with the arguments, in our words. The names and values concerned stand in its message in quotes. */
function argumentError({ code, message }: CommanderError, translate: Translate): CliError {
  const key = `cli.${code}`;
  if (!translate.has(key)) return new CliError('cli.error.arguments', { what: message });
  const what = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted).join(', ');
  const [hint = ''] = additions.flatMap(([pattern, text]) => {
    const names = pattern.exec(message)?.[1];
    return names === undefined ? [] : [` ${translate(text, { names })}`];
  });
  return new CliError(key, { what, hint });
}

/** Commander's help with its own English words replaced. */
function helpIn(translate: Translate): Partial<Help> {
  const plain = new Help();
  const word = (text: string): string => {
    const key = `cli.help.${text}`;
    return translate.has(key) ? translate(key) : text;
  };
  return {
    styleTitle: word,
    commandUsage: (command) => plain.commandUsage(command).replace('[options]', word('[options]')),
    subcommandTerm: (command) => command.name(),
    optionDescription: ({ description, argChoices }) =>
      argChoices ? `${description} (${argChoices.join(', ')})` : description,
  };
}

function program(session: Session, streams: Streams): Command {
  const { translate } = session;
  const root = new Command('indikator')
    .description(translate('cli.about'))
    .version(packageJson.version, '--version', translate('cli.option.version'))
    .addOption(new Option('--lang <id|en>', translate('cli.option.lang')).choices(languages).default('id'))
    .option('--quiet', translate('cli.option.quiet'))
    .usage(translate('cli.usage'));
  const commands = [
    validateCommand(session),
    indicatorsCommand(session),
    explainCommand(session),
    reportCommand(session),
    deckCommand(session),
    consolidateCommand(session),
    recapCommand(session),
    storeCommand(session),
    mergeCommand(session),
    fixCommand(session),
    loansCommand(session),
    arrearsCommand(session),
    statementCommand(session),
    recalculateCommand(session),
    importCommand(session),
    templateCommand(session),
    sampleCommand(session),
    sqlCommand(session),
  ];
  for (const command of commands) root.addCommand(command);
  for (const command of [root, ...commands]) {
    command
      .helpOption('-h, --help', translate('cli.option.help'))
      .helpCommand(false)
      .exitOverride()
      .configureOutput({
        writeOut: (text) => void streams.out.write(text),
        // Wrong arguments are told in one line of our own.
        writeErr: () => {},
      })
      .configureHelp(helpIn(translate));
  }
  return root;
}

/** How many read at once: one for each processor, since the thread that checks waits for them most of the time, but two at most, since what they read waits in memory. */
const readersFor = (processors: number): number => Math.min(2, processors);

/**
 * Runs the command line (docs/spec/cli.md).
 * @param args the arguments without node and script
 * @param wilayah folder with the area codes, one file for each kabupaten
 * @param worker script that reads files apart, where several are given (`FileReader`); without it they are read here
 * @returns the exit code, when all has been written; every failure has been told on `streams.error`
 */
export async function run(
  args: readonly string[],
  streams: Streams,
  wilayah: string,
  worker: string | null = null,
): Promise<ExitCode> {
  const reader = new FileReader(worker, undefined, readersFor(availableParallelism()));
  const [areas, names] = [areaFiles(wilayah), () => upperNames(wilayah)];
  const session = new Session(languageOf(args), args.includes('--quiet'), areas, names, streams, reader);
  try {
    await program(session, streams).parseAsync([...args], { from: 'user' });
  } catch (error) {
    const harmless = error instanceof CommanderError && error.exitCode === 0;
    if (!harmless) session.complain(error instanceof CommanderError ? argumentError(error, session.translate) : error);
  }
  await reader.close();
  await session.finish();
  return session.exitCode;
}
