import { NormalizedSchema } from '@smithy/core/schema';
import { SandboxOperation } from '../SandboxOperation';
import { WireResponse } from '../WireResponse';
import { writeScalarText } from './scalarText';
import { assertKnownMembers } from './assertKnownMembers';
import { StructMember, structMembers } from './structMembers';

/**
 * Writes an output whose members travel in status, headers and body.
 *
 * @param options - `writeBody`: writes a structure in the protocol's format;
 * `contentType`: of that format
 * @throws Error when the output has a member the model lacks
 */
export function writeHttpOutput(options: {
  operation: SandboxOperation;
  output: object;
  headers: Record<string, string>;
  contentType: string;
  writeBody(schema: NormalizedSchema, value: object): string;
}): WireResponse {
  const { operation, contentType, writeBody } = options;
  const output = options.output as Record<string, unknown>;
  assertKnownMembers(operation.output, output);
  const response: WireResponse = {
    statusCode: operation.http?.[2] ?? 200,
    headers: { ...options.headers },
    body: '',
  };
  const body: Record<string, unknown> = {};
  let hasBody = false;
  let hasPayload = false;
  for (const member of structMembers(operation.output)) {
    const { name, schema, traits } = member;
    const value = output[name];
    if (traits.httpPayload) {
      hasPayload = true;
      writePayload(response, { value, schema, contentType, writeBody });
    } else if (traits.httpResponseCode) {
      response.statusCode = Number(value ?? response.statusCode);
    } else if (traits.httpHeader || traits.httpPrefixHeaders) {
      Object.assign(response.headers, writeHeaders(member, value));
    } else {
      hasBody = true;
      body[name] = value;
    }
  }
  if (hasBody && !hasPayload) {
    response.headers['content-type'] = contentType;
    response.body = writeBody(operation.output, body);
  }
  return response;
}

function writePayload(
  response: WireResponse,
  options: {
    value: unknown;
    schema: NormalizedSchema;
    contentType: string;
    writeBody(schema: NormalizedSchema, value: object): string;
  },
): void {
  const { value, schema, contentType, writeBody } = options;
  if (value === undefined || value === null) {
    return;
  }
  if (value instanceof Uint8Array || typeof value === 'string') {
    response.body = value;
    return;
  }
  response.headers['content-type'] = contentType;
  response.body = writeBody(schema, value);
}

function writeHeaders(
  { schema, traits }: StructMember,
  value: unknown,
): Record<string, string> {
  if (value === undefined || value === null) {
    return {};
  }
  if (traits.httpPrefixHeaders) {
    const entries = Object.entries(value).map(([key, text]) => [
      `${traits.httpPrefixHeaders}${key}`.toLowerCase(),
      String(text),
    ]);
    return Object.fromEntries(entries);
  }
  const items = Array.isArray(value) ? value : [value];
  const itemSchema = schema.isListSchema() ? schema.getValueSchema() : schema;
  const text = items
    .map(item => writeScalarText(itemSchema, item, 'http-date'))
    .join(', ');
  return { [String(traits.httpHeader).toLowerCase()]: text };
}
