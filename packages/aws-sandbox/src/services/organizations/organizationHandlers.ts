import type * as organizations from '@aws-sdk/client-organizations';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { ServiceHandlers } from '../../wire/ServiceHandlers';
import { paginate } from '../shared/paginate';
import { findTagProblem, tagList, tagRecord } from '../shared/tags';
import { organizationArn } from './describeResources';
import { invalidToken, refuseTags } from './organizationsErrors';
import { organizationsStore } from './OrganizationsStore';
import { OrganizationTree } from './OrganizationTree';
import { pageOf } from './pageOf';

/** The organization itself, its root, and everybody's tags. */
export function organizationHandlers(
  runtime: SandboxRuntime,
): ServiceHandlers<typeof organizations> {
  const store = organizationsStore(runtime.state);
  const tree = OrganizationTree.create(store);

  return {
    DescribeOrganization() {
      const { managementAccountId } = store;
      const management = tree.requireAccount(managementAccountId);
      return {
        Organization: {
          Id: store.id,
          Arn: organizationArn(store, 'organization'),
          FeatureSet: 'ALL',
          MasterAccountArn: organizationArn(store, 'account', management.id),
          MasterAccountId: managementAccountId,
          MasterAccountEmail: management.email,
          AvailablePolicyTypes: [],
        },
      };
    },
    ListRoots(input) {
      const root = {
        Id: store.rootId,
        Arn: organizationArn(store, 'root', store.rootId),
        Name: 'Root',
        PolicyTypes: [],
      };
      const { items, nextToken } = pageOf([root], input);
      return { Roots: items, NextToken: nextToken };
    },
    ListTagsForResource({ ResourceId = '', NextToken }) {
      const { items, nextToken } = paginate({
        items: tagList(tree.tagsOf(ResourceId)),
        size: 50,
        token: NextToken,
        query: ResourceId,
        invalidToken,
      });
      return { Tags: items, NextToken: nextToken };
    },
    TagResource({ ResourceId = '', Tags = [] }) {
      const tags = tree.tagsOf(ResourceId);
      const problem = findTagProblem(Tags, tags);
      if (problem) {
        throw refuseTags(problem);
      }
      Object.assign(tags, tagRecord(Tags));
      changed(ResourceId);
      return {};
    },
    UntagResource({ ResourceId = '', TagKeys = [] }) {
      const tags = tree.tagsOf(ResourceId);
      for (const key of TagKeys) {
        delete tags[key];
      }
      changed(ResourceId);
      return {};
    },
  };

  function changed(resourceId: string): void {
    runtime.state.changed();
    runtime.events.emit('organizations:TagsChanged', { resourceId });
  }
}
