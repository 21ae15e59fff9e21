/**
 * Publishes a message to an SNS topic on behalf of an account.
 *
 * @returns the message's id
 * @throws AwsError as `sns:Publish`
 */
export type PublishToTopic = (options: {
  accountId: string;
  region: string;
  topicArn: string;
  message: string;
  subject?: string;
}) => Promise<{ messageId: string }>;
