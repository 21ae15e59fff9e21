import { structMembers } from './structMembers';
import { describeError } from './describeError';
import { readJsonShape, writeJsonShape } from './jsonShapes';
import { parseJsonBody } from './parseJsonBody';
import { WireProtocol } from './WireProtocol';

/**
 * awsJson1_0 and awsJson1_1: the operation in a header, JSON both ways.
 *
 * @param contentType - `application/x-amz-json-1.0` or `-1.1`
 */
export function jsonProtocol(contentType: string): WireProtocol {
  return {
    readInput({ operation, request }) {
      const input = readJsonShape(operation.input, parseJsonBody(request.body));
      return input as object;
    },
    writeOutput({ operation, output, requestId }) {
      return {
        statusCode: 200,
        headers: {
          'content-type': contentType,
          'x-amzn-requestid': requestId,
        },
        body: JSON.stringify(writeJsonShape(operation.output, output)),
      };
    },
    writeError({ service, error, requestId }) {
      const { name, schema, statusCode } = describeError({ service, error });
      const message = schema
        ? structMembers(schema).find(({ name: n }) => /^message$/i.test(n))
        : undefined;
      return {
        statusCode,
        headers: {
          'content-type': contentType,
          'x-amzn-requestid': requestId,
          'x-amzn-errortype': name,
        },
        body: JSON.stringify({
          __type: name,
          ...error.fields,
          [message?.name ?? 'message']: error.message,
        }),
      };
    },
  };
}
