import * as codepipeline from '@aws-sdk/client-codepipeline';
import * as eventbridge from '@aws-sdk/client-eventbridge';
import * as iam from '@aws-sdk/client-iam';
import * as lambda from '@aws-sdk/client-lambda';
import * as organizations from '@aws-sdk/client-organizations';
import * as s3 from '@aws-sdk/client-s3';
import * as serviceCatalog from '@aws-sdk/client-service-catalog';
import * as ses from '@aws-sdk/client-ses';
import * as sfn from '@aws-sdk/client-sfn';
import * as sns from '@aws-sdk/client-sns';
import * as ssm from '@aws-sdk/client-ssm';
import * as sts from '@aws-sdk/client-sts';
import { readServiceModel } from './readServiceModel';

describe('what the SDK clients put on the wire', () => {
  // A failure here after an update of the SDK means that a client speaks
  // another protocol now: the engine must learn it before the update is taken.
  it.each([
    [
      'codepipeline',
      codepipeline,
      'awsJson1_1',
      'CodePipeline_20150709',
      'codepipeline',
    ],
    ['eventbridge', eventbridge, 'awsJson1_1', 'AWSEvents', 'events'],
    ['iam', iam, 'awsQuery', 'AWSIdentityManagementV20100508', 'iam'],
    ['lambda', lambda, 'restJson1', 'AWSGirApiService', 'lambda'],
    [
      'organizations',
      organizations,
      'awsJson1_1',
      'AWSOrganizationsV20161128',
      'organizations',
    ],
    ['s3', s3, 'restXml', 'AmazonS3', 's3'],
    [
      'servicecatalog',
      serviceCatalog,
      'awsJson1_1',
      'AWS242ServiceCatalogService',
      'servicecatalog',
    ],
    ['ses', ses, 'awsQuery', 'SimpleEmailService', 'ses'],
    ['sfn', sfn, 'awsJson1_0', 'AWSStepFunctions', 'states'],
    ['sns', sns, 'awsQuery', 'AmazonSimpleNotificationService', 'sns'],
    ['ssm', ssm, 'awsJson1_1', 'AmazonSSM', 'ssm'],
    ['sts', sts, 'awsQuery', 'AWSSecurityTokenServiceV20110615', 'sts'],
  ])(
    '%s is as the engine expects',
    (id, module, protocol, target, signingName) => {
      const model = readServiceModel({ id, module });
      expect(model).toMatchObject({ protocol, target, signingName });
      expect(model.operations.size).toBeGreaterThan(10);
    },
  );

  it('names a protocol it does not speak, and the way out', () => {
    class CborClient {
      config = {
        serviceId: 'Cbor',
        defaultSigningName: 'cbor',
        protocol: { getShapeId: () => 'smithy.protocols#rpcv2Cbor' },
        protocolSettings: { version: '1', serviceTarget: 'Cbor' },
      };
      destroy() {}
    }
    expect(() =>
      readServiceModel({ id: 'cbor', module: { CborClient } }),
    ).toThrow(/cbor speaks smithy.protocols#rpcv2Cbor.*Pin the client/);
  });

  it('refuses a module without a client', () => {
    expect(() => readServiceModel({ id: 'none', module: {} })).toThrow(
      'exports no SDK client',
    );
  });
});
