import { ActionFailure } from '../../services/code-pipeline/ActionFailure';

/**
 * The failure of a CodeBuild action, as CodePipeline words it.
 *
 * @param message - what the accelerator says
 * @param log - lines of the build's log that explain it; default none
 */
export function failBuild(message: string, log: string[] = []): ActionFailure {
  return new ActionFailure({
    code: 'JobFailed',
    message:
      'Build terminated with state: FAILED. Phase: BUILD, Code: COMMAND_EXECUTION_ERROR, ' +
      `Message: ${message}`,
    summary: [...log, message].join('\n'),
  });
}
