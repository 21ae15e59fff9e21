import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** A rule that a configured text has to keep. */
export interface ConfigRule {
  pattern: RegExp;
  /** What the text must be, to complete "must be". */
  description: string;
}

/** Full name of a key, as an operator finds it in app-config. */
export function configKey(prefix: string, key: string): string {
  return `${prefix}.${key}`;
}

/**
 * Makes the error for a wrong value.
 *
 * @param options - Full `key`, the `value`, and what it `mustBe`.
 */
export function configError(options: {
  key: string;
  value: unknown;
  mustBe: string;
}): InputError {
  const { key, value, mustBe } = options;
  return new InputError(
    `Configuration key '${key}' is ${JSON.stringify(
      value,
    )}, but must be ${mustBe}.`,
  );
}

/**
 * Reads a text that has to keep a rule.
 *
 * @param options - `config` is the section called `prefix`.
 * @throws Error naming key, value and rule.
 */
export function readMatching(options: {
  config: Config;
  prefix: string;
  key: string;
  rule: ConfigRule;
}): string {
  const { config, prefix, key, rule } = options;
  const value = config.getString(key);
  if (!rule.pattern.test(value)) {
    throw configError({
      key: configKey(prefix, key),
      value,
      mustBe: rule.description,
    });
  }
  return value;
}

/**
 * Reads a whole number.
 *
 * @param options - `config` is the section called `prefix`; `defaultValue` is
 * taken when there is none.
 * @throws Error naming key, value and rule.
 */
export function readInteger(options: {
  config: Config | undefined;
  prefix: string;
  key: string;
  minimum: number;
  defaultValue: number;
}): number {
  const { config, prefix, key, minimum, defaultValue } = options;
  const value = config?.getOptionalNumber(key) ?? defaultValue;
  if (!Number.isInteger(value) || value < minimum) {
    throw configError({
      key: configKey(prefix, key),
      value,
      mustBe: `a whole number of at least ${minimum}`,
    });
  }
  return value;
}
