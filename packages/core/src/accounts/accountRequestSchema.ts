import { z } from 'zod/v3';
import { accountAliasPattern } from './rules/checkAccountAliasFormat';
import {
  accountNamePattern,
  longestAccountName,
} from './rules/checkAccountNameFormat';
import { rootEmailPattern } from './rules/checkEmailFormat';
import {
  longestOrganizationalUnit,
  organizationalUnitPattern,
} from './rules/checkOrganizationalUnitFormat';
import { longestOwner, ownerPattern } from './rules/checkOwnerFormat';
import { mostSupportEmails } from './rules/checkSupportEmails';
import { longestTagKey } from './rules/checkTagFormat';
import { longestTagValue } from './rules/checkTextFormat';
import { visibleTagText } from './rules/tagCharacters';

const tagText = z.string().min(1).max(longestTagValue).regex(visibleTagText);

/**
 * What a person states to get an AWS account. The form, the HTTP API and the
 * published JSON Schema are generated from it; `parseAccountRequest` applies
 * it and explains what is wrong.
 *
 * @public
 */
export const accountRequestSchema = z
  .object({
    accountName: z
      .string()
      .min(1)
      .max(longestAccountName)
      .regex(accountNamePattern)
      .describe(
        'Name of the new account: up to 50 characters, without spaces. It is also part of the e-mail address made for the account.',
      ),
    email: z
      .string()
      .min(6)
      .max(64)
      .regex(rootEmailPattern)
      .optional()
      .describe(
        "E-mail address of the account's root user. No other AWS account may have it. Leave it out to get one made from the account name.",
      ),
    supportEmails: z
      .array(z.string().min(6).max(254))
      .min(1)
      .max(mostSupportEmails)
      .describe(
        'Whom to write to about the account: 1 to 10 e-mail addresses. They are told when it is ready.',
      ),
    organizationalUnit: z
      .string()
      .min(1)
      .max(longestOrganizationalUnit)
      .regex(organizationalUnitPattern)
      .describe(
        "Organizational unit the account is put into, as in 'Workloads/Production', or 'Root'. It decides which rules the account is under.",
      ),
    owner: z
      .string()
      .min(1)
      .max(longestOwner)
      .regex(ownerPattern)
      .describe(
        "The group that owns the account, as in 'group:default/payments'.",
      ),
    environment: tagText.describe(
      'What the account is for in the life of the software, as in development or production.',
    ),
    purpose: tagText.describe(
      'What the account is for, in a few words: letters, digits, spaces and _ . : / = + - @, as it is kept in an AWS tag.',
    ),
    costCenter: tagText.optional().describe('Who pays for the account.'),
    dataClassification: tagText
      .optional()
      .describe('How sensitive the data in the account may be.'),
    accountAlias: z
      .string()
      .min(3)
      .max(63)
      .regex(accountAliasPattern)
      .optional()
      .describe(
        'Name in the sign-in address in place of the account id: lower-case letters, digits and single hyphens. Unique in all of AWS.',
      ),
    tags: z
      .record(
        z.string().min(1).max(longestTagKey),
        z.string().max(longestTagValue),
      )
      .default({})
      .describe('Further AWS tags of the account.'),
    forceUpdate: z
      .boolean()
      .default(false)
      .describe(
        'Update the description and alias of an account that is in the configuration already, in place of creating one.',
      ),
    bypassCreation: z
      .boolean()
      .default(false)
      .describe(
        'The account exists already: go on with its alias, tags and checks.',
      ),
  })
  .strict()
  .describe('A request for an AWS account.');

/**
 * An account request as it may be sent: fields with a default may be missing.
 *
 * @public
 */
export type AccountRequestInput = z.input<typeof accountRequestSchema>;

/**
 * An account request after parsing: defaults filled in.
 *
 * @public
 */
export type AccountRequest = z.output<typeof accountRequestSchema>;
