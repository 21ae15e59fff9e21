import { describeError } from './describeError';
import { escapeXml } from './escapeXml';
import { parseXml } from './parseXml';
import { readHttpInput } from './readHttpInput';
import { readXmlShape } from './readXmlShape';
import { structMembers } from './structMembers';
import { WireProtocol } from './WireProtocol';
import { writeHttpOutput } from './writeHttpOutput';
import { writeXmlElement } from './writeXmlShape';
import { xmlDocument } from './xmlDocument';

/** restXml as S3 speaks it: bare `Error` documents, ids in two headers. */
export const restXmlProtocol: WireProtocol = {
  readInput({ operation, request, labels }) {
    return readHttpInput({
      operation,
      request,
      labels,
      readBody: schema =>
        readXmlShape(schema, parseXml(request.body)) as object,
    });
  },
  writeOutput({ service, operation, output, requestId }) {
    return writeHttpOutput({
      operation,
      output,
      headers: requestIdHeaders(requestId),
      contentType: 'application/xml',
      writeBody(schema, value) {
        const { xmlName } = schema.getMergedTraits();
        const name = String(xmlName ?? schema.getName());
        const [only, ...others] = structMembers(schema);
        if (only?.name === xmlName && others.length === 0) {
          // S3 gives a bucket's location without the structure around it.
          const text = (value as Record<string, unknown>)[only.name] ?? '';
          return xmlDocument(
            writeXmlElement(name, only.schema, text, service.xmlNamespace),
          );
        }
        return xmlDocument(
          writeXmlElement(name, schema, value, service.xmlNamespace),
        );
      },
    });
  },
  writeError({ service, error, requestId }) {
    const { name, statusCode } = describeError({ service, error });
    const fields = Object.entries(error.fields)
      .map(([key, value]) => element(key, String(value)))
      .join('');
    const content = [
      element('Code', name),
      element('Message', error.message),
      fields,
      element('RequestId', requestId),
      element('HostId', 'sandbox'),
    ].join('');
    return {
      statusCode,
      headers: {
        ...requestIdHeaders(requestId),
        'content-type': 'application/xml',
      },
      body: xmlDocument(`<Error>${content}</Error>`),
    };
  },
};

function requestIdHeaders(requestId: string): Record<string, string> {
  return { 'x-amz-request-id': requestId, 'x-amz-id-2': 'sandbox' };
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
