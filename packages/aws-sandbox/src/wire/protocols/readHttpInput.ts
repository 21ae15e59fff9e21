import { NormalizedSchema } from '@smithy/core/schema';
import { InvalidInputError } from '../InvalidInputError';
import { SandboxOperation } from '../SandboxOperation';
import { WireRequest } from '../WireRequest';
import { readScalarText } from './scalarText';
import { StructMember, structMembers } from './structMembers';

interface HttpInputOptions {
  operation: SandboxOperation;
  request: WireRequest;
  labels: Record<string, string>;
  /** Reads the whole body as the given shape, in the protocol's format. */
  readBody(schema: NormalizedSchema): object;
}

/**
 * Reads an input whose members travel in path, query, headers and body.
 *
 * @throws InvalidInputError when a text is not of its member's type
 */
export function readHttpInput(options: HttpInputOptions): object {
  const { operation, request, readBody } = options;
  const input: Record<string, unknown> = {};
  let body: object | undefined;
  for (const member of structMembers(operation.input)) {
    const { name, traits } = member;
    if (!isBound(member)) {
      body ??= request.body.length ? readBody(operation.input) : {};
      input[name] = (body as Record<string, unknown>)[name];
    } else if (traits.httpPayload) {
      input[name] = readPayload(member, options);
    } else {
      input[name] = readBoundMember(member, options);
    }
  }
  return input;
}

/** Whether a member travels outside the body's own structure. */
function isBound({ traits }: StructMember): boolean {
  return Boolean(
    traits.httpLabel ||
      traits.httpQuery ||
      traits.httpQueryParams ||
      traits.httpHeader ||
      traits.httpPrefixHeaders ||
      traits.httpPayload,
  );
}

function readPayload(member: StructMember, options: HttpInputOptions): unknown {
  const { body } = options.request;
  if (member.schema.isBlobSchema()) {
    return body;
  }
  if (body.length === 0) {
    return undefined;
  }
  return member.schema.isStringSchema()
    ? Buffer.from(body).toString('utf8')
    : options.readBody(member.schema);
}

function readBoundMember(
  member: StructMember,
  { request, labels }: HttpInputOptions,
): unknown {
  const { name, schema, traits } = member;
  if (traits.httpLabel) {
    return readScalarText(schema, decodeLabel(labels[name], name), name);
  }
  if (traits.httpQuery) {
    return readTexts(member, request.query.getAll(String(traits.httpQuery)));
  }
  if (traits.httpQueryParams) {
    return Object.fromEntries(request.query);
  }
  if (traits.httpPrefixHeaders) {
    const prefix = String(traits.httpPrefixHeaders).toLowerCase();
    const entries = Object.entries(request.headers)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]);
    return Object.fromEntries(entries);
  }
  const header = request.headers[String(traits.httpHeader).toLowerCase()];
  if (header === undefined) {
    return undefined;
  }
  return schema.isListSchema()
    ? readTexts(
        member,
        header.split(',').map(text => text.trim()),
      )
    : readScalarText(schema, header, name);
}

function readTexts({ name, schema }: StructMember, texts: string[]): unknown {
  if (texts.length === 0) {
    return undefined;
  }
  return schema.isListSchema()
    ? texts.map(text => readScalarText(schema.getValueSchema(), text, name))
    : readScalarText(schema, texts[0], name);
}

function decodeLabel(text: string, path: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new InvalidInputError({ rule: 'type', path, expected: 'String' });
  }
}
