import { SingleBar } from 'cli-progress';
import { ConsolidationError } from '../../app';
import { translator, type Language, type Translate } from '../../messages';
import { programme } from '../../programme';
import { describeError } from '../../messages/error';
import type { AreaSource } from '../../areas';
import { WorkbookError } from '../../workbook/errors';
import { CliError } from './error';
import type { Input } from './files';
import type { ReadFile } from './reading/open';
import type { FileReader } from './reading/reader';
import { visible } from './terminal';

type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Where the command line writes to, and whether somebody is watching. */
export interface Streams {
  readonly out: Stream;
  readonly error: Stream;
}

/** 0 fine, 1 the data hold errors, 2 the request could not be carried out (docs/spec/cli.md). */
export type ExitCode = 0 | 1 | 2;

/** Shows how many files are done. */
export interface Bar {
  step(done: number): void;
  /** Empties the bar's line, so that other output can stand there. */
  clear(): void;
  stop(): void;
}

const noBar: Bar = { step: () => {}, clear: () => {}, stop: () => {} };

/** A workbook that was asked for: read, or why it could not be. */
export type OpenedInput =
  { readonly path: string; readonly file: ReadFile } | { readonly path: string; readonly error: unknown };

/** One run of the command line: its language, its output, and how it will end. */
export class Session {
  readonly translate: Translate;
  /** The worst that happened so far. */
  exitCode: ExitCode = 0;

  constructor(
    readonly language: Language,
    readonly quiet: boolean,
    readonly areas: AreaSource,
    /** Names of the areas above kabupaten, by code. */
    readonly upperNames: () => Promise<ReadonlyMap<string, string>>,
    private readonly streams: Streams,
    private readonly reader: FileReader,
  ) {
    this.translate = translator(language, programme.texts);
    streams.out.once('error', (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`| head`) closes the pipe: nothing is wrong then.
      if (error.code !== 'EPIPE')
        this.complain(new CliError('cli.error.output', { reason: error.code ?? error.message }));
    });
  }

  /**
   * Reads a workbook. Rejects with a `WorkbookError`.
   * @param isAlone whether no other is read in this run
   */
  read(path: string, isAlone: boolean): Promise<ReadFile> {
    return this.reader.read(path, isAlone);
  }

  /**
   * Reads workbooks in their order, the next ones while one is looked at. What cannot be read is given as the error.
   */
  async *readEach(inputs: readonly Input[]): AsyncGenerator<OpenedInput> {
    const isAlone = inputs.length === 1;
    const open = async (input: Input): Promise<OpenedInput> => {
      try {
        if ('error' in input) throw input.error;
        return { path: input.path, file: await this.read(input.path, isAlone) };
      } catch (error) {
        return { path: input.path, error };
      }
    };
    const waiting: Promise<OpenedInput>[] = [];
    for (const input of inputs) {
      waiting.push(open(input));
      if (waiting.length > this.reader.ahead) yield await (waiting.shift() ?? open(input));
    }
    // While the last ones are looked at no more are read: what the workers hold is given back.
    const last = await Promise.all(waiting);
    await this.reader.close();
    yield* last;
  }

  /** Writes to the result what people read. */
  print(text: string): void {
    this.streams.out.write(`${visible(text)}\n`);
  }

  /** Writes to the result what programs read: unchanged, unless it goes to a terminal. */
  printData(text: string): void {
    this.streams.out.write(`${this.streams.out.isTTY === true ? visible(text) : text}\n`);
  }

  /** Says something beside the result, on stderr; not with --quiet. */
  remark(text: string): void {
    if (!this.quiet) this.tell(text);
  }

  /** Waits until all results are written. */
  async finish(): Promise<void> {
    await new Promise<void>((resolve) => void this.streams.out.write('', () => resolve()));
  }

  private tell(text: string): void {
    this.streams.error.write(`${visible(text)}\n`);
  }

  /** Makes the run end with at least this exit code. */
  raise(code: ExitCode): void {
    if (code > this.exitCode) this.exitCode = code;
  }

  /** Exit code 1 where the data of a result hold errors, whatever the command; `told`: it was said already how many. */
  judge(errors: number, told = false): void {
    if (errors === 0) return;
    if (!told) this.remark(this.translate('cli.indicators.draft', { errors }));
    this.raise(1);
  }

  /**
   * One line on stderr for each reason of a failure, nearly always one, and exit code 2. Gives what was said, for JSON. `place` is a file; empty where the text
   * names it.
   */
  complain(error: unknown, place = ''): string {
    const lines = this.explain(error).map((reason) => `${place ? `${place}: ` : ''}${reason}`.replace(/\s+/g, ' '));
    for (const line of lines) this.tell(line);
    this.raise(2);
    return lines.join(' ');
  }

  /** A line on stderr about something that was refused while others go on, and exit code 2. */
  refuse(text: string): void {
    this.tell(text.replace(/\s+/g, ' '));
    this.raise(2);
  }

  private explain(error: unknown): readonly string[] {
    const { translate } = this;
    if (error instanceof CliError) return [translate(error.key, error.params)];
    if (error instanceof ConsolidationError)
      return error.misfits.map(({ problem, ...files }) => translate(`consolidate.${problem}`, files));
    const { text, remedy } = describeError(
      translate,
      error instanceof WorkbookError ? error : new WorkbookError('unknown', '', String(error)),
    );
    return [`${text} ${remedy}`];
  }

  /** A bar on stderr while many files are worked through; nothing where nobody sees it move. */
  bar(total: number): Bar {
    if (this.quiet || this.streams.error.isTTY !== true || total < 2) return noBar;
    const bar = new SingleBar({
      stream: this.streams.error,
      format: `${this.translate('cli.progress')} {bar} {value}/{total} · {rate} · ${this.translate('cli.progress.left')} {eta_formatted}`,
      clearOnComplete: true,
      hideCursor: true,
    });
    const start = performance.now();
    const rate = (done: number): string =>
      this.translate('cli.progress.rate', {
        count: Math.round((done * 60_000) / Math.max(1, performance.now() - start)),
      });
    bar.start(total, 0, { rate: rate(0) });
    return {
      step: (done) => bar.update(done, { rate: rate(done) }),
      clear: () => void this.streams.error.write('\r\u001b[K'),
      stop: () => bar.stop(),
    };
  }
}
