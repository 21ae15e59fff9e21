import type * as organizations from '@aws-sdk/client-organizations';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { AwsError } from '../../wire/AwsError';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { own } from '../shared/own';
import { lowerCaseId } from '../shared/randomId';
import { findTagProblem, tagRecord } from '../shared/tags';
import { describeUnit } from './describeResources';
import { invalidInput, refuseTags } from './organizationsErrors';
import { organizationsStore } from './OrganizationsStore';
import { OrganizationTree } from './OrganizationTree';
import { pageOf } from './pageOf';

/** Organizational units: listing, describing, creating, and who is in them. */
export function unitHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof organizations> {
  const store = organizationsStore(runtime.state);
  const tree = OrganizationTree.create(store);

  return {
    ListOrganizationalUnitsForParent(input) {
      const { ParentId = '' } = input;
      tree.requireParent(ParentId);
      const { items, nextToken } = pageOf(tree.unitsUnder(ParentId), input);
      return {
        OrganizationalUnits: items.map(unit => describeUnit(store, unit)),
        NextToken: nextToken,
      };
    },
    ListChildren(input) {
      const { ParentId = '', ChildType } = input;
      tree.requireParent(ParentId);
      if (ChildType !== 'ACCOUNT' && ChildType !== 'ORGANIZATIONAL_UNIT') {
        throw invalidInput(
          'INVALID_ENUM',
          `There is no child type ${ChildType}.`,
        );
      }
      const children =
        ChildType === 'ACCOUNT'
          ? tree.accountsUnder(ParentId)
          : tree.unitsUnder(ParentId);
      const { items, nextToken } = pageOf(children, input);
      return {
        Children: items.map(({ id }) => ({ Id: id, Type: ChildType })),
        NextToken: nextToken,
      };
    },
    ListParents({ ChildId = '' }) {
      const parentId = tree.parentOf(ChildId);
      const isRoot = parentId === store.rootId;
      const Type = isRoot ? 'ROOT' : 'ORGANIZATIONAL_UNIT';
      return { Parents: [{ Id: parentId, Type }] };
    },
    DescribeOrganizationalUnit({ OrganizationalUnitId = '' }) {
      const unit = own(store.units, OrganizationalUnitId);
      if (!unit) {
        throw new AwsError(
          'OrganizationalUnitNotFoundException',
          `We can't find an organizational unit with the ID ${OrganizationalUnitId}.`,
        );
      }
      return { OrganizationalUnit: describeUnit(store, unit) };
    },
    CreateOrganizationalUnit({ ParentId = '', Name = '', Tags = [] }) {
      tree.requireParent(ParentId);
      if (Name.length < 1 || Name.length > 128) {
        throw invalidInput(
          'MAX_LENGTH_EXCEEDED',
          'A name must have 1 to 128 characters.',
        );
      }
      if (tree.unitsUnder(ParentId).some(unit => unit.name === Name)) {
        throw new AwsError(
          'DuplicateOrganizationalUnitException',
          `An organizational unit named ${Name} already exists in ${ParentId}.`,
        );
      }
      const problem = findTagProblem(Tags);
      if (problem) {
        throw refuseTags(problem);
      }
      const id = `ou-${store.rootId.slice(2)}-${lowerCaseId(8)}`;
      const unit = {
        id,
        name: Name,
        parentId: ParentId,
        tags: tagRecord(Tags),
      };
      store.units[id] = unit;
      runtime.state.changed();
      return { OrganizationalUnit: describeUnit(store, unit) };
    },
  };
}
