/** The protocols that the engine speaks, by the last part of Smithy's shape id. */
export const wireProtocolIds = [
  'awsJson1_0',
  'awsJson1_1',
  'restJson1',
  'restXml',
  'awsQuery',
  'ec2Query',
] as const;

/**
 * One of the protocols that the engine speaks.
 *
 * @public
 */
export type WireProtocolId = (typeof wireProtocolIds)[number];
