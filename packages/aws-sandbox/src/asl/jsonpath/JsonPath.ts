import { JsonPrimitive } from '@backstage/types';

/** Chooses from one value. */
export type JsonPathSelector =
  | { kind: 'member'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'wildcard' }
  | { kind: 'slice'; start?: number; end?: number }
  | { kind: 'union'; members: (string | number)[] }
  | { kind: 'filter'; expression: FilterExpression };

/** One step of a path. */
export interface JsonPathSegment {
  /** `..`: the selector is asked of the value and all that lies in it. */
  descend: boolean;
  selector: JsonPathSelector;
}

/** A parsed path. */
export interface JsonPath {
  /** `$` the data, `$$` the context object, `@` the element in a filter. */
  root: '$' | '$$' | '@';
  segments: JsonPathSegment[];
  /** As it was written. */
  text: string;
}

/** One side of a comparison in a filter. */
export type FilterOperand =
  | { kind: 'path'; path: JsonPath }
  | { kind: 'literal'; value: JsonPrimitive | JsonPrimitive[] }
  | { kind: 'pattern'; pattern: RegExp };

/** The comparisons of a filter. */
export type FilterOperator =
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '=~'
  | 'in'
  | 'nin';

/** What stands in `[?( )]`. */
export type FilterExpression =
  | { kind: 'or' | 'and'; terms: FilterExpression[] }
  | { kind: 'not'; term: FilterExpression }
  | { kind: 'exists'; path: JsonPath }
  | {
      kind: 'compare';
      operator: FilterOperator;
      left: FilterOperand;
      right: FilterOperand;
    };

/** Whether a path can select one value at most. */
export function isDefinite(path: JsonPath): boolean {
  return path.segments.every(
    ({ descend, selector }) =>
      !descend && (selector.kind === 'member' || selector.kind === 'index'),
  );
}
