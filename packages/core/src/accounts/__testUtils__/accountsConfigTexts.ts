import fc from 'fast-check';

/** How an accounts-config.yaml is written; each choice is one a person may make. */
interface Style {
  lineEnding: string;
  byteOrderMark: boolean;
  header: string[];
  markers: boolean;
  column: number;
  gap: number;
  list: 'block' | 'flow on one line' | 'flow on lines' | 'empty';
  trailingComma: boolean;
  mandatoryFirst: boolean;
  afterList: string[];
  finalNewline: boolean;
}

/** How one entry is written. */
interface EntryStyle {
  before: string[];
  description: string[];
  aliasOfDefaults: boolean;
  anchor: boolean;
  endComment: boolean;
  innerComment: boolean;
}

const comments = fc.array(
  fc.constantFrom('', '# note', '#', '  # indented note', '   '),
  { maxLength: 3 },
);

const style: fc.Arbitrary<Style> = fc.record({
  lineEnding: fc.constantFrom('\n', '\r\n'),
  byteOrderMark: fc.boolean(),
  header: comments,
  markers: fc.boolean(),
  column: fc.constantFrom(0, 2, 4, 7),
  gap: fc.constantFrom(1, 3),
  list: fc.constantFrom(
    'block',
    'block',
    'flow on one line',
    'flow on lines',
    'empty',
  ),
  trailingComma: fc.boolean(),
  mandatoryFirst: fc.boolean(),
  afterList: comments,
  finalNewline: fc.boolean(),
});

const entryStyle: fc.Arbitrary<EntryStyle> = fc.record({
  before: comments,
  description: fc.constantFrom(
    [],
    ['description: plain text # why'],
    ["description: 'it''s: quoted'"],
    ['description: "two', '', '  lines"'],
    ['description: |', '  literal', '  # not a comment'],
    ['description: >-', '  folded', '  text', ''],
    ['description: |+', '  keeps', '', ''],
    ['unknown: [1, {a: b}]'],
  ),
  aliasOfDefaults: fc.boolean(),
  anchor: fc.boolean(),
  endComment: fc.boolean(),
  innerComment: fc.boolean(),
});

function blockEntry(entry: EntryStyle, index: number, how: Style): string[] {
  const pad = ' '.repeat(how.column);
  const members = [
    `name: account-${index}`,
    ...(entry.aliasOfDefaults ? ['<<: *defaults'] : []),
    `email: account-${index}@shop.example${entry.endComment ? ' # mail' : ''}`,
    ...entry.description,
  ];
  const anchor = entry.anchor ? `&entry${index}` : '';
  const [first, ...others] = anchor ? [anchor, ...members] : members;
  const gap = ' '.repeat(how.gap);
  return [
    ...entry.before,
    `${pad}-${gap}${first}`,
    ...others.map(line => (line === '' ? '' : `${pad} ${gap}${line}`)),
    ...(entry.innerComment ? [`${pad} ${gap}# still this one`] : []),
  ];
}

function flowList(entries: EntryStyle[], how: Style): string[] {
  const members = entries.map(
    ({ endComment }, index) =>
      `{name: account-${index}, ${
        endComment ? '"email"' : 'email'
      }: account-${index}@shop.example}`,
  );
  if (how.list === 'flow on one line') {
    const comma = how.trailingComma && members.length > 0 ? ', ' : '';
    return [`workloadAccounts: [${members.join(', ')}${comma}] # list`];
  }
  const lines = members.map((member, index) => {
    const isLast = index === members.length - 1;
    const comma = isLast && !how.trailingComma ? '' : ',';
    return `      ${member}${comma}${
      entries[index].endComment ? ' # mail' : ''
    }`;
  });
  return ['workloadAccounts: [', ...lines, '  ]'];
}

function write(how: Style, entries: EntryStyle[]): string {
  const mandatory = [
    'mandatoryAccounts:',
    `${' '.repeat(how.column)}- {name: Management, email: root@shop.example}`,
  ];
  const list = {
    block: [
      'workloadAccounts: # list',
      ...entries.flatMap((entry, index) => blockEntry(entry, index, how)),
    ],
    'flow on one line': flowList(entries, how),
    'flow on lines': flowList(entries, how),
    empty: ['workloadAccounts: [] # none yet'],
  }[how.list === 'block' && entries.length === 0 ? 'empty' : how.list];
  const lines = [
    ...how.header,
    ...(how.markers ? ['---'] : []),
    'defaults: &defaults {organizationalUnit: Workloads}',
    ...(how.mandatoryFirst ? mandatory : []),
    ...list,
    ...how.afterList,
    ...(how.mandatoryFirst ? [] : mandatory),
    ...(how.markers ? ['...'] : []),
  ];
  const text = lines.join(how.lineEnding);
  const ends = how.finalNewline ? how.lineEnding : '';
  return `${how.byteOrderMark ? '\uFEFF' : ''}${text}${ends}`;
}

/** Files with 0 to 4 workload accounts, `account-0@shop.example` and so on, in any way of writing them. */
export const accountsConfigTexts: fc.Arbitrary<{
  text: string;
  count: number;
  list: string;
}> = fc
  .tuple(style, fc.array(entryStyle, { maxLength: 4 }))
  .map(([how, entries]) => ({
    text: write(how, entries),
    count: how.list === 'empty' ? 0 : entries.length,
    list: how.list,
  }));
