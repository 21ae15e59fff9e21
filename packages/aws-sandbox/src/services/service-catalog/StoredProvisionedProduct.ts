import type { ProvisionedProductStatus } from '@aws-sdk/client-service-catalog';

/** An account that Control Tower's Account Factory made, or is making. */
export interface StoredProvisionedProduct {
  /** `pp-...` */
  id: string;
  /** Unique in the account that provisions. */
  name: string;
  status: ProvisionedProductStatus;
  /** Why it is TAINTED or in ERROR. */
  statusMessage?: string;
  /** ISO time. */
  createdTime: string;
  /** ISO time of the last change. */
  updatedTime: string;
  /** The AWS account behind it, once there is one. */
  physicalId?: string;
  /** The root e-mail address of the account. */
  accountEmail: string;
  /** Who provisioned it. */
  userArn: string;
  /** `rec-...` of the one provisioning. */
  recordId: string;
}

/** What all products of the Account Factory have in common. */
export const accountFactory = {
  type: 'CONTROL_TOWER_ACCOUNT',
  productId: 'prod-accountfactory',
  productName: 'AWS Control Tower Account Factory',
  provisioningArtifactId: 'pa-accountfactory1',
  provisioningArtifactName: 'AWS Control Tower Account Factory',
} as const;
