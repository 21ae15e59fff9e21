import {
  parseAccountRequestFailure,
  type AccountRequestFailure,
} from '@landing-zone/core/accounts';

/**
 * Reads the failure out of what a Catch, a Fail state or an execution's history holds. Lambda wraps
 * the JSON text that `AccountRequestWorkflowError` carries as its message once more, as `errorMessage`
 * beside a stack trace; that wrapper is taken off here, everything else is core's to understand.
 *
 * @param options - `error`: the error name; `cause`: the cause as it stands
 * @returns the failure; for causes that are not ours it names the error and a general remedy
 */
export function readFailure(options: {
  error?: string;
  cause?: string;
}): AccountRequestFailure {
  const { error, cause } = options;
  return parseAccountRequestFailure({ error, cause: unwrap(cause) });
}

function unwrap(cause: string | undefined): string | undefined {
  if (!cause) return cause;
  try {
    const { errorMessage } = JSON.parse(cause) ?? {};
    if (typeof errorMessage !== 'string') return cause;
    // Only a message that is itself JSON is ours; Lambda's own messages need their wrapper as context.
    return typeof JSON.parse(errorMessage) === 'object' ? errorMessage : cause;
  } catch {
    return cause;
  }
}
