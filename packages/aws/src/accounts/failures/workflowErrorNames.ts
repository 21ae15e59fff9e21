/**
 * Every error name the workflow functions throw by themselves; an error of AWS that has no better
 * name keeps AWS's code.
 *
 * - `CheckFailed`: the landing zone cannot take requests as it is (pipeline source, archive, owner, versioning)
 * - `RequestRejected`: the request breaks a rule
 * - `ConfigurationConflict`: the archive changed under every attempt to write it (transient)
 * - `ConfigurationOverwritten`: somebody replaced the archive by one without the entry
 * - `RequestStopped`: the execution was stopped before its entry was written
 * - `PipelineFailed`, `PipelineStopped`: the accelerator's run ended badly
 * - `AccountNotFound`, `AccountNotActive`: the run ended well, the account did not appear or is not ACTIVE
 * - `AliasTaken`, `TagsNotSet`, `AccountValidationFailed`, `MailNotSent`: the later steps
 * - `Throttled`, `ServiceUnavailable`: AWS, transient
 * - `AccessDenied`, `CredentialsRefused`: AWS, needs a person
 * - `InternalError`: a defect of this product
 *
 * @public
 */
export const workflowErrorNames = [
  'CheckFailed',
  'RequestRejected',
  'ConfigurationConflict',
  'ConfigurationOverwritten',
  'RequestStopped',
  'PipelineFailed',
  'PipelineStopped',
  'AccountNotFound',
  'AccountNotActive',
  'AliasTaken',
  'TagsNotSet',
  'AccountValidationFailed',
  'MailNotSent',
  'Throttled',
  'ServiceUnavailable',
  'AccessDenied',
  'CredentialsRefused',
  'InternalError',
] as const;

/**
 * The names that are worth a Retry in the state machine.
 *
 * @public
 */
export const transientErrorNames = [
  'Throttled',
  'ServiceUnavailable',
  'ConfigurationConflict',
] as const;
