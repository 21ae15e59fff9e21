import { describeError } from './describeError';
import { readHttpInput } from './readHttpInput';
import { readJsonShape, writeJsonShape } from './jsonShapes';
import { parseJsonBody } from './parseJsonBody';
import { structMembers } from './structMembers';
import { WireProtocol } from './WireProtocol';
import { writeHttpOutput } from './writeHttpOutput';

/** restJson1: method, path, query and headers carry members, JSON the rest. */
export const restJsonProtocol: WireProtocol = {
  readInput({ operation, request, labels }) {
    return readHttpInput({
      operation,
      request,
      labels,
      readBody: schema =>
        readJsonShape(schema, parseJsonBody(request.body)) as object,
    });
  },
  writeOutput({ operation, output, requestId }) {
    return writeHttpOutput({
      operation,
      output,
      headers: { 'x-amzn-requestid': requestId },
      contentType: 'application/json',
      writeBody: (schema, value) =>
        JSON.stringify(writeJsonShape(schema, value)),
    });
  },
  writeError({ service, error, requestId }) {
    const { name, schema, statusCode } = describeError({ service, error });
    const messageMember = schema
      ? structMembers(schema).find(member => /^message$/i.test(member.name))
      : undefined;
    const messageKey = String(
      messageMember?.traits.jsonName ?? messageMember?.name ?? 'message',
    );
    return {
      statusCode,
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': name,
      },
      body: JSON.stringify({ ...error.fields, [messageKey]: error.message }),
    };
  },
};
