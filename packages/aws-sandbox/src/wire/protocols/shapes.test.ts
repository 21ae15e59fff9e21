import { NormalizedSchema } from '@smithy/core/schema';
import { StaticListSchema, StaticStructureSchema } from '@smithy/types';
import fc from 'fast-check';
import { readJsonShape, writeJsonShape } from './jsonShapes';
import { parseXml } from './parseXml';
import { readQueryTree } from './readQueryTree';
import { queryProtocol } from './queryProtocol';
import { readQueryShape } from './readQueryShape';
import { readXmlShape } from './readXmlShape';
import { writeXmlElement } from './writeXmlShape';

const itemSchema: StaticStructureSchema = [
  3,
  'test',
  'Item',
  0,
  ['Name', 'Count', 'Flag', 'When', 'Bytes'],
  [0, 1, 2, 5, 21],
];
const itemList: StaticListSchema = [1, 'test', 'Items', 0, () => itemSchema];
const shape = NormalizedSchema.of([
  3,
  'test',
  'Shape',
  0,
  ['Items', 'Flat', 'Map', 'Renamed'],
  [
    () => itemList,
    [64, { xmlFlattened: 1 }],
    128,
    [0, { xmlName: 'other', ec2QueryName: 'Ec2Name', jsonName: 'json' }],
  ],
] satisfies StaticStructureSchema);

const text = fc.string({ unit: 'grapheme' });
const item = fc.record(
  {
    Name: text,
    Count: fc.integer(),
    Flag: fc.boolean(),
    When: fc
      .date({
        min: new Date(0),
        max: new Date('9999-01-01'),
        noInvalidDate: true,
      })
      .map(date => new Date(Math.floor(date.getTime() / 1000) * 1000)),
    Bytes: fc.uint8Array(),
  },
  { requiredKeys: [] },
);
const value = fc.record({
  Items: fc.array(item, { minLength: 1 }),
  Flat: fc.array(text, { minLength: 1 }),
  Map: fc.dictionary(text, text, { minKeys: 1, noNullPrototype: true }),
  Renamed: text,
});

function formOfValue(input: {
  Items: { Name?: string; Count?: number }[];
  Flat: string[];
  Map: Record<string, string>;
  Renamed: string;
}): URLSearchParams {
  const form = new URLSearchParams({ other: input.Renamed });
  input.Items.forEach(({ Name = '', Count = 0 }, index) => {
    form.set(`Items.member.${index + 1}.Name`, Name);
    form.set(`Items.member.${index + 1}.Count`, String(Count));
  });
  input.Flat.forEach((entry, index) => form.set(`Flat.${index + 1}`, entry));
  Object.entries(input.Map).forEach(([key, entry], index) => {
    form.set(`Map.entry.${index + 1}.key`, key);
    form.set(`Map.entry.${index + 1}.value`, entry);
  });
  return form;
}

describe('shapes on the wire', () => {
  it('come back from JSON as they were', () => {
    fc.assert(
      fc.property(value, input => {
        const json = JSON.stringify(writeJsonShape(shape, input));
        expect(readJsonShape(shape, JSON.parse(json))).toEqual(input);
      }),
    );
  });

  it('come back from XML as they were, control characters included', () => {
    fc.assert(
      fc.property(value, input => {
        const xml = writeXmlElement('Shape', shape, input);
        const read = readXmlShape(shape, parseXml(Buffer.from(xml)));
        expect(read).toEqual(input);
      }),
    );
  });

  it('come out of a form, in the order of their numbers', () => {
    fc.assert(
      fc.property(value, input => {
        const tree = readQueryTree(formOfValue(input));
        expect(readQueryShape(shape, tree, 'awsQuery')).toEqual({
          ...input,
          Items: input.Items.map(({ Name = '', Count = 0 }) => ({
            Name,
            Count,
          })),
        });
      }),
    );
  });

  it('come out of a form of EC2, which names and numbers otherwise', () => {
    const form = new URLSearchParams(
      'Items.2.Name=b&Items.1.Name=a&Flat.1=x&Ec2Name=y',
    );
    const read = readQueryShape(shape, readQueryTree(form), 'ec2Query');
    expect(read).toEqual({
      Items: [{ Name: 'a' }, { Name: 'b' }],
      Flat: ['x'],
      Renamed: 'y',
    });
  });

  it('are written and refused as EC2 does', () => {
    const service = { xmlNamespace: 'http://ec2/', errors: new Map() } as never;
    const protocol = queryProtocol('ec2Query');
    const { body } = protocol.writeOutput({
      service,
      operation: { name: 'DescribeThings', input: shape, output: shape },
      output: { Flat: ['<x>'] },
      requestId: 'id',
    });
    expect(body).toContain(
      '<DescribeThingsResponse xmlns="http://ec2/"><requestId>id</requestId><Flat>&lt;x&gt;</Flat></DescribeThingsResponse>',
    );
  });
});
