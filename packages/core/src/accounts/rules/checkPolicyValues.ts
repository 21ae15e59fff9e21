import type { AccountRequest } from '../accountRequestSchema';
import type { AccountRequestPolicy } from '../AccountRequestPolicy';
import type { AccountRequestProblem } from '../AccountRequestProblem';
import { quote } from './quote';

/**
 * Checks environment, cost centre and data classification against the values
 * the company allows. A list that is absent allows every value.
 *
 * @param options - the request's values and the policy
 */
export function checkPolicyValues(options: {
  request: Pick<
    AccountRequest,
    'environment' | 'costCenter' | 'dataClassification'
  >;
  policy: AccountRequestPolicy;
}): AccountRequestProblem[] {
  const { request, policy } = options;
  const choices = [
    {
      field: 'environment',
      rule: 'environment-not-allowed',
      value: request.environment,
      allowed: policy.environments,
      key: 'environments',
    },
    {
      field: 'costCenter',
      rule: 'cost-center-not-allowed',
      value: request.costCenter,
      allowed: policy.costCenters,
      key: 'costCenters',
    },
    {
      field: 'dataClassification',
      rule: 'data-classification-not-allowed',
      value: request.dataClassification,
      allowed: policy.dataClassifications,
      key: 'dataClassifications',
    },
  ];

  const problems: AccountRequestProblem[] = [];
  for (const { field, rule, value, allowed, key } of choices) {
    if (value === undefined || !allowed || allowed.includes(value)) {
      continue;
    }
    const remedy =
      allowed.length > 0
        ? `allowed are ${allowed.map(quote).join(', ')}.`
        : `the portal allows none; its operator lists them in landingZone.accountRequests.${key}.`;
    problems.push({
      field,
      rule,
      value,
      message: `${field}: ${quote(value)} is not allowed; ${remedy}`,
    });
  }
  return problems;
}
