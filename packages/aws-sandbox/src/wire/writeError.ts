import { randomUUID } from 'node:crypto';
import { AwsError } from './AwsError';
import { guessProtocol } from './guessProtocol';
import { wireProtocols } from './protocols/wireProtocols';
import { SandboxService } from './SandboxService';
import { WireRequest } from './WireRequest';
import { WireResponse } from './WireResponse';

/** Refuses in the service's protocol, or in the one the request looks like. */
export function writeError(
  request: Pick<WireRequest, 'headers' | 'query'>,
  error: AwsError,
  service?: SandboxService,
  requestId: string = randomUUID(),
): WireResponse {
  const protocol = service?.protocol ?? guessProtocol(request);
  return wireProtocols[protocol].writeError({ service, error, requestId });
}
