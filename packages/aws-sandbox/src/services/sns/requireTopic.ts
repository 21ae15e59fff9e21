import { AwsError } from '../../wire/AwsError';
import { RequestContext } from '../../wire/RequestContext';
import { own } from '../shared/own';
import { invalidParameter, topicNotFound } from './snsErrors';
import { snsStore, StoredTopic } from './SnsStore';

/**
 * The topic of a request; only its owner may use it.
 *
 * @throws AwsError InvalidParameter, NotFound or AuthorizationError
 */
export function requireTopic(
  arn: string | undefined,
  { accountId, principalArn, sandbox }: RequestContext,
): StoredTopic {
  if (!/^arn:aws:sns:[a-z0-9-]+:\d{12}:[\w-]+$/.test(arn ?? '')) {
    throw invalidParameter('TopicArn');
  }
  const topic = own(snsStore(sandbox.state), arn ?? '');
  if (!topic) {
    throw topicNotFound();
  }
  if (topic.accountId !== accountId) {
    throw new AwsError(
      'AuthorizationError',
      `User: ${principalArn} is not authorized to perform this action on resource: ${arn}`,
    );
  }
  return topic;
}
