import { describeError } from './describeError';
import { escapeXml } from './escapeXml';
import { formOf } from './formOf';
import { readQueryTree } from './readQueryTree';
import { QueryDialect, readQueryShape } from './readQueryShape';
import { structMembers } from './structMembers';
import { WireProtocol } from './WireProtocol';
import { writeXmlMembers } from './writeXmlShape';
import { xmlDocument } from './xmlDocument';

/**
 * awsQuery and ec2Query: a form in, XML out.
 *
 * @param dialect - EC2 wraps and names some things otherwise
 */
export function queryProtocol(dialect: QueryDialect): WireProtocol {
  return {
    readInput({ operation, request }) {
      const tree = readQueryTree(formOf(request));
      return readQueryShape(operation.input, tree, dialect) as object;
    },
    writeOutput({ service, operation, output, requestId }) {
      const { name } = operation;
      const members = writeXmlMembers(operation.output, output);
      const hasResult = structMembers(operation.output).length > 0;
      const result = hasResult
        ? `<${name}Result>${members}</${name}Result>`
        : '';
      const content =
        dialect === 'ec2Query'
          ? `<requestId>${requestId}</requestId>${members}`
          : `${result}<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
      return {
        statusCode: 200,
        headers: headersOf(requestId),
        body: xmlDocument(
          `<${name}Response xmlns="${escapeXml(
            service.xmlNamespace ?? '',
          )}">${content}</${name}Response>`,
        ),
      };
    },
    writeError({ service, error, requestId }) {
      const { queryCode, statusCode, type } = describeError({ service, error });
      const code = `<Code>${escapeXml(queryCode)}</Code>`;
      const message = `<Message>${escapeXml(error.message)}</Message>`;
      const body =
        dialect === 'ec2Query'
          ? `<Response><Errors><Error>${code}${message}</Error></Errors><RequestID>${requestId}</RequestID></Response>`
          : `<ErrorResponse xmlns="${escapeXml(
              service?.xmlNamespace ?? '',
            )}"><Error><Type>${type}</Type>${code}${message}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
      return {
        statusCode,
        headers: headersOf(requestId),
        body: xmlDocument(body),
      };
    },
  };
}

function headersOf(requestId: string): Record<string, string> {
  return { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
}
