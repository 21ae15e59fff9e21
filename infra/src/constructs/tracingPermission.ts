import { Permission } from './Permission';

/** Sending traces to AWS X-Ray. */
export const tracingPermission: Permission = {
  actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
  resources: ['*'],
  wildcardReason: 'AWS X-Ray has no resources to which these could be limited.',
};
