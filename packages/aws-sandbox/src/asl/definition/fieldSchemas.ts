import { assertError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod/v3';
import { parseIntrinsic } from '../intrinsics/parseIntrinsic';
import { isJsonObject } from '../jsonpath/jsonChildren';
import { isDefinite, JsonPath } from '../jsonpath/JsonPath';
import { parseJsonPath } from '../jsonpath/parseJsonPath';

/** The longest time that the language knows: 99,999,999 seconds. */
const LONGEST = 99_999_999;

const text = (check: (value: string) => void) =>
  z.string().superRefine((value, context) => {
    try {
      check(value);
    } catch (error) {
      assertError(error);
      context.addIssue({ code: z.ZodIssueCode.custom, message: error.message });
    }
  });

function requireReference(path: JsonPath) {
  if (!isDefinite(path)) {
    throw new Error(
      `Value '${path.text}' is not a Reference Path: it must select one value by names and indexes`,
    );
  }
}

/** A JSONPath of the data or the context object. */
export const pathSchema = text(value => parseJsonPath(value));

/** A path made of names and indexes only. */
export const referencePathSchema = text(value =>
  requireReference(parseJsonPath(value)),
);

/** Where a result goes: a reference path of the data. */
export const resultPathSchema = text(value => {
  const path = parseJsonPath(value);
  requireReference(path);
  if (path.root === '$$') {
    throw new Error(`The context object cannot be changed: '${value}'`);
  }
});

/** A path or an intrinsic function. */
export const expressionSchema = text(checkExpression);

/** Any JSON. */
export const jsonSchema = z.custom<JsonValue>();

/** A payload template: an object in which names ending in `.$` hold expressions. */
export const templateSchema = z
  .custom<JsonObject>(isJsonObject, 'Value must be an object')
  .superRefine((template, context) => {
    for (const { message, path } of templateProblems(template, [])) {
      context.addIssue({ code: z.ZodIssueCode.custom, message, path });
    }
  });

/** 0 to 99,999,999 seconds. */
export const secondsSchema = z.number().int().min(0).max(LONGEST);

/** 1 to 99,999,999 seconds. */
export const positiveSecondsSchema = z.number().int().min(1).max(LONGEST);

function checkExpression(value: string) {
  if (value.startsWith('$')) {
    parseJsonPath(value);
    return;
  }
  parseIntrinsic(value);
}

function templateProblems(
  value: JsonValue | undefined,
  path: (string | number)[],
): { message: string; path: (string | number)[] }[] {
  if (Array.isArray(value)) {
    return value.flatMap((element, index) =>
      templateProblems(element, [...path, index]),
    );
  }
  if (!isJsonObject(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, member]) => {
    const place = [...path, key];
    if (!key.endsWith('.$')) {
      return templateProblems(member, place);
    }
    if (typeof member !== 'string') {
      const message = `The value for the field '${key}' must be a valid JSONPath or a valid intrinsic function call`;
      return [{ message, path: place }];
    }
    try {
      checkExpression(member);
      return [];
    } catch (error) {
      assertError(error);
      return [{ message: error.message, path: place }];
    }
  });
}
