import { ContractTarget } from './ContractTarget';
import { motoTarget } from './motoTarget';
import { sandboxTarget } from './sandboxTarget';

/**
 * The targets of this run: the sandbox, and moto as well when
 * `LANDING_ZONE_CONTRACT_TARGET=moto` is set.
 */
export const contractTargets: ContractTarget[] =
  process.env.LANDING_ZONE_CONTRACT_TARGET === 'moto'
    ? [sandboxTarget, motoTarget]
    : [sandboxTarget];
