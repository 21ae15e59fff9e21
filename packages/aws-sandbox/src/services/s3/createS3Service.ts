import * as s3 from '@aws-sdk/client-s3';
import { SandboxRuntime } from '../../state/SandboxRuntime';
import { defineService } from '../../wire/defineService';
import { SandboxService } from '../../wire/SandboxService';
import { bucketHandlers } from './bucketHandlers';
import { listingHandlers } from './listingHandlers';
import { objectHandlers } from './objectHandlers';
import { refuseS3Input } from './s3Errors';
import { taggingHandlers } from './taggingHandlers';
import { versionHandlers } from './versionHandlers';

/** Amazon S3: buckets with global names, versions, conditional writes. */
export function createS3Service(runtime: SandboxRuntime): SandboxService {
  return defineService({
    module: s3,
    id: 's3',
    refuseInput: refuseS3Input,
    handlers: {
      ...bucketHandlers(runtime),
      ...objectHandlers(runtime),
      ...taggingHandlers(runtime),
      ...listingHandlers(runtime),
      ...versionHandlers(runtime),
    },
    notes: {
      '*': 'Path-style addresses only. No policies: a bucket answers its owner alone, in every region. No multipart uploads, copies or notifications.',
      PutObject:
        'At most 256 MiB. CRC32, SHA-1, SHA-256 and MD5 are checked, other checksums only kept.',
    },
  });
}
