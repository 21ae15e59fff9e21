import fc from 'fast-check';
import { JsonObject, JsonValue } from '@backstage/types';
import { eventPatternProblem } from './eventPatternProblem';
import { matchesEventPattern } from './matchesEventPattern';

const event: JsonObject = {
  source: 'aws.states',
  account: '100000000001',
  resources: ['arn:one', 'arn:two'],
  detail: {
    status: 'FAILED',
    name: 'Request-42',
    size: 300,
    ratio: 0.5,
    stopDate: null,
    open: false,
    empty: [],
    nested: { deep: { value: 'x' } },
    items: [
      { id: 1, kind: 'a' },
      { id: 2, kind: 'b' },
    ],
    labels: ['red', 'blue'],
  },
};

/** A pattern of one field of the detail. */
const detail = (field: string, ...rules: JsonValue[]) => ({
  detail: { [field]: rules },
});

describe('matchesEventPattern', () => {
  it.each<[JsonObject, boolean]>([
    [{ source: ['aws.states'] }, true],
    [{ source: ['aws.ec2', 'aws.states'] }, true],
    [{ source: ['aws.ec2'] }, false],
    [{ source: ['aws.states'], account: ['2'] }, false],
    [{ resources: ['arn:two'] }, true],
    [{ resources: ['arn:three'] }, false],
    [{ missing: ['x'] }, false],
    [{ constructor: [{ exists: true }] }, false],
    [detail('size', 300), true],
    [detail('size', '300'), false],
    [detail('stopDate', null), true],
    [detail('status', null), false],
    [detail('open', false), true],
    [{ detail: { nested: { deep: { value: ['x'] } } } }, true],
    [{ detail: { nested: { deep: { value: ['y'] } } } }, false],
    [{ detail: { items: { id: [2], kind: ['b'] } } }, true],
    [{ detail: { items: { id: [1], kind: ['b'] } } }, false],
    [detail('status', { prefix: 'FAI' }), true],
    [detail('status', { prefix: 'fai' }), false],
    [detail('status', { prefix: { 'equals-ignore-case': 'fai' } }), true],
    [detail('size', { prefix: '3' }), false],
    [detail('name', { suffix: '-42' }), true],
    [detail('name', { suffix: { 'equals-ignore-case': 'T-42' } }), true],
    [detail('name', { suffix: '-43' }), false],
    [detail('status', { 'equals-ignore-case': 'failed' }), true],
    [detail('name', { wildcard: 'Req*-4*' }), true],
    [detail('name', { wildcard: 'Req*-5*' }), false],
    [detail('name', { wildcard: 'Request\\*' }), false],
    [detail('status', { 'anything-but': 'SUCCEEDED' }), true],
    [detail('status', { 'anything-but': ['FAILED', 'ABORTED'] }), false],
    [detail('size', { 'anything-but': [1, 2] }), true],
    [detail('size', { 'anything-but': 300 }), false],
    [detail('missing', { 'anything-but': 'x' }), false],
    [detail('status', { 'anything-but': { prefix: 'SUC' } }), true],
    [detail('status', { 'anything-but': { prefix: ['A', 'F'] } }), false],
    [detail('name', { 'anything-but': { suffix: '42' } }), false],
    [detail('name', { 'anything-but': { wildcard: 'X*' } }), true],
    [
      detail('status', { 'anything-but': { 'equals-ignore-case': 'failed' } }),
      false,
    ],
    [detail('status', { exists: true }), true],
    [detail('status', { exists: false }), false],
    [detail('stopDate', { exists: true }), true],
    [detail('missing', { exists: false }), true],
    [{ detail: { missing: { deeper: [{ exists: false }] } } }, true],
    [{ detail: { missing: { deeper: [{ exists: true }] } } }, false],
    [detail('size', { numeric: ['=', 300] }), true],
    [detail('size', { numeric: ['>', 100, '<=', 300] }), true],
    [detail('size', { numeric: ['>=', 100, '<', 300] }), false],
    [detail('ratio', { numeric: ['<', 1] }), true],
    [detail('name', { numeric: ['>', 1] }), false],
    [detail('status', 'RUNNING', { prefix: 'FAIL' }), true],
    [detail('labels', 'blue'), true],
    [detail('labels', { prefix: 'gr' }), false],
    [{ $or: [{ source: ['no'] }, { account: ['100000000001'] }] }, true],
    [{ $or: [{ source: ['no'] }, { account: ['no'] }] }, false],
    [
      { detail: { status: ['FAILED'], $or: [{ size: [1] }, { size: [300] }] } },
      true,
    ],
    [
      {
        detail: { status: ['RUNNING'], $or: [{ size: [1] }, { size: [300] }] },
      },
      false,
    ],
  ])('%j: %s', (pattern, expected) => {
    expect(eventPatternProblem(pattern)).toBeUndefined();
    expect(matchesEventPattern(pattern, event)).toBe(expected);
  });

  it('matches every event with the values of the event itself', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const fields = fc.dictionary(fc.string({ minLength: 1 }), scalar, {
      minKeys: 1,
    });
    fc.assert(
      fc.property(fields, values => {
        const own = JSON.parse(JSON.stringify(values)) as JsonObject;
        const pattern = Object.fromEntries(
          Object.entries(own)
            .filter(([key]) => key !== '$or')
            .map(([key, value]) => [key, [value ?? null]]),
        );
        expect(matchesEventPattern(pattern, own)).toBe(true);
      }),
    );
  });
});

describe('eventPatternProblem', () => {
  it.each<[JsonValue, string]>([
    ['text', 'Filter is not an object'],
    [[], 'Filter is not an object'],
    [{}, 'Empty objects are not allowed'],
    [{ source: 'aws.states' }, '"source" must be an object or an array'],
    [{ source: [] }, 'Empty arrays are not allowed'],
    [{ detail: {} }, 'Empty objects are not allowed'],
    [{ source: [['a']] }, 'an array within an array'],
    [{ source: [{ prefix: 'a', suffix: 'b' }] }, 'only one key allowed'],
    [{ source: [{}] }, 'only one key allowed'],
    [{ source: [{ begins: 'a' }] }, 'unrecognized match type begins'],
    [{ source: [{ cidr: '10.0.0.0/8' }] }, 'unrecognized match type cidr'],
    [{ source: [{ constructor: 'a' }] }, 'unrecognized match type constructor'],
    [{ source: [{ prefix: 1 }] }, '"prefix" does not fit'],
    [{ source: [{ prefix: { suffix: 'a' } }] }, '"prefix" does not fit'],
    [{ source: [{ exists: 'yes' }] }, '"exists" does not fit'],
    [{ source: [{ wildcard: 'a**b' }] }, '"wildcard" does not fit'],
    [{ source: [{ numeric: ['>'] }] }, '"numeric" does not fit'],
    [{ source: [{ numeric: ['~', 1] }] }, '"numeric" does not fit'],
    [{ source: [{ numeric: ['>', '1'] }] }, '"numeric" does not fit'],
    [{ source: [{ 'anything-but': [] }] }, '"anything-but" does not fit'],
    [{ source: [{ 'anything-but': [null] }] }, '"anything-but" does not fit'],
    [
      { source: [{ 'anything-but': { numeric: 1 } }] },
      '"anything-but" does not fit',
    ],
    [{ $or: [{ source: ['a'] }] }, '"$or" must have at least two patterns'],
    [
      { $or: [{ source: ['a'] }, { source: 'b' }] },
      'must be an object or an array',
    ],
  ])('%j: %s', (pattern, problem) => {
    expect(eventPatternProblem(pattern)).toContain(problem);
  });
});
