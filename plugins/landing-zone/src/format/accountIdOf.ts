import type { Entity } from '@backstage/catalog-model';
import { ANNOTATION_AWS_ACCOUNT_ID } from '@landing-zone/plugin-landing-zone-common';

const ACCOUNT_ID = /^\d{12}$/;

/**
 * The id of the AWS account that an entity stands for.
 *
 * @param entity - An entity of the catalog.
 * @returns The 12-digit id from the annotation `amazonaws.com/account-id`,
 * otherwise the entity's name when it is an account id; `undefined` when
 * neither is one.
 */
export function accountIdOf(entity: Entity): string | undefined {
  const candidates = [
    entity.metadata.annotations?.[ANNOTATION_AWS_ACCOUNT_ID],
    entity.metadata.name,
  ];
  return candidates.find(candidate => candidate && ACCOUNT_ID.test(candidate));
}
