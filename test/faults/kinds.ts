import type { RequestLog } from '../standin';
import { meanwhiles, type Meanwhile } from './meanwhile';
import type { Stage } from './stage';

/** Something that goes wrong once while a command is on its way. */
export interface Fault {
  readonly kind: Kind;
  /** Where, and what exactly: of each kind, no two are the same. */
  readonly step: string;
  /** Gets it ready for the requests that follow. */
  readonly arm: (stage: Stage) => void;
  /** Ends what lasts, before the command is given again. */
  readonly lift?: (stage: Stage) => void;
  /** What somebody does meanwhile. */
  readonly meanwhile?: Meanwhile;
  /** Nothing more can be sent after the failure: what was done of a batch cannot be taken back. */
  readonly isCut?: boolean;
  /** Within a request, of whose steps those before it are done. */
  readonly isWithin?: true;
}

export const kinds = [
  'refused',
  'failing from here on',
  'cell edit mode',
  'answer lost, pane closed',
  'half a batch',
  'half a batch, pane closed',
  'half a batch, then everything fails',
  'Batal',
  'in between',
  'answer late',
] as const;
export type Kind = (typeof kinds)[number];

/** Codes with which Excel refuses. */
const codes = [
  'GeneralException',
  'InvalidOperationInCellEditMode',
  'AccessDenied',
  'RequestAborted',
  'MemoryLimitReached',
  'InactiveWorkbook',
  'ConnectionFailure',
  'SomethingNew',
] as const;
const lasting = ['GeneralException', 'MemoryLimitReached', 'ConnectionFailure'] as const;
const ofActions = ['GeneralException', 'AccessDenied', 'InvalidArgument', 'MemoryLimitReached'] as const;

/** Steps that change nothing in the workbook. */
const harmless = /^(instantiate|load|trace|call (_KeepReference|_RemoveReference)$|call Suspend)/;

/** Indexes of the steps of a request that change something; none where it only sees to it that there are events. */
function changingSteps({ steps }: RequestLog): readonly number[] {
  const changing = steps.flatMap((step, index) => (harmless.test(step) ? [] : [index]));
  return changing.every((index) => steps[index] === 'set EnableEvents') ? [] : changing;
}

/** Does something just before the request of a number, counted from the next one, comes in. */
function before(stage: Stage, number: number, work: () => void): void {
  const { faults, requests } = stage.host;
  faults.before.set(requests.length + number, work);
}

/** Every request from now on fails. */
function fail({ host }: Stage, code: string): void {
  // The one that is coming in now, and more than any command sends.
  for (let number = 0; number < 500; number += 1) host.faults.requests.set(host.requests.length + number, code);
}

const endFailing = ({ host }: Stage): void => host.faults.requests.clear();

/** Lets the step of an index fail within the request of a number. */
function failStep(stage: Stage, number: number, index: number, code: string, more: () => void = () => undefined): void {
  before(stage, number, () => {
    stage.host.faults.actions.set(stage.host.actionCount + index + 1, code);
    more();
  });
}

/**
 * Every single fault of a command.
 * @param course the requests that the command sends without trouble
 */
export function faultsOf(course: readonly RequestLog[]): readonly Fault[] {
  return course.flatMap((request, index): readonly Fault[] => {
    const number = index + 1;
    const at = (detail: string): string => `request ${number}${detail === '' ? '' : `, ${detail}`}`;
    const whole = wholeFaults(number, at);
    const halves = changingSteps(request).flatMap((step): readonly Fault[] =>
      halfFaults(number, step, (detail) => at(`step ${step + 1}, ${detail}`)),
    );
    return [...whole, ...halves];
  });
}

function wholeFaults(number: number, at: (detail: string) => string): readonly Fault[] {
  return [
    ...codes.map((code): Fault => ({
      kind: 'refused',
      step: at(code),
      arm: ({ host }) => void host.faults.requests.set(host.requests.length + number, code),
    })),
    ...lasting.map((code): Fault => ({
      kind: 'failing from here on',
      step: at(code),
      arm: (stage) => before(stage, number, () => fail(stage, code)),
      lift: endFailing,
    })),
    {
      kind: 'cell edit mode',
      step: at(''),
      arm: (stage) => before(stage, number, () => void (stage.host.editMode = true)),
      lift: ({ host }) => void (host.editMode = false),
    },
    {
      kind: 'answer lost, pane closed',
      step: at(''),
      arm: (stage) => before(stage, number, () => stage.close()),
    },
    { kind: 'Batal', step: at(''), arm: (stage) => before(stage, number, () => stage.cancel()) },
    ...meanwhiles.flatMap((meanwhile): Fault[] => {
      const change = ({ host }: Stage): void => meanwhile.change(host);
      const { lift } = meanwhile;
      const common = {
        step: at(meanwhile.name),
        meanwhile,
        ...(lift === undefined ? {} : { lift: ({ host }: Stage) => lift(host) }),
      };
      return [
        { ...common, kind: 'in between', arm: (stage) => before(stage, number, () => change(stage)) },
        {
          ...common,
          kind: 'answer late',
          arm: (stage) => before(stage, number, () => stage.holdAnswer(() => change(stage))),
        },
      ];
    }),
  ];
}

function halfFaults(number: number, index: number, at: (detail: string) => string): readonly Fault[] {
  const code = ofActions[(number + index) % ofActions.length] ?? ofActions[0];
  const common = { step: at(code), isWithin: true } as const;
  return [
    { ...common, kind: 'half a batch', arm: (stage) => failStep(stage, number, index, code) },
    {
      ...common,
      kind: 'half a batch, pane closed',
      arm: (stage) => failStep(stage, number, index, code, () => stage.close()),
      isCut: true,
    },
    {
      ...common,
      kind: 'half a batch, then everything fails',
      arm: (stage) => {
        failStep(stage, number, index, code);
        before(stage, number + 1, () => fail(stage, code));
      },
      lift: endFailing,
      isCut: true,
    },
  ];
}
