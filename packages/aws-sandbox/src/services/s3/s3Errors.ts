import { AwsError } from '../../wire/AwsError';
import { InputProblem } from '../../wire/InputProblem';

const answers = {
  NoSuchBucket: [404, 'The specified bucket does not exist'],
  NoSuchKey: [404, 'The specified key does not exist.'],
  NoSuchVersion: [404, 'The specified version does not exist.'],
  NoSuchTagSet: [404, 'The TagSet does not exist'],
  AccessDenied: [403, 'Access Denied'],
  PreconditionFailed: [
    412,
    'At least one of the pre-conditions you specified did not hold',
  ],
  NotModified: [304, 'Not Modified'],
  ConditionalRequestConflict: [
    409,
    'The conditional request cannot succeed due to a conflicting operation against this resource.',
  ],
  MethodNotAllowed: [
    405,
    'The specified method is not allowed against this resource.',
  ],
  InvalidRange: [416, 'The requested range is not satisfiable'],
  BucketNotEmpty: [409, 'The bucket you tried to delete is not empty'],
  BucketAlreadyOwnedByYou: [
    409,
    'Your previous request to create the named bucket succeeded and you already own it.',
  ],
  BucketAlreadyExists: [
    409,
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
  ],
  InvalidBucketName: [400, 'The specified bucket is not valid.'],
  KeyTooLongError: [400, 'Your key is too long'],
  InvalidTag: [400, 'The TagKey or TagValue you have provided is invalid'],
  InvalidArgument: [400, 'Invalid Argument'],
  IllegalLocationConstraintException: [
    400,
    'The location constraint is incompatible for the region specific endpoint this request was sent to.',
  ],
} as const;

/** The codes that S3 answers here. */
export type S3ErrorCode = keyof typeof answers;

/**
 * An error of S3.
 *
 * @param code - decides status and text
 * @param fields - further elements, for example `{ Key: 'a.txt' }`
 * @param message - in place of the usual text
 */
export function s3Error(
  code: S3ErrorCode,
  fields: Record<string, string> = {},
  message: string = answers[code][1],
): AwsError {
  return new AwsError(code, message, { statusCode: answers[code][0], fields });
}

/** S3's words for input that breaks its model. */
export function refuseS3Input({
  rule,
  path,
  expected,
}: InputProblem): AwsError {
  return rule === 'missing'
    ? new AwsError(
        'MalformedXML',
        `The XML you provided was not well-formed or did not validate against our published schema: it lacks ${path}.`,
      )
    : s3Error(
        'InvalidArgument',
        {
          ArgumentName: path,
        },
        `The value of ${path} is not a ${expected}`,
      );
}
