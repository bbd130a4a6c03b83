/** Codes of Excel's own errors that the stand-in answers with, and two of its own that no Excel knows. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'EmptyChartSeries'
  | 'FilteredRangeConflict'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  // The stand-in does not have the class or member that was asked for.
  | 'NotImplemented'
  // The client sent something that the protocol does not know.
  | 'ProtocolError';

/** A failure as the host answers it: the client turns it into an `OfficeExtension.Error` with the same code. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    /** One of `HostErrorCode`, or the code of an injected fault. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Stops the running action. */
export function fail(code: HostErrorCode, message: string): never {
  throw new HostError(code, message);
}
