import { ContractSuite } from './ContractSuite';
import { contractTargets } from './contractTargets';

// Held in variables, since this file declares no tests but declares them for others.
const { afterAll: after, beforeAll: before } = globalThis;
const { describe: declareSuite, it: declareTest } = globalThis;

const START_MILLISECONDS = 30_000;

/**
 * Declares the cases of one service for every target of this run.
 *
 * @param subject - the service, for titles
 * @param cases - declares tests; clients are made from the suite's
 * configuration, in `beforeAll` or later
 */
export function describeContract(
  subject: string,
  cases: (suite: ContractSuite) => void,
): void {
  for (const target of contractTargets) {
    declareSuite(`${subject} on ${target.name}`, () => {
      if (target.unavailable) {
        declareTest.skip(target.unavailable, () => undefined);
        return;
      }
      const suite = ContractSuite.create(target);
      before(() => suite.start(), START_MILLISECONDS);
      after(() => suite.close());
      cases(suite);
    });
  }
}
