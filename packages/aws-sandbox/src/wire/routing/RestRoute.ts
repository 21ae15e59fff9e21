import { SandboxOperation } from '../SandboxOperation';
import { structMembers } from '../protocols/structMembers';

/** An operation of a REST service with its path template taken apart. */
export interface RestRoute {
  operation: SandboxOperation;
  method: string;
  pattern: RegExp;
  /** Query keys, with values, that the template demands. */
  literals: [string, string][];
  /** The `x-id` literal, which only the JavaScript SDK sends. */
  xId?: string;
  /** Query keys and headers of required members. */
  requiredQuery: string[];
  requiredHeaders: string[];
}

/**
 * Takes an operation's template apart. S3's templates leave the bucket out,
 * since its clients put it into the host: it is put back as the first segment.
 *
 * @returns undefined for an operation without an HTTP template
 */
export function restRouteOf(
  operation: SandboxOperation,
): RestRoute | undefined {
  if (!operation.http) {
    return undefined;
  }
  const [method, template] = operation.http;
  const [path, query = ''] = template.split('?');
  const members = structMembers(operation.input);
  const withBucket =
    members.some(({ name, traits }) => name === 'Bucket' && traits.httpLabel) &&
    !path.includes('{Bucket}');
  const wholePath = withBucket ? `/{Bucket}${path}` : path;
  const literals = [...new URLSearchParams(query)];
  const required = members.filter(member => member.required);
  return {
    operation,
    method,
    pattern: patternOf(wholePath),
    literals: literals.filter(([key]) => key !== 'x-id'),
    xId: literals.find(([key]) => key === 'x-id')?.[1],
    requiredQuery: required.flatMap(({ traits }) =>
      traits.httpQuery ? [String(traits.httpQuery)] : [],
    ),
    requiredHeaders: required.flatMap(({ traits }) =>
      traits.httpHeader ? [String(traits.httpHeader).toLowerCase()] : [],
    ),
  };
}

function patternOf(template: string): RegExp {
  const source = template
    .split('/')
    .filter(Boolean)
    .map(segment => {
      const label = /^\{(\w+)(\+?)\}$/.exec(segment);
      if (!label) {
        return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      }
      return label[2] ? `(?<${label[1]}>.+)` : `(?<${label[1]}>[^/]+)`;
    })
    .join('/');
  return new RegExp(`^/${source}${template.includes('+}') ? '' : '/?'}$`, 's');
}
