import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_AWS_ACCOUNT_EMAIL,
  ANNOTATION_AWS_ACCOUNT_ID,
  ANNOTATION_AWS_ARN,
  ANNOTATION_AWS_ORGANIZATIONAL_UNIT_ID,
  ANNOTATION_AWS_ORGANIZATIONAL_UNIT_PATH,
  LABEL_AWS_ACCOUNT_STATUS,
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  type Account,
} from '@landing-zone/plugin-landing-zone-common';
import { toEntityMetadata } from './toEntityMetadata';

/**
 * The catalog entity of an AWS account. Its name is the account id, because accounts can be renamed and a reference
 * must not break by that.
 *
 * @param options - `owner` is the entity reference of an owner that exists in the catalog; `unknown` when there is none.
 */
export function toAccountEntity(options: {
  account: Account;
  owner?: string;
}): Entity {
  const { account, owner = 'unknown' } = options;
  const { console, accessPortal } = account.links;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: toEntityMetadata({
      name: account.accountId,
      title: account.name,
      labels: { [LABEL_AWS_ACCOUNT_STATUS]: account.state.toLowerCase() },
      annotations: {
        [ANNOTATION_AWS_ACCOUNT_ID]: account.accountId,
        [ANNOTATION_AWS_ACCOUNT_EMAIL]: account.email,
        [ANNOTATION_AWS_ARN]: account.arn,
        [ANNOTATION_AWS_ORGANIZATIONAL_UNIT_ID]: account.organizationalUnit.id,
        [ANNOTATION_AWS_ORGANIZATIONAL_UNIT_PATH]:
          account.organizationalUnit.path,
      },
      links: [
        { url: console, title: 'AWS console' },
        ...(accessPortal
          ? [{ url: accessPortal, title: 'AWS access portal' }]
          : []),
      ],
    }),
    spec: {
      type: RESOURCE_TYPE_CLOUD_ACCOUNT,
      owner,
      partOf: [`resource:default/${account.organizationalUnit.id}`],
    },
  };
}
