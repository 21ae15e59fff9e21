import { WireProtocolId } from '../WireProtocolId';
import { jsonProtocol } from './jsonProtocol';
import { queryProtocol } from './queryProtocol';
import { restJsonProtocol } from './restJsonProtocol';
import { restXmlProtocol } from './restXmlProtocol';
import { WireProtocol } from './WireProtocol';

/** The protocols by id. */
export const wireProtocols: Record<WireProtocolId, WireProtocol> = {
  awsJson1_0: jsonProtocol('application/x-amz-json-1.0'),
  awsJson1_1: jsonProtocol('application/x-amz-json-1.1'),
  restJson1: restJsonProtocol,
  restXml: restXmlProtocol,
  awsQuery: queryProtocol('awsQuery'),
  ec2Query: queryProtocol('ec2Query'),
};
