import type { AccountRequestInput } from '../accountRequestSchema';
import type { AccountRequestPolicy } from '../AccountRequestPolicy';
import {
  canonicalizeAccountRequest,
  type CanonicalAccountRequest,
} from '../canonicalizeAccountRequest';
import type { LandingZoneConfiguration } from '../LandingZoneConfiguration';
import type { OrganizationAccount } from '../OrganizationAccount';
import { parseAccountRequest } from '../parseAccountRequest';

/** A request that breaks no rule. */
export const validInput: AccountRequestInput = {
  accountName: 'payments-prod',
  supportEmails: ['payments@shop.example', 'on-call@shop.example'],
  organizationalUnit: 'Workloads/Production',
  owner: 'group:default/payments',
  environment: 'production',
  purpose: 'Card payments of the web shop',
};

/** What the example company allows. */
export const policy: AccountRequestPolicy = {
  rootEmail: { prefix: 'aws', domain: 'shop.example' },
  environments: ['development', 'production'],
  costCenters: ['4711', '4712'],
  dataClassifications: ['internal', 'confidential'],
  defaultTags: { vendor: 'shop' },
};

/** A landing zone with one workload account in production. */
export const configuration: LandingZoneConfiguration = {
  accounts: {
    mandatoryAccounts: [
      { name: 'Management', email: 'root@shop.example' },
      { name: 'LogArchive', email: 'logs@shop.example' },
      { name: 'Audit', email: 'audits@shop.example' },
    ],
    workloadAccounts: [
      {
        name: 'orders-prod',
        email: 'aws+orders-prod@shop.example',
        description: 'Orders',
        organizationalUnit: 'Workloads/Production',
        accountAlias: 'shop-orders',
        warm: true,
      },
    ],
    accountIds: [
      { email: 'elsewhere@shop.example', accountId: '100000000009' },
    ],
  },
  organization: {
    enable: true,
    organizationalUnits: [
      { name: 'Workloads' },
      { name: 'Workloads/Production' },
      { name: 'Workloads/Development' },
      { name: 'Parking', ignore: true },
    ],
  },
};

/** The organization's accounts, one of them suspended. */
export const accounts: OrganizationAccount[] = [
  {
    accountId: '100000000001',
    name: 'Shop Management',
    email: 'root@shop.example',
    state: 'ACTIVE',
  },
  {
    accountId: '100000000002',
    name: 'orders-prod',
    email: 'aws+orders-prod@shop.example',
    state: 'ACTIVE',
  },
  {
    accountId: '100000000003',
    name: 'Old-Shop',
    email: 'old-shop@shop.example',
    state: 'SUSPENDED',
  },
];

/** A completed request made of the valid one and some other fields. */
export function canonicalRequest(
  changes: Partial<AccountRequestInput> = {},
): CanonicalAccountRequest {
  return canonicalizeAccountRequest({
    request: parseAccountRequest({ ...validInput, ...changes }),
    policy,
    requestId: 'request-1',
  });
}
